using System.Net;
using System.Text;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Written;

/// <summary>What an interviewer asks as Anki's text export: front, back, deck and tags behind tabs, in HTML.</summary>
public static class AnkiNotes
{
    public static string Write(IReadOnlyList<Question> questions)
    {
        var text = new StringBuilder("#separator:tab\n#html:true\n#deck column:3\n#tags column:4\n");
        foreach (var question in questions.Where(question => question.Direction is Direction.Asked))
        {
            string[] cells =
            [
                Html(question.Text),
                Html(question.Answer ?? ""),
                Html(
                    string.Join(
                        "::",
                        (string[])["PrepBot", .. question.Section.Select(title => title.Replace(':', ' '))]
                    )
                ),
                string.Join(
                    ' ',
                    (question.Tags.Count > 0 ? question.Tags : [question.Topic]).Select(tag => tag.Replace(' ', '-'))
                ),
            ];
            text.AppendJoin('\t', cells).Append('\n');
        }

        return text.ToString();
    }

    private static string Html(string words) =>
        WebUtility.HtmlEncode(words.Replace('\t', ' ')).ReplaceLineEndings("<br>");
}
