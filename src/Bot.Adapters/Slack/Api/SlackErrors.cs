using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Api;

/// <summary>Slack's error codes in sentences, and what they mean for a send.</summary>
internal static class SlackErrors
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["invalid_auth"] = "Slack does not know this token.",
        ["not_authed"] = "Slack was given no token.",
        ["token_revoked"] = "The token has been revoked.",
        ["token_expired"] = "The token has expired.",
        ["account_inactive"] = "The app was removed from the workspace, or its bot was deactivated.",
        ["app_uninstalled"] = "The app was removed from the workspace.",
        ["user_removed_from_team"] = "The bot was removed from the workspace.",
        ["team_disabled"] = "The workspace was closed.",
        ["team_access_not_granted"] = "The app may not be used in that workspace.",
        ["org_login_required"] = "The workspace is being moved, and takes nothing just now.",
        ["ekm_access_denied"] = "The workspace's administrators have suspended access to its messages.",
        ["not_allowed_token_type"] =
            "This kind of token is not for that: an app token (xapp-) stands where a bot token (xoxb-) belongs, or the other way round.",
        ["no_permission"] = "The token may not do that.",
        ["access_denied"] = "The token may not do that.",
        ["restricted_action"] = "The workspace's administrators do not let the bot write there.",
        ["restricted_action_read_only_channel"] =
            "In that channel only some may write, and the bot is not one of them.",
        ["restricted_action_thread_only_channel"] = "In that channel the bot may write in threads only.",
        ["restricted_action_non_threadable_channel"] = "In that channel there are no threads.",
        ["restricted_action_thread_locked"] = "That thread is locked.",
        ["not_in_channel"] = "The bot is not in that channel: invite it there, /invite @PrepBot.",
        ["channel_not_found"] = "That channel does not exist, or the bot is not in it.",
        ["is_archived"] = "That channel is archived.",
        ["channel_is_archived"] = "That channel is archived.",
        ["messages_tab_disabled"] =
            "The app's Messages tab is closed: open it at api.slack.com/apps, your app, App Home.",
        ["cannot_dm_bot"] = "Bots cannot be written to.",
        ["user_not_found"] = "That person is not in the workspace.",
        ["users_not_found"] = "That person is not in the workspace.",
        ["user_not_visible"] = "That person cannot be seen by the bot.",
        ["user_disabled"] = "That person's account is deactivated.",
        ["user_not_in_channel"] = "That person is not in the channel.",
        ["message_not_found"] = "That message is gone.",
        ["cant_update_message"] = "That message is not the bot's to change.",
        ["cant_delete_message"] = "That message is not the bot's to delete.",
        ["edit_window_closed"] = "That message is too old to be changed.",
        ["thread_not_found"] = "That thread is gone.",
        ["msg_too_long"] = "The message is too long.",
        ["msg_blocks_too_long"] = "The message's blocks are too long together.",
        ["no_text"] = "The message is empty.",
        ["invalid_blocks"] = "Slack does not understand the message's blocks.",
        ["invalid_arguments"] = "Slack does not understand the request.",
        ["expired_trigger_id"] = "It came too late: a form can be opened for three seconds after a press.",
        ["trigger_expired"] = "It came too late: a form can be opened for three seconds after a press.",
        ["exchanged_trigger_id"] = "A form was opened for that press already.",
        ["invalid_trigger_id"] = "There is no such press for a form to open at.",
        ["invalid_trigger"] = "There is no such press for a form to open at.",
        ["hash_conflict"] = "The form was changed in the meantime.",
        ["not_found"] = "That form is gone.",
        ["already_reacted"] = "The mark is there already.",
        ["file_not_found"] = "That file is gone.",
        ["file_deleted"] = "That file is gone.",
        ["metadata_too_large"] = "What rides along with the message is too much.",
        ["ratelimited"] = "Slack wants fewer requests.",
        ["rate_limited"] = "Slack wants fewer requests.",
        ["message_limit_exceeded"] = "The workspace has written as much as it may.",
        ["internal_error"] = "Slack is unwell.",
        ["fatal_error"] = "Slack is unwell.",
        ["service_unavailable"] = "Slack is unwell.",
        ["request_timeout"] = "Slack got only a part of the request.",
        ["too_many_websockets"] = "The app has ten connections open already: another bot runs with the same app token.",
        ["foreign_host"] = "That address is not Slack's, so nothing is sent there.",
        ["link_disabled"] = "Socket Mode was switched off for the app.",
        ["socket_mode_not_enabled"] = "Socket Mode is switched off for the app.",
    };

    public static string Sentence(string code, string? needed = null) =>
        code is "missing_scope" && needed is "connections:write" ? "The app token lacks the scope connections:write."
        : code is "missing_scope"
            ? $"The app lacks the scope {needed ?? "that this needs"}: add it at api.slack.com/apps, your app, OAuth & Permissions, and install the app again."
        : Sentences.GetValueOrDefault(code, "Slack refused.");

    /// <summary>What to change, where no trying again helps: a token or a setting of the app. Null: it may help.</summary>
    /// <param name="token">The key of the configuration that it stands under.</param>
    public static string? FinalFix(string code, string token) =>
        code switch
        {
            "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" =>
                $"Set {token} anew. {Renewed(token)}",
            "account_inactive" or "app_uninstalled" or "user_removed_from_team" =>
                $"{Renewed(token)} It stands under {token}.",
            "team_disabled" or "team_access_not_granted" =>
                $"Install the app to another workspace, and set {token} anew.",
            "not_allowed_token_type" =>
                $"Check {token}: Slack:AppToken begins with xapp- and Slack:BotToken with xoxb-.",
            "link_disabled" or "socket_mode_not_enabled" =>
                "Switch it on: api.slack.com/apps, your app, Socket Mode. Or let Slack call the bot: Slack:SigningSecret and Slack:Listen.",
            "missing_scope" =>
                $"Add the scope at api.slack.com/apps, your app (an app token has its scopes under Basic Information), and set {token} anew.",
            _ => null,
        };

    private static string Renewed(string token) =>
        token is SlackOptions.AppKey
            ? "Make one with the scope connections:write: api.slack.com/apps, your app, Basic Information, App-Level Tokens."
            : "Install the app to the workspace again and copy the new token: api.slack.com/apps, your app, OAuth & Permissions.";

    /// <summary>Slack itself is unwell: nothing is wrong with the request.</summary>
    public static bool IsFault(string code) =>
        code is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout";

    /// <summary>What became of a send, from how it was refused.</summary>
    /// <returns>Null: a refusal that should never be, and so is no outcome but a fault.</returns>
    public static SendOutcome? Outcome(Exception refusal) =>
        refusal switch
        {
            SlackException { Code: var code } when IsClosed(code) => new SendOutcome.Unreachable(
                Sentence(code),
                UntilTheyReturn: code is "user_disabled" or "messages_tab_disabled"
            ),
            SlackException { Code: "ratelimited" or "rate_limited" } limited => new SendOutcome.NotSent(
                Sentence(limited.Code),
                Soon
            ),
            SlackException { Code: var code, Needed: var needed }
                when FinalFix(code, SlackOptions.BotKey) is not null
                    || code is "ekm_access_denied" or "org_login_required" or "message_limit_exceeded" =>
                new SendOutcome.NotSent(Sentence(code, needed), Later),
            WireException { MayHaveArrived: true } lost => new SendOutcome.InDoubt(lost.Message),
            WireException lost => new SendOutcome.NotSent(lost.Message, null),
            _ => null,
        };

    private static bool IsClosed(string code) =>
        code
            is "not_in_channel"
                or "channel_not_found"
                or "is_archived"
                or "channel_is_archived"
                or "messages_tab_disabled"
                or "cannot_dm_bot"
                or "user_not_found"
                or "users_not_found"
                or "user_not_visible"
                or "user_disabled"
                or "user_not_in_channel"
                or "thread_not_found"
                or "restricted_action"
        || code.StartsWith("restricted_action_", StringComparison.Ordinal);
}
