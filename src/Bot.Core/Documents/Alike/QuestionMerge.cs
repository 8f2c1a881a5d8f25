namespace Bot.Core.Documents.Alike;

/// <summary>A question of a document that is kept. <paramref name="Place"/>: its order within its document.</summary>
internal readonly record struct MergedQuestion(string File, int Place, NotedQuestion Question);

/// <summary>
/// The questions of documents that come together, each once: the first of exact duplicates is kept where it stands.
/// It takes over the story links that it lacks and, when it has no answer of its own, the first answer of the others.
/// </summary>
internal static class QuestionMerge
{
    public static IReadOnlyList<MergedQuestion> Of(IReadOnlyList<NotedDocument> documents)
    {
        List<MergedQuestion> kept = [];
        var same = new SameQuestions();
        foreach (var document in documents)
        {
            for (var place = 0; place < document.Questions.Count; place++)
            {
                var question = document.Questions[place];
                if (same.Earlier(question, kept.Count) is { } first)
                    kept[first] = kept[first] with { Question = Merge(kept[first].Question, question) };
                else
                    kept.Add(new MergedQuestion(document.File, place, question));
            }
        }

        return kept;
    }

    private static NotedQuestion Merge(NotedQuestion first, NotedQuestion other) =>
        first with
        {
            Answer = first.Answer ?? other.Answer,
            HeldBack = first.Answer is null ? other.HeldBack : first.HeldBack,
            Stories = other.Stories.Count is 0
                ? first.Stories
                : [.. first.Stories.Concat(other.Stories).DistinctBy(link => link.Title)],
        };
}
