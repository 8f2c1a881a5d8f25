using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>Slack's Web API on who is there and where.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class SlackApi(SlackCalls calls)
{
    public Task<ApiAuth> AuthTestAsync(CancellationToken ct) =>
        calls.AskAsync("auth.test", [], SlackJson.Default.ApiAuth, ct);

    /// <returns>Where one socket can be opened, once, soon. Its query is a ticket.</returns>
    public Task<Uri> OpenSocketAsync(CancellationToken ct) => calls.OpenSocketAsync(ct);

    /// <returns>The channel of the direct conversation; Slack makes it once.</returns>
    public async Task<string> OpenDirectAsync(string user, Urgency urgency, CancellationToken ct)
    {
        var opened = await calls.TellAsync(
            "conversations.open",
            new(user),
            SlackJson.Default.OpenConversationBody,
            SlackJson.Default.ApiOpened,
            ct,
            call => call with { Repeatable = true, Urgency = urgency }
        );
        return SlackCalls.Given(opened.Channel, "conversations.open").Id;
    }

    public async Task<ApiUser> UserAsync(string user, CancellationToken ct) =>
        SlackCalls.Given(
            (
                await calls.AskAsync(
                    "users.info",
                    [new("user", user), new("include_locale", "true")],
                    SlackJson.Default.ApiUserAnswer,
                    ct
                )
            ).User,
            "users.info"
        );

    public async Task<ApiConversation> ConversationAsync(string channel, CancellationToken ct) =>
        SlackCalls.Given(
            (
                await calls.AskAsync("conversations.info", [new("channel", channel)], SlackJson.Default.ApiOpened, ct)
            ).Channel,
            "conversations.info"
        );
}
