namespace Bot.Core.Documents;

/// <summary>
/// Marks what stands between two fences, or in a comment of HTML. A fence that nobody closes hides nothing: the rest of
/// the document is worth more than the look of it.
/// </summary>
internal static class CodeLines
{
    // Longer fences than this close one another: the number of looks for an end stays small.
    private const int LongestFence = 8;

    public static void Hide(NoteLine[] lines, string text)
    {
        Span<int> open = stackalloc int[LongestFence * 2];
        open.Fill(int.MaxValue);
        var endOfComments = int.MaxValue;
        for (var line = 0; line < lines.Length; line++)
        {
            var body = Body(lines, text, line);
            var close =
                body.StartsWith("<!--") && line < endOfComments ? CommentEnd(lines, text, line)
                : FenceAt(lines, line, body) is (> 0 and var length, var sign) && line < open[Slot(length, sign)]
                    ? FenceEnd(lines, text, line, length, sign)
                : 0;
            if (close < 0 && body[0] is '<')
                endOfComments = line;
            else if (close < 0)
                open[Slot(FenceAt(lines, line, body))] = line;
            for (var inner = line + 1; inner < close; inner++)
                lines[inner] = lines[inner] with { Mark = Mark.Code };
            line = Math.Max(line, close);
        }
    }

    /// <summary>Nothing closes this kind of fence from here on.</summary>
    private static int Slot((int Length, char Sign) fence) => Slot(fence.Length, fence.Sign);

    private static int Slot(int length, char sign) => length - 1 + (sign is '~' ? LongestFence : 0);

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

    /// <returns>The closing line, or -1.</returns>
    private static int FenceEnd(NoteLine[] lines, string text, int from, int length, char sign)
    {
        for (var line = from + 1; line < lines.Length; line++)
        {
            if (lines[line].Mark is not Mark.Fence)
                continue;
            var body = Body(lines, text, line);
            if (body.Length >= length && body[0] == sign && body.TrimEnd(sign).IsEmpty)
                return line;
        }

        return -1;
    }

    /// <returns>The line behind the comment's last hidden one, or -1; 0: it ends on its own line.</returns>
    private static int CommentEnd(NoteLine[] lines, string text, int from)
    {
        for (var line = from; line < lines.Length; line++)
        {
            if (text.AsSpan(lines[line].Start, lines[line].Length).Contains("-->", StringComparison.Ordinal))
                return line == from ? 0 : Hidden(lines, line);
        }

        return -1;
    }

    private static int Hidden(NoteLine[] lines, int line)
    {
        lines[line] = lines[line] with { Mark = Mark.Tag };
        return line;
    }

    private static ReadOnlySpan<char> Body(NoteLine[] lines, string text, int line) =>
        text.AsSpan(lines[line].BodyStart, lines[line].BodyLength);
}
