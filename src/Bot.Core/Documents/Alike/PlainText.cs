namespace Bot.Core.Documents.Alike;

/// <summary>Room for texts in their plain form (<see cref="QuestionKey"/>), one after another: none is copied.</summary>
internal sealed class PlainText
{
    private char[] room = new char[256];

    /// <summary>Stands until the next text.</summary>
    public ReadOnlySpan<char> Of(string text)
    {
        if (room.Length < text.Length)
            room = new char[Math.Max(text.Length, room.Length * 2)];
        return QuestionKey.Plain(text, room);
    }
}
