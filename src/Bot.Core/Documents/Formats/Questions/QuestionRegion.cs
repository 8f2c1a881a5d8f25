using Bot.Core.Documents.Formats.Stories;
using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>A question and the lines below it that belong to it: choices, code, and the answer.</summary>
internal static class QuestionRegion
{
    /// <param name="line">Where the question stands, from 0.</param>
    /// <param name="below">The first line below it.</param>
    public static void Note(Notebook notes, int line, string text, int below, int end)
    {
        List<string>? todo = null;
        string? answer;
        if (Choices.In(notes.Page, below, end) is { } choices)
        {
            text = string.Join('\n', Filled(text, AnswerBelow.Of(notes, below, choices.First), choices.Text));
            answer = string.Join(
                "\n\n",
                Filled(
                    choices.Key is null ? null : $"Answer: {choices.Key}",
                    AnswerBelow.Of(notes, choices.End, end, ref todo)
                )
            );
        }
        else
            answer = AnswerBelow.Of(notes, below, end, ref todo);

        notes.Ask(line, text, string.IsNullOrEmpty(answer) ? null : answer);
        if (todo is not null)
            notes.Questions[^1] = notes.Questions[^1] with { Todo = todo };
    }

    /// <summary>Something that ends any answer: a further question of the document's own kind, or a story.</summary>
    public static bool EndsAt(NotePage page, int line) =>
        page[line].Mark switch
        {
            Mark.Heading => HeadingQuestionFormat.IsQuestion(page, line),
            Mark.Tag => RevealFormat.IsQuestion(page, line),
            Mark.Text => StoryShelf.Begins(page, line, out _, out _),
            Mark.Box => false,
            _ => false,
        };

    private static IEnumerable<string> Filled(params IEnumerable<string?> parts) =>
        parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => part!);
}
