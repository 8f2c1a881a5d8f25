using System.Globalization;
using Bot.Core.Documents.Reports;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Judging;

/// <summary>Looks over a document that was read: what is worth a person's look.</summary>
internal static class Review
{
    /// <summary>So many questions in a row without an answer are worth a word.</summary>
    private const int RunOfUnanswered = 3;

    public static void Add(Notebook notes, string text)
    {
        ShiftedAnswers.Judge(notes);
        AddUnansweredRuns(notes);
        AddPromises(notes);
        AddNames(notes);
        if (notes.Stories.Missing() is { } missing)
            notes.Problems.Add(missing);
        if (notes.Doubtful.Count > 0)
            notes.Problems.Add(Points.PerhapsQuestions(notes.Doubtful[0] + 1, notes.Doubtful.Count));
        foreach (var line in notes.Page.OpenFences)
            notes.Problems.Add(Points.OpenFence(line + 1));
        if (text.Contains('\uFFFD'))
            notes.Problems.Add(Points.LostCharacters(text.AsSpan(0, text.IndexOf('\uFFFD')).Count('\n') + 1));
    }

    /// <summary>Questions below a heading that names a company are asked for that company only.</summary>
    private static void AddNames(Notebook notes)
    {
        foreach (var name in ApplicationNames.In(notes))
        {
            notes.Problems.Add(Points.OtherCompany(name.Name, name.IsPerson, name.Lines));
            for (var at = 0; at < notes.Questions.Count && !name.IsPerson; at++)
            {
                var question = notes.Questions[at];
                if (
                    question.OnlyFor is null
                    && question.Section.Any(title => ApplicationNames.Stands(name.Name, title))
                )
                    notes.Questions[at] = question with { OnlyFor = name.Name };
            }
        }
    }

    private static void AddUnansweredRuns(Notebook notes)
    {
        for (var at = 0; at < notes.Slots.Count; at++)
        {
            var end = at;
            while (end < notes.Slots.Count && IsUnanswered(notes, end) && IsSameSection(notes, at, end))
                end++;
            if (end - at >= RunOfUnanswered)
                notes.Problems.Add(Points.UnansweredRun(LineOf(notes, at), LineOf(notes, end - 1), end - at));
            at = Math.Max(at, end - 1);
        }
    }

    private static bool IsUnanswered(Notebook notes, int slot) =>
        !notes.Slots[slot].Begun && notes.Questions[notes.Slots[slot].Question].Direction is Questions.Direction.Asked;

    private static bool IsSameSection(Notebook notes, int one, int other) =>
        ReferenceEquals(
            notes.Questions[notes.Slots[one].Question].Section,
            notes.Questions[notes.Slots[other].Question].Section
        );

    private static int LineOf(Notebook notes, int slot) => notes.Questions[notes.Slots[slot].Question].Line;

    /// <summary>A heading such as <c>Top 25 questions</c> that fewer follow.</summary>
    private static void AddPromises(Notebook notes)
    {
        // Few documents promise a number, and counting takes as much memory as a third of the text.
        var promises = notes.Outline.Entered.Where(heading => Promised(heading.Title) is not null).ToList();
        if (promises.Count is 0)
            return;
        // Questions below the same headings share one path.
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        foreach (var (path, count) in notes.Questions.CountBy(question => question.Section))
        foreach (var title in path.Distinct())
            found[title] = found.GetValueOrDefault(title) + count;
        foreach (var heading in promises)
        {
            var promised = Promised(heading.Title)!.Value;
            if (found.TryGetValue(heading.Title, out var count) && count < promised)
                notes.Problems.Add(Points.PromisesMore(heading.Line + 1, promised, count));
        }
    }

    // The number stands before the word, and not in brackets: those hold minutes and choices.
    private static int? Promised(string title)
    {
        var bracket = title.IndexOf('(', StringComparison.Ordinal);
        var words = bracket < 0 ? title.AsSpan() : title.AsSpan(0, bracket);
        var asked = words.IndexOf("question", StringComparison.OrdinalIgnoreCase);
        if (asked < 0)
        {
            return null;
        }

        foreach (var word in new Words(words[..asked]))
        {
            if (word.Length <= 3 && int.TryParse(word, CultureInfo.InvariantCulture, out var number) && number >= 5)
            {
                return number;
            }
        }

        return null;
    }
}
