using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>Slack's Web API on messages: said, changed, marked, taken away.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class PostCalls(SlackCalls calls, HistoryCalls history, Backoff backoff, TimeProvider clock)
{
    /// <summary>How often a message is sent whose fate is unknown; it is looked for each time before.</summary>
    private const int Tries = 4;

    /// <summary>Says a message. One whose answer was lost is looked for before it is said again.</summary>
    /// <param name="thread">Null: in the channel itself.</param>
    /// <param name="key">Null: it is said as often as asked, and a lost answer is an error.</param>
    /// <param name="parts">Of how many messages it is one; the key is that part's.</param>
    /// <returns>The message's id in its channel.</returns>
    public async Task<string> PostAsync(
        string channel,
        string? thread,
        RenderedMessage message,
        SendKey? key,
        Urgency urgency,
        CancellationToken ct,
        int parts = 1
    )
    {
        PostBody body = new(channel, message.Text)
        {
            Blocks = message.Shown,
            ThreadTs = thread,
            Metadata = key is { } known ? MessageMetadata.Of(known.Text, parts) : null,
        };
        var began = clock.GetUtcNow();
        for (var tries = 1; ; tries++)
            try
            {
                return await PostOnceAsync(body, urgency, ct);
            }
            catch (WireException lost) when (lost.MayHaveArrived && key is not null && tries < Tries)
            {
                await Task.Delay(backoff.After(tries), clock, ct);
                if (await LookAsync(lost, channel, thread, key.Value, began, ct) is { } there)
                    return there;
            }
    }

    public Task UpdateAsync(string channel, string ts, RenderedMessage message, CancellationToken ct) =>
        calls.TellAsync(
            "chat.update",
            new(channel, ts, message.Text, message.Blocks),
            SlackJson.Default.UpdateBody,
            SlackJson.Default.ApiPosted,
            ct,
            call => call with { Repeatable = true }
        );

    public Task DeleteAsync(string channel, string ts, CancellationToken ct) =>
        calls.TellAsync(
            "chat.delete",
            new(channel, ts),
            SlackJson.Default.DeleteBody,
            SlackJson.Default.ApiAnswer,
            ct,
            call => call with { Repeatable = true }
        );

    /// <summary>Only that person sees it, until they reload; nobody can change it later.</summary>
    public Task PostEphemeralAsync(
        string channel,
        string? thread,
        string user,
        RenderedMessage message,
        CancellationToken ct
    ) =>
        calls.TellAsync(
            "chat.postEphemeral",
            new(channel, user, message.Text) { Blocks = message.Shown, ThreadTs = thread },
            SlackJson.Default.PostEphemeralBody,
            SlackJson.Default.ApiAnswer,
            ct,
            call => call with { Urgency = Urgency.Reply }
        );

    /// <param name="emoji">Its name, such as <c>eyes</c>.</param>
    public async Task ReactAsync(string channel, string ts, string emoji, CancellationToken ct)
    {
        try
        {
            await calls.TellAsync(
                "reactions.add",
                new(channel, ts, emoji),
                SlackJson.Default.ReactionBody,
                SlackJson.Default.ApiAnswer,
                ct,
                call => call with { Repeatable = true, Urgency = Urgency.Reply }
            );
        }
        catch (SlackException known) when (known.Code is "already_reacted")
        {
            // As wished.
        }
    }

    private async Task<string> PostOnceAsync(PostBody body, Urgency urgency, CancellationToken ct)
    {
        var posted = await calls.TellAsync(
            SlackLimits.Post,
            body,
            SlackJson.Default.PostBody,
            SlackJson.Default.ApiPosted,
            ct,
            call => call with { Resource = body.Channel, Urgency = urgency }
        );
        return SlackCalls.Given(posted.Ts, SlackLimits.Post);
    }

    // Where nobody can look, it stays in doubt.
    private async Task<string?> LookAsync(
        WireException lost,
        string channel,
        string? thread,
        SendKey key,
        DateTimeOffset began,
        CancellationToken ct
    )
    {
        try
        {
            return await history.FindAsync(channel, thread, key, began, ct);
        }
        catch (Exception blind) when (blind is SlackException or WireException)
        {
            throw new WireException($"{lost.Message} {blind.Message}", mayHaveArrived: true, lost);
        }
    }
}
