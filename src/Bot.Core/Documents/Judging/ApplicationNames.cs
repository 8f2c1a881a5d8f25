using System.Buffers;
using System.Collections.Frozen;
using Bot.Core.Documents.Lines;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Judging;

/// <summary>A company or person that belongs to one application. <paramref name="Lines"/>: where the name stands, 1-based.</summary>
internal sealed record ApplicationName(string Name, bool IsPerson, IReadOnlyList<int> Lines);

/// <summary>
/// Finds names that belong to one application by what stands around them: a heading such as <c>For Fenwick</c> or
/// <c>the Fenwick position</c>, a question such as <c>Why do you want to join Fenwick?</c>, a web address that is used
/// as a name, a greeting. A capital alone proves nothing: most capitals of such notes are tools.
/// </summary>
internal static class ApplicationNames
{
    private const int Most = 8;

    private static readonly SearchValues<string> InQuestions = SearchValues.Create(
        [
            " join ",
            " joining ",
            " work at ",
            " work for ",
            " working at ",
            " working for ",
            " interview at ",
            " hired at ",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] BehindNames = ["position", "posting", "application", "vacancy", "recruiter"];

    private static readonly FrozenSet<string> NoNames = (
        "the a an our your their this that another any each all every new big small senior junior lead staff principal "
        + "full part remote contract previous current past next last first second dream job role open technical general "
        + "software data web engineer engineers engineering developer developers beginners freshers experienced managers "
        + "manager startups startup everyone reference example examples interview interviews interviewer interviewers "
        + "practice team teams there team all them us me you it i he she what why how when who as in on at for with from "
        + "company candidates candidate recruiters mobile backend frontend fullstack leadership leaders product hr "
        + "students professionals entry mid level advanced intermediate behavioral behavioural system design coding final "
        + "phone onsite screening google's based related preparing faang"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<ApplicationName> In(Notebook notes)
    {
        Dictionary<string, bool> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var heading in notes.Outline.Entered.Select(heading => heading.Title).Prepend(notes.Title).Distinct())
            AddIfName(names, OfHeading(heading));
        for (var at = 0; at < notes.Questions.Count; at++)
        {
            Fetched.Ahead(notes.Questions, at);
            AddIfName(names, OfQuestion(notes.Questions[at].Text));
        }

        WebNames.AddTo(names, notes.Page);
        AddGreeted(names, notes.Page);
        return
        [
            .. names
                .Take(Most)
                .Select(name => new ApplicationName(name.Key, name.Value, LinesOf(notes.Page, name.Key)))
                .Where(name => name.Lines.Count > (name.IsPerson ? 1 : 0)),
        ];
    }

    /// <summary>The name stands in the text as a word of its own.</summary>
    public static bool Stands(string name, ReadOnlySpan<char> text)
    {
        var how = name.Contains('.', StringComparison.Ordinal)
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        for (var at = 0; text[at..].IndexOf(name, how) is >= 0 and var next; at++)
        {
            at += next;
            var end = at + name.Length;
            if (
                (at is 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
                return true;
        }

        return false;
    }

    public static bool IsName(ReadOnlySpan<char> word) =>
        word.Length is > 2 and < 30
        && char.IsUpper(word[0])
        && !NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        && !CommonWords.Contains(word)
        && !TopicWords.Knows(word);

    private static void AddIfName(Dictionary<string, bool> names, string? name)
    {
        if (name is not null && IsName(name))
            names.TryAdd(name, false);
    }

    private static string? OfHeading(string heading)
    {
        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 2 && words[0].Equals("for", StringComparison.OrdinalIgnoreCase))
            return Word(words[1]);
        for (var at = 1; at < words.Length; at++)
        {
            if (BehindNames.Contains(Word(words[at]), StringComparer.OrdinalIgnoreCase) && IsName(Word(words[at - 1])))
                return Word(words[at - 1]);
        }

        return null;
    }

    private static string? OfQuestion(string text)
    {
        var at = text.AsSpan().IndexOfAny(InQuestions);
        if (at < 0)
            return null;
        // " join Fenwick": the name is the first word with a capital, if it comes at once.
        // JOIN in capitals is SQL.
        if (char.IsUpper(text[at + 1]))
            return null;
        var words = text[(at + 1)..].Split(' ', 4);
        return words.Skip(1).Take(2).Select(Word).FirstOrDefault(word => word is [>= 'A' and <= 'Z', ..]);
    }

    /// <summary><c>Hi Ines,</c> on a line of its own.</summary>
    private static void AddGreeted(Dictionary<string, bool> names, NotePage page)
    {
        for (var line = 0; line < page.Count; line++)
        {
            if (page[line].First is not ('H' or 'D') || page[line].BodyLength is not (> 4 and < 40))
                continue;
            var body = page.Body(line);
            var greeting =
                body.StartsWith("Hi ") ? 3
                : body.StartsWith("Dear ") ? 5
                : body.StartsWith("Hello ") ? 6
                : 0;
            if (
                greeting > 0
                && body[^1] is ','
                && Word(body[greeting..].ToString()) is var name
                && IsName(name)
                && !name.Contains(' ', StringComparison.Ordinal)
            )
                names.TryAdd(name, true);
        }
    }

    private static string Word(string word)
    {
        var plain = word.Trim().TrimEnd("?.,;:!)'’\"”").TrimStart("(\"“'‘");
        var possessive = plain.IndexOfAny("'’");
        return (possessive > 0 ? plain[..possessive] : plain).ToString();
    }

    private static List<int> LinesOf(NotePage page, string name)
    {
        List<int> lines = [];
        for (var line = 0; line < page.Count; line++)
        {
            if (page[line].Mark is not (Mark.Blank or Mark.Code) && Stands(name, page.Raw(line)))
                lines.Add(line + 1);
        }

        return lines;
    }
}
