using System.Text;

namespace Bot.Core.Tests;

/// <summary>
/// The texts of a C# source as they are said: pieces that are joined by <c>+</c> are one text, and what is filled in counts as
/// one word, or as the longest text that stands within it. What is logged or thrown is said to nobody.
/// </summary>
internal sealed class SourceTexts
{
    private const string FilledIn = "X";

    private readonly string source;
    private readonly List<string> texts = [];
    private int at;

    private SourceTexts(string source) => this.source = source;

    public static IReadOnlyList<string> In(string source)
    {
        SourceTexts reading = new(source);
        while (reading.at < source.Length)
            reading.Step();
        return reading.texts;
    }

    /// <summary>Goes on by one thing: a comment, a character, a joined text, or any other letter.</summary>
    private void Step()
    {
        if (Ahead("//"))
            at = IndexOr("\n", at);
        else if (source[at] is '\'')
            at = IndexOr("'", source[at + 1] is '\\' ? at + 3 : at + 1) + 1;
        else if (IsText())
            ReadJoined();
        else
            at++;
    }

    private void ReadJoined()
    {
        var statement = source[(source.LastIndexOfAny([';', '{', '}'], at) + 1)..at];
        StringBuilder joined = new(statement.TrimEnd().EndsWith('+') ? FilledIn : "");
        joined.Append(ReadText());
        while (Next() is '+')
        {
            Skip(1);
            joined.Append(Next() is '"' or '$' ? ReadText() : ReadOperand());
        }
        if (!statement.Contains("Exception(") && !statement.Contains("LoggerMessage("))
            texts.Add(joined.ToString());
    }

    /// <summary>To the next plus, or the end of the expression; texts within it are texts of their own, too.</summary>
    private string ReadOperand()
    {
        var before = texts.Count;
        for (var depth = 0; at < source.Length; )
        {
            var letter = source[at];
            if (depth is 0 && letter is '+' or ',' or ';' or ':' or ')' or '}' or ']')
                break;
            depth +=
                letter is '(' or '[' ? 1
                : letter is ')' or ']' ? -1
                : 0;
            Step();
        }
        return LongestSince(before);
    }

    private string ReadText()
    {
        var interpolated = source[at] is '$';
        at += interpolated ? 1 : 0;
        var raw = Ahead("\"\"\"");
        at += raw ? 3 : 1;
        StringBuilder text = new();
        while (!Ahead(raw ? "\"\"\"" : "\""))
            text.Append(interpolated && source[at] is '{' && !Ahead("{{") ? ReadHole() : ReadLetter(raw));
        at += raw ? 3 : 1;
        return text.ToString();
    }

    private char ReadLetter(bool raw)
    {
        if (source[at] is '{' or '}' && at + 1 < source.Length && source[at + 1] == source[at])
            at++;
        if (raw || source[at] is not '\\')
            return source[at++];
        at += 2;
        return source[at - 1] is 'n' ? '\n' : source[at - 1];
    }

    private string ReadHole()
    {
        var before = texts.Count;
        at++;
        for (var depth = 1; depth > 0; )
        {
            depth +=
                source[at] is '{' ? 1
                : source[at] is '}' ? -1
                : 0;
            Step();
        }
        return LongestSince(before);
    }

    /// <returns>The longest of the texts read within, or one word.</returns>
    private string LongestSince(int before) =>
        texts.Skip(before).MaxBy(text => text.Length) is { Length: > 0 } longest ? longest : FilledIn;

    private char Next()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
        return at < source.Length ? source[at] : ';';
    }

    private void Skip(int letters)
    {
        at += letters;
        Next();
    }

    private bool IsText() => source[at] is '"' || Ahead("$\"");

    private bool Ahead(string letters) => source.AsSpan(at).StartsWith(letters);

    private int IndexOr(string letters, int from) =>
        source.IndexOf(letters, Math.Min(from, source.Length), StringComparison.Ordinal) is >= 0 and var found
            ? found
            : source.Length;
}
