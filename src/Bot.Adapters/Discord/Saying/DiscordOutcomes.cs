using Bot.Adapters.Discord.Api;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Discord.Saying;

/// <summary>What became of a send, from how Discord refused it.</summary>
internal static class DiscordOutcomes
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    private const string Setting = "the server's name, Privacy Settings, Direct Messages.";

    /// <summary>The bot was removed from that server, or may not see that channel.</summary>
    public static readonly SendOutcome OutOfSight = new SendOutcome.Unreachable(
        "The bot is not in that server any more, or may not see that channel.",
        UntilTheyReturn: false
    );

    /// <returns>Null: a refusal that should never be, and so is no outcome but a fault.</returns>
    public static SendOutcome? Of(Exception refusal) =>
        refusal switch
        {
            DiscordException { Code: DiscordCodes.CannotSendToUser } => new SendOutcome.Unreachable(
                "They have blocked the bot, or closed their direct messages.",
                UntilTheyReturn: true
            )
            {
                Fix = $"If you blocked me, unblock me. Else switch on direct messages: {Setting}",
            },
            DiscordException { Code: DiscordCodes.NoCommonServer } => new SendOutcome.Unreachable(
                "They share no server with the bot, or take no direct messages from its servers.",
                UntilTheyReturn: false
            )
            {
                Fix = $"Join a server where I am, and switch on direct messages: {Setting}",
            },
            DiscordException { Code: DiscordCodes.MissingAccess } => new SendOutcome.NotSent(
                "Discord gives no access just now; for people who installed the bot to themselves it comes and goes.",
                Later
            ),
            DiscordException { Code: DiscordCodes.ThreadArchived or DiscordCodes.ThreadLocked } =>
                new SendOutcome.Unreachable("That thread is closed.", UntilTheyReturn: false),
            DiscordException { Code: DiscordCodes.UnknownChannel or DiscordCodes.UnknownGuild } =>
                new SendOutcome.Unreachable("That channel is gone.", UntilTheyReturn: false),
            DiscordException { Code: DiscordCodes.OpeningDirectsTooFast } => new SendOutcome.NotSent(
                "Discord wants direct conversations opened more slowly.",
                Soon
            ),
            DiscordException { Code: DiscordCodes.BlockedByModeration or DiscordCodes.BlockedLink } =>
                new SendOutcome.Unreachable("Discord does not let these words through.", UntilTheyReturn: false),
            // Missing permissions, and whatever else is forbidden there.
            DiscordException { Status: 403 } forbidden => new SendOutcome.Unreachable(
                $"The bot may not write in that channel: {forbidden.Message}",
                UntilTheyReturn: false
            ),
            DiscordException { Status: 401 } => new SendOutcome.NotSent(
                "Discord no longer takes the bot's token.",
                Later
            ),
            WireException { MayHaveArrived: true } lost => new SendOutcome.InDoubt(lost.Message),
            WireException lost => new SendOutcome.NotSent(lost.Message, null),
            _ => null,
        };
}
