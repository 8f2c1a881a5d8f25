using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Deliveries;

/// <summary>A message of which only the discreet summary is seen.</summary>
internal static class FoldedView
{
    public const string Verb = "open";

    // What a summary must not name where others may look at the screen, whoever wrote it.
    private static readonly string[] Telling = ["interview", "salary", "offer", "recruiter", "job"];

    private const string Something = "Something for you, about a minute";

    public static ChatMessage Gone { get; } =
        ChatMessage.Of("That one is closed", new ChatPart.Text("That one is closed. It will come round again."));

    public static ChatMessage Of(ChatMessage message, DeliveryId delivery)
    {
        var summary = Telling.Any(word => message.Discreet.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? Something
            : message.Discreet;
        return message with
        {
            Summary = summary,
            Discreet = summary,
            Parts =
            [
                new ChatPart.Text(summary),
                new ChatPart.Buttons([new(new(Verb, delivery.Value.ToString(CultureInfo.InvariantCulture)), "Open")]),
            ],
        };
    }

    /// <returns>Null: the action names no delivery.</returns>
    public static DeliveryId? Delivery(ActionId action) =>
        long.TryParse(action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new DeliveryId(id)
            : null;
}
