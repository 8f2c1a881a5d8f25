using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>
/// Marks what stands between two fences, or in a comment of HTML. A fence that nobody closes hides nothing: the rest of
/// the document is worth more than the look of it. So does a fence below which another one opens, with its language
/// behind it, before any closes; and one that would turn all fences behind it the wrong way round.
/// </summary>
internal static class CodeLines
{
    // Longer fences than this close one another: the number of looks for an end stays small.
    private const int LongestFence = 8;

    private const int Never = -1;
    private const int OpensAnew = -2;

    /// <returns>The lines (from 0) of the fences that are never closed.</returns>
    public static IReadOnlyList<int> Hide(NoteLine[] lines, string text)
    {
        var found = Find(lines, text, unclosed: null);
        if (Mispaired(lines, text, found) is { } wrong)
        {
            var other = Find(lines, text, wrong);
            found = HiddenSections(lines, text, other) < HiddenSections(lines, text, found) ? other : found;
        }

        foreach (var (from, end) in found.Hidden)
        {
            for (var inner = from + 1; inner < end; inner++)
                lines[inner] = lines[inner] with { Mark = Mark.Code };
            if (Body(lines, text, from)[0] is '<')
                lines[end] = lines[end] with { Mark = Mark.Tag };
        }

        return found.Open;
    }

    /// <param name="unclosed">A fence that hides nothing, whatever follows.</param>
    private static Fences Find(NoteLine[] lines, string text, int? unclosed)
    {
        var fences = new Fences([], []);
        Span<int> never = stackalloc int[LongestFence * 2];
        never.Fill(int.MaxValue);
        var endOfComments = int.MaxValue;
        for (var line = 0; line < lines.Length; line++)
        {
            // These begin with neither.
            if (lines[line].Mark is Mark.Blank or Mark.Text)
                continue;
            var body = Body(lines, text, line);
            var fence = FenceAt(lines, line, body);
            var close =
                body.StartsWith("<!--") && line < endOfComments ? CommentEnd(lines, text, line)
                : fence.Length is 0 || line >= never[Slot(fence)] ? 0
                : line == unclosed ? OpensAnew
                : FenceEnd(lines, text, line, fence);
            if (close is Never && body[0] is '<')
                endOfComments = line;
            else if (close is Never)
                never[Slot(fence)] = line;
            if (close < 0 && fence.Length > 0)
                fences.Open.Add(line);
            if (close > 0)
                fences.Hidden.Add((line, close));
            line = Math.Max(line, close);
        }

        return fences;
    }

    /// <summary>
    /// Where the last fence is never closed, an earlier one may lack its end instead, and all behind it are paired the
    /// wrong way round: the first that hides a section.
    /// </summary>
    private static int? Mispaired(NoteLine[] lines, string text, Fences found)
    {
        if (found.Open is not [.., var last] || !IsBare(Body(lines, text, last)))
            return null;
        foreach (var (from, end) in found.Hidden)
        {
            if (from < last && Sections(lines, text, from, end) > 0)
                return from;
        }

        return null;
    }

    private static bool IsBare(ReadOnlySpan<char> fence) => fence.TrimStart(fence[0]).IsEmpty;

    private static int HiddenSections(NoteLine[] lines, string text, Fences fences) =>
        fences.Hidden.Sum(pair => Sections(lines, text, pair.From, pair.End));

    /// <summary>How many sections or labelled questions begin within a fence, behind a blank line each.</summary>
    private static int Sections(NoteLine[] lines, string text, int from, int end)
    {
        var sections = 0;
        for (var line = from + 2; line < end && Body(lines, text, from)[0] is not '<'; line++)
        {
            if (lines[line - 1].Mark is not Mark.Blank)
                continue;
            // "# words" is a comment in many languages.
            var begins =
                lines[line] is { Mark: Mark.Heading, Value: > 1 }
                || lines[line].Mark is Mark.Text && Labelled.IsQuestion(Body(lines, text, line));
            sections += begins ? 1 : 0;
        }

        return sections;
    }

    /// <summary>Nothing closes this kind of fence from here on.</summary>
    private static int Slot((int Length, char Sign) fence) => fence.Length - 1 + (fence.Sign is '~' ? LongestFence : 0);

    /// <summary>A list may hold a fence behind its bullet.</summary>
    private static (int Length, char Sign) FenceAt(NoteLine[] lines, int line, ReadOnlySpan<char> body)
    {
        if (lines[line].Mark is not (Mark.Fence or Mark.Bullet or Mark.Numbered) || body.Length < 3)
            return (0, ' ');
        if (body[0] is not ('`' or '~'))
            return (0, ' ');
        var length = body.IndexOfAnyExcept(body[0]);
        length = length < 0 ? body.Length : length;
        var isFence = length >= 3 && !(body[0] is '`' && body[length..].Contains('`'));
        return isFence ? (Math.Min(length, LongestFence), body[0]) : (0, ' ');
    }

    /// <returns>The closing line, <see cref="Never"/>, or <see cref="OpensAnew"/>.</returns>
    private static int FenceEnd(NoteLine[] lines, string text, int from, (int Length, char Sign) fence)
    {
        for (var line = from + 1; line < lines.Length; line++)
        {
            if (lines[line].Mark is not Mark.Fence)
                continue;
            var body = Body(lines, text, line);
            if (body.Length < fence.Length || body[0] != fence.Sign)
                continue;
            if (body.TrimEnd(fence.Sign).IsEmpty)
                return line;
            if (FenceAt(lines, line, body).Length == fence.Length)
                return OpensAnew;
        }

        return Never;
    }

    /// <returns>The line behind the comment's last hidden one, or <see cref="Never"/>; 0: it ends on its own line.</returns>
    private static int CommentEnd(NoteLine[] lines, string text, int from)
    {
        for (var line = from; line < lines.Length; line++)
        {
            if (text.AsSpan(lines[line].Start, lines[line].Length).Contains("-->", StringComparison.Ordinal))
                return line == from ? 0 : line;
        }

        return Never;
    }

    private static ReadOnlySpan<char> Body(NoteLine[] lines, string text, int line) =>
        text.AsSpan(lines[line].BodyStart, lines[line].BodyLength);

    /// <param name="Open">Where those stand that are never closed.</param>
    /// <param name="Hidden">Where fences and comments begin and end.</param>
    private sealed record Fences(List<int> Open, List<(int From, int End)> Hidden);
}
