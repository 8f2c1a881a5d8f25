namespace Bot.Core.Documents.Lines;

/// <summary>
/// Marks what stands between two fences, or in a comment of HTML. A fence that nobody closes hides nothing: the rest of
/// the document is worth more than the look of it. So does a fence below which another one opens, with its language
/// behind it, before any closes.
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
        List<int> open = [];
        Span<int> unclosed = stackalloc int[LongestFence * 2];
        unclosed.Fill(int.MaxValue);
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
                : fence.Length > 0 && line < unclosed[Slot(fence)] ? FenceEnd(lines, text, line, fence)
                : 0;
            if (close is Never && body[0] is '<')
                endOfComments = line;
            else if (close is Never)
                unclosed[Slot(fence)] = line;
            if (close < 0 && fence.Length > 0)
                open.Add(line);
            for (var inner = line + 1; inner < close; inner++)
                lines[inner] = lines[inner] with { Mark = Mark.Code };
            line = Math.Max(line, close);
        }

        return open;
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
                return line == from ? 0 : Hidden(lines, line);
        }

        return Never;
    }

    private static int Hidden(NoteLine[] lines, int line)
    {
        lines[line] = lines[line] with { Mark = Mark.Tag };
        return line;
    }

    private static ReadOnlySpan<char> Body(NoteLine[] lines, string text, int line) =>
        text.AsSpan(lines[line].BodyStart, lines[line].BodyLength);
}
