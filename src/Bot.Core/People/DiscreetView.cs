using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>What is said of who may read along, and of messages that tell nothing before a press.</summary>
public static class DiscreetView
{
    public const string On = "on";
    public const string Off = "off";

    internal const string Owner =
        "The owner of this workspace may be able to read what is written here. If that is your employer, "
        + "practise on Discord, in a workspace of your own, or in the terminal.";

    internal static ChatMessage Shown(bool discreet) =>
        Line(
            discreet
                ? "Discreet: what comes by itself shows nothing before you press Open. Switch it off: /prep discreet off"
                : "Not discreet: what comes by itself shows its words at once. Switch it on: /prep discreet on"
        );

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(Phrase.Clip(words, ChatLimits.Summary), new ChatPart.Text(words));
}
