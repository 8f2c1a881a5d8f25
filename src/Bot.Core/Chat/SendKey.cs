namespace Bot.Core.Chat;

/// <summary>Names one send, so that repeating it says nothing twice: at most 24 of [0-9a-z]; a 25th is the part of a split message.</summary>
public readonly record struct SendKey(string Text)
{
    /// <summary>The key of the answer to an input, the same after a restart.</summary>
    /// <param name="message">Which of its messages, counted from 0; each may be split into parts of its own.</param>
    public static SendKey ForAnswer(string eventId, int message = 0) =>
        new("r" + Digest(message is 0 ? eventId : $"{eventId}/{message}"));

    /// <summary>The key of a delivery. It ends in a letter, so that a part of one is not the key of another.</summary>
    public static SendKey ForDelivery(long delivery) => new($"d{delivery}x");

    /// <summary>The key of a part of a split message, counted from 0: the message's own for the first.</summary>
    public SendKey OfPart(int part) =>
        part is 0 ? this
        : part <= PartNames.Length ? new(Text + PartNames[part - 1])
        : ForAnswer($"{Text}/{part}");

    private const string PartNames = "123456789abcdefghijklmnopqrstuvwxyz";

    // 23 hex digits of SHA-256: event ids are of any length and alphabet.
    private static string Digest(string text) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
        )[..23];
}
