using System.Text;

namespace Bot.Testing.Wire;

/// <summary>The parts of a form with files (RFC 7578).</summary>
public static class MultipartBody
{
    public static IReadOnlyList<FormPart> Read(RecordedRequest request)
    {
        var boundary = Encoding.ASCII.GetBytes(
            "--" + After(request.ContentType!, "boundary=").Trim('"').Split(';')[0].Trim('"')
        );
        List<FormPart> parts = [];
        var body = request.Body.AsSpan();
        for (var at = body.IndexOf(boundary); at >= 0; )
        {
            var rest = body[(at + boundary.Length)..];
            var next = rest.IndexOf(boundary);
            if (next < 0)
                break;
            parts.Add(Part(rest[..next]));
            at += boundary.Length + next;
        }
        return parts;
    }

    private static FormPart Part(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        var head = Encoding.UTF8.GetString(bytes[..end]);
        var content = bytes[(end + 4)..];
        if (content.EndsWith("\r\n"u8))
            content = content[..^2];
        return new(Named(head, " name=") ?? "", Named(head, " filename="), content.ToArray());
    }

    private static string? Named(string head, string key)
    {
        var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + key.Length)..].Split('\r', ';')[0].Trim('"');
    }

    private static string After(string text, string mark) =>
        text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
}

public sealed record FormPart(string Name, string? FileName, byte[] Content);
