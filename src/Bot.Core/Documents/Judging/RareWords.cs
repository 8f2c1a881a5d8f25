using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Judging;

/// <summary>How rare each word of a document is, to weigh what two texts share.</summary>
internal sealed class RareWords
{
    private readonly Dictionary<ulong, int> documents = [];
    private readonly HashSet<ulong> seen = [];
    private int count;

    /// <summary>Each question and each answer counts as one text.</summary>
    public static RareWords Of(IReadOnlyList<NotedQuestion> questions)
    {
        var words = new RareWords();
        foreach (var question in questions)
        {
            words.Count(question.Text);
            if (question.Answer is not null)
                words.Count(question.Answer);
        }
        return words;
    }

    /// <summary>The rarity of the words of <paramref name="question"/> that <paramref name="answer"/> has, each once.</summary>
    public double Shared(string answer, string question)
    {
        seen.Clear();
        foreach (var word in new Words(answer))
            seen.Add(Words.Stem(word));
        seen.Remove(0);
        var shared = 0.0;
        foreach (var word in new Words(question))
        {
            if (Words.Stem(word) is var stem && seen.Remove(stem))
                shared += Math.Log((double)count / documents[stem]);
        }

        return shared;
    }

    private void Count(string text)
    {
        count++;
        seen.Clear();
        foreach (var word in new Words(text))
        {
            if (Words.Stem(word) is not 0 and var stem && seen.Add(stem))
                documents[stem] = documents.GetValueOrDefault(stem) + 1;
        }
    }
}
