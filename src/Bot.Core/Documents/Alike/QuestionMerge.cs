using System.Numerics;

namespace Bot.Core.Documents.Alike;

/// <summary>A question of a document that is kept. <paramref name="Place"/>: its order within its document.</summary>
internal readonly record struct MergedQuestion(string File, int Place, NotedQuestion Question);

/// <summary>
/// The questions of documents that come together, each once: the first of exact duplicates is kept where it stands.
/// It takes over the story links that it lacks and, when it has no answer of its own, the first answer of the others.
/// </summary>
internal sealed class QuestionMerge
{
    private readonly List<MergedQuestion> kept;
    private readonly PlainText first = new();

    /// <summary>Half of a hash, and the place in <see cref="Kept"/>, counted from 1, at the hash or behind it.</summary>
    private readonly ulong[] slots;

    /// <param name="count">How many questions there may be.</param>
    public QuestionMerge(int count)
    {
        kept = new(count);
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(count + (count / 2) + 1))];
    }

    public IReadOnlyList<MergedQuestion> Kept => kept;

    public static IReadOnlyList<MergedQuestion> Of(IReadOnlyList<NotedDocument> documents)
    {
        var merge = new QuestionMerge(documents.Sum(document => document.Questions.Count));
        var plain = new PlainText();
        foreach (var document in documents)
            for (var place = 0; place < document.Questions.Count; place++)
                merge.Add(document.File, place, document.Questions[place], plain.Of(document.Questions[place].Text));
        return merge.Kept;
    }

    /// <param name="plain">The text of the question in its plain form.</param>
    /// <returns>The place in <see cref="Kept"/> of the first one that is the same, or -1: this is the first.</returns>
    public int Add(string file, int place, NotedQuestion question, ReadOnlySpan<char> plain)
    {
        // Another start's hashes are others: nobody can write notes that all fall on one place.
        var hash = (uint)string.GetHashCode(plain) + (uint)question.Direction;
        for (var slot = hash; ; slot++)
        {
            ref var held = ref slots[slot & (uint)(slots.Length - 1)];
            if (held is 0)
            {
                kept.Add(new(file, place, question));
                held = ((ulong)hash << 32) | (uint)kept.Count;
                return -1;
            }

            var at = (int)(uint)held - 1;
            if (held >> 32 != hash || !IsSame(kept[at].Question, question, plain))
                continue;
            kept[at] = kept[at] with { Question = Merge(kept[at].Question, question) };
            return at;
        }
    }

    private bool IsSame(NotedQuestion one, NotedQuestion other, ReadOnlySpan<char> plain) =>
        one.Direction == other.Direction && first.Of(one.Text).SequenceEqual(plain);

    private static NotedQuestion Merge(NotedQuestion first, NotedQuestion other)
    {
        if (first.Answer is not null && other.Stories.Count is 0)
            return first;
        return first with
        {
            Answer = first.Answer ?? other.Answer,
            HeldBack = first.Answer is null ? other.HeldBack : first.HeldBack,
            Stories = other.Stories.Count is 0
                ? first.Stories
                : [.. first.Stories.Concat(other.Stories).DistinctBy(link => link.Title)],
        };
    }
}
