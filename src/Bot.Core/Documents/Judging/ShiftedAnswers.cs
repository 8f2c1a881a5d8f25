using Bot.Core.Documents.Reports;

namespace Bot.Core.Documents.Judging;

/// <summary>
/// Finds answers that slid one place down: a question whose answer is missing, and below it, in the same section, at
/// least three answers in a row that share more rare words with the question above their own. Single rows that look so
/// are common and mean nothing. The pairs are held back and reported; nothing is moved. (The rule was tuned on one
/// document with one such place.)
/// </summary>
internal static class ShiftedAnswers
{
    private const int ShortestRun = 3;

    public static void Judge(Notebook notes)
    {
        RareWords? words = null;
        for (var slot = 0; slot + ShortestRun < notes.Slots.Count; slot++)
        {
            Fetched.Ahead(notes.Questions, notes.Slots[slot].Question);
            if (AnswerOf(notes, slot) is not null || AnswerOf(notes, slot + 1) is null)
                continue;
            words ??= RareWords.Of(notes.Questions);
            var end = slot + 1;
            while (end < notes.Slots.Count && FitsAbove(notes, words, end))
                end++;
            if (end - slot - 1 >= ShortestRun)
                HoldBack(notes, slot + 1, end);
            slot = end - 1;
        }
    }

    private static bool FitsAbove(Notebook notes, RareWords words, int slot)
    {
        var (above, own) = (QuestionOf(notes, slot - 1), QuestionOf(notes, slot));
        return own.Answer is not null
            && ReferenceEquals(own.Section, above.Section)
            && words.Shared(own.Answer, above.Text) > words.Shared(own.Answer, own.Text);
    }

    private static void HoldBack(Notebook notes, int from, int end)
    {
        for (var slot = from; slot < end; slot++)
            notes.Questions[notes.Slots[slot].Question] = QuestionOf(notes, slot) with { HeldBack = true };
        var (first, last) = (QuestionOf(notes, from).Line, QuestionOf(notes, end - 1).Line);
        notes.Problems.Add(Points.ShiftedAnswers(first, last, end - from));
    }

    private static NotedQuestion QuestionOf(Notebook notes, int slot) => notes.Questions[notes.Slots[slot].Question];

    private static string? AnswerOf(Notebook notes, int slot) => QuestionOf(notes, slot).Answer;
}
