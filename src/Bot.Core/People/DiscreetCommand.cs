using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>Shows or sets whether what comes by itself tells nothing before a press.</summary>
internal sealed class DiscreetCommand(IAccountSettings settings, ChatPlatforms platforms) : ICommand
{
    private const string Setting = "setting";

    public CommandSpec Spec { get; } =
        new(
            "prep discreet",
            "show nothing on the screen before you press Open",
            [
                new(
                    Setting,
                    "on or off",
                    ArgumentKind.OneOf,
                    Options: [new(DiscreetView.On, "on"), new(DiscreetView.Off, "off")]
                ),
            ]
        );

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var account = input.In.From;
        if (input[Setting] is { Length: > 0 } chosen)
            await settings.SetDiscreetAsync(account, chosen is DiscreetView.On, ct);
        var discreet =
            await settings.DiscreetAsync(account, ct)
            ?? platforms.Features(account.Platform).HasFlag(ChatFeatures.Discreet);
        return new ChatReply.Say(DiscreetView.Shown(discreet), OnlyToYou: true);
    }
}
