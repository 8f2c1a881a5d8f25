using System.Globalization;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Repair;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Formats.Questions;

/// <summary>
/// Questions in one file and their answers in another, joined by number: the one has numbered questions without answers,
/// the other numbered passages that do not ask, and nearly all numbers of the two meet.
/// </summary>
internal static class AnswerSheet
{
    private const int Enough = 3;

    public static IReadOnlyList<NotedDocument> Join(
        IReadOnlyList<NoteFile> files,
        IReadOnlyList<NotedDocument> documents
    )
    {
        var sheets = Enumerable.Range(0, documents.Count).Where(at => documents[at].Questions.Count is 0).ToList();
        if (sheets.Count is 0 || !documents.Any(IsUnanswered))
            return documents;
        var joined = documents.ToArray();
        foreach (var sheet in sheets)
        {
            var answers = AnswersIn(files[sheet]);
            for (var at = 0; answers.Count >= Enough && at < joined.Length; at++)
            {
                if (!IsUnanswered(joined[at]) || Join(files[at], joined[at], answers) is not { } whole)
                    continue;
                joined[at] = whole;
                joined[sheet] = joined[sheet] with { Problems = [] };
                break;
            }
        }

        return joined;
    }

    private static bool IsUnanswered(NotedDocument document) =>
        document.Questions.Count >= Enough && document.Questions.All(question => question.Answer is null);

    /// <returns>Null: the numbers do not meet.</returns>
    private static NotedDocument? Join(NoteFile file, NotedDocument document, Dictionary<int, string> answers)
    {
        if (PageOf(file) is not { } page)
            return null;
        var numbers = document.Questions.Select(question => NumberAt(page, question.Line - 1)).ToList();
        var met = numbers.OfType<int>().Where(answers.ContainsKey).ToList();
        if (
            met.Count < Enough
            || met.Distinct().Count() < met.Count
            || met.Count * 10 < answers.Count * 8
            || met.Count * 2 < document.Questions.Count
        )
            return null;
        return document with
        {
            Questions =
            [
                .. document.Questions.Zip(
                    numbers,
                    (question, number) =>
                        number is { } known && answers.TryGetValue(known, out var answer)
                            ? question with
                            {
                                Answer = answer,
                            }
                            : question
                ),
            ],
            Problems = [.. document.Problems.Where(problem => problem.Code is not ProblemCodes.UnansweredRun)],
        };
    }

    private static Dictionary<int, string> AnswersIn(NoteFile file)
    {
        Dictionary<int, string> answers = [];
        if (PageOf(file) is not { } page)
            return answers;
        var notes = new Notebook(page, "");
        List<int> starts = [.. Enumerable.Range(0, page.Count).Where(line => NumberAt(page, line) is not null)];
        var asking = starts.Count(line => Prompts.EndsInQuestion(page.Body(line)));
        if (starts.Count < Enough || asking * 5 > starts.Count)
            return answers;
        for (var at = 0; at < starts.Count; at++)
        {
            var (line, end) = (starts[at], at + 1 < starts.Count ? starts[at + 1] : page.Count);
            var first = Markup.WithoutNumber(page.Body(line)).Trim().ToString();
            if (page[line].Mark is Mark.Heading)
                first = "";
            var answer = string.Join(
                '\n',
                new[] { first, AnswerBelow.Of(notes, line + 1, end) }.Where(part => !string.IsNullOrEmpty(part))
            );
            // A number that comes twice numbers something else.
            if (answer.Length > 0 && !answers.TryAdd(NumberAt(page, line)!.Value, answer))
                return [];
        }

        return answers;
    }

    private static NotePage? PageOf(NoteFile file) =>
        NoteBytes.Decode(file.Bytes.Span).Text is { } text ? new NotePage(text) : null;

    private static int? NumberAt(NotePage page, int line)
    {
        if (page[line].Mark is Mark.Numbered && page[line].Indent is 0)
            return page[line].Value;
        if (page[line].Mark is not (Mark.Heading or Mark.Text))
            return null;
        var body = page.Body(line).TrimStart("QqAa.# ");
        var digits = body.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? body.Length : digits;
        return
            digits is > 0 and < 4
            && (digits == body.Length ? page[line].Mark is Mark.Heading : body[digits] is '.' or ')' or ':')
            && int.TryParse(body[..digits], CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
