namespace Bot.Core.Documents.Reports;

/// <summary>The points to look at, in the words that a person reads: proposals, not faults.</summary>
internal static class Points
{
    public static Problem EmptyAnswer(int line) =>
        new(line, ProblemCodes.EmptyAnswer, "There is a place for an answer here, and it is empty.");

    public static Problem ShiftedAnswers(int from, int to, int pairs) =>
        new(
            from,
            ProblemCodes.ShiftedAnswers,
            $"From line {from} to {to}, {pairs} answers seem to stand one place too low. I hold them back until you have looked."
        );

    public static Problem UnansweredRun(int from, int to, int questions) =>
        new(from, ProblemCodes.UnansweredRun, $"{questions} questions from line {from} to {to} have no answer yet.");

    public static Problem PromisesMore(int line, int promised, int found) =>
        new(
            line,
            ProblemCodes.PromisesMore,
            $"The heading speaks of {promised}, and {(found is 1 ? "1 question follows" : $"{found} questions follow")}. Are some of them elsewhere?"
        );

    public static Problem MissingStory(int line, int last, IReadOnlyCollection<int> stories)
    {
        var where = line == last ? "This line names" : $"Lines {line} to {last} name";
        var what = stories.Count is 1 ? $"story {stories.First()}, which is" : $"{stories.Count} stories that are";
        return new(
            line,
            ProblemCodes.MissingStory,
            $"{where} {what} not in this document. Import the stories with it, or change the number."
        );
    }

    public static Problem Todo(int line, string words) =>
        new(line, ProblemCodes.Todo, "A note to yourself stands in the answer. I keep it apart from the answer.")
        {
            About = words,
        };

    public static Problem Duplicate(int line, string file, int first) =>
        new(line, ProblemCodes.Duplicate, $"The same question stands in {file}, line {first}. I keep that one.");

    public static Problem NearDuplicate(int line, string file, int first) =>
        new(
            line,
            ProblemCodes.NearDuplicate,
            $"Almost the same question stands in {file}, line {first}. Is one of them enough?"
        );

    public static Problem OtherCompany(string name, bool person, IReadOnlyList<int> lines) =>
        new(
            lines[0],
            ProblemCodes.OtherCompany,
            $"{name} stands in {Lines(lines)}. For other applications I can say {(person ? Placeholders.Interviewer : Placeholders.Company)} there."
        )
        {
            About = name,
        };

    public static Problem Unreadable(int line, string why) => new(line, ProblemCodes.Unreadable, why);

    public static Problem OpenFence(int line) =>
        new(
            line,
            ProblemCodes.Unreadable,
            "The code that begins here is never closed, so I read all below it as notes. Close it with the same marks."
        );

    public static Problem LostCharacters(int line) =>
        new(line, ProblemCodes.Unreadable, "Some characters were lost here before the file came to me.");

    public static Problem AnswerWithoutQuestion(int line) =>
        new(line, ProblemCodes.Unplaced, "This looks like an answer, and I see no question above it.");

    public static Problem QuestionTooLong(int line) =>
        new(line, ProblemCodes.Unplaced, "This line is too long to be a question.");

    public static Problem PerhapsQuestions(int line, int count) =>
        new(
            line,
            ProblemCodes.Unplaced,
            count is 1
                ? "This line may be a question. A line with > below it would hold its answer."
                : $"{count} lines from here on may be questions. A line with > below each would hold its answer."
        );

    private static string Lines(IReadOnlyList<int> lines)
    {
        const int Named = 4;
        var named = string.Join(", ", lines.Take(Named));
        return lines.Count is 1 ? $"line {named}"
            : lines.Count > Named ? $"lines {named} and {lines.Count - Named} more"
            : $"lines {named}";
    }
}
