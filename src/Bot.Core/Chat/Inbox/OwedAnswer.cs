namespace Bot.Core.Chat.Inbox;

/// <summary>An answer that is on its way out, or could not be said.</summary>
/// <param name="About">What it is about; of two about the same, the newer is enough. Null: itself alone.</param>
/// <param name="Number">Counts up, in the order found.</param>
/// <param name="Since">When it was found.</param>
/// <param name="Tries">How often it was tried anew.</param>
public sealed record OwedAnswer(
    ChatInput Input,
    ChatReply Reply,
    string? About,
    long Number,
    DateTimeOffset Since,
    DateTimeOffset NextAt,
    int Tries
)
{
    internal bool Replaces(OwedAnswer earlier) =>
        About is not null
        && (About, Input.In.From) == (earlier.About, earlier.Input.In.From)
        && Number > earlier.Number;

    // Whoever sees nothing presses again, or asks again.
    internal static string? Subject(ChatInput input, ChatReply reply) =>
        (input, reply) switch
        {
            (_, ChatReply.Say say) when (say.As ?? say.Message.Name) is { } name => name,
            (ChatInput.Acted { On: { } on }, ChatReply.Replace) => on.ToString(),
            (ChatInput.Acted { On: { } on } acted, _) => $"{on} {acted.Action}",
            (ChatInput.Commanded said, _) => $"/{said.Command} {string.Join(' ', said.Arguments.Values)}",
            _ => null,
        };
}
