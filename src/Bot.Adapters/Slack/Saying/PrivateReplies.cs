using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Saying;

/// <summary>
/// What one person alone sees in a channel: the first by the address that came along, then as messages; where the bot is no
/// member, by that address again, and where there is none, directly.
/// </summary>
internal sealed class PrivateReplies(PostCalls posts, ResponseCalls responses, FileCalls files, SlackAdapter adapter)
{
    /// <param name="replace">The message that was pressed goes for it.</param>
    public async Task SayAsync(SlackAsked asked, ChatMessage message, bool replace, CancellationToken ct)
    {
        var (parts, attached) = adapter.Render(message);
        for (var part = 0; part < parts.Count; part++)
            await SayAsync(asked, parts[part], isFirst: part is 0, replace && part is 0, ct);
        foreach (var file in attached)
            await files.UploadAsync(file, await DirectAsync(asked, ct), thread: null, ct);
    }

    private async Task SayAsync(
        SlackAsked asked,
        RenderedMessage message,
        bool isFirst,
        bool replace,
        CancellationToken ct
    )
    {
        var (at, person) = (asked.Input.In.At, SlackCircumstances.UserId(asked.Input.In.From.Id));
        try
        {
            if (asked.ResponseUrl is { } url && (replace || (isFirst && at.Thread is null)))
                await responses.RespondAsync(url, message, onlyToYou: true, replace, ct);
            else
                await posts.PostEphemeralAsync(at.Conversation, at.Thread, person, message, ct);
        }
        catch (SlackException closed)
            when (SlackErrors.Outcome(closed) is SendOutcome.Unreachable || closed.Method is "response_url")
        {
            if (asked.ResponseUrl is { } again && closed.Method is not "response_url")
                await responses.RespondAsync(again, message, onlyToYou: true, replace: false, ct);
            else
                await posts.PostAsync(await DirectAsync(asked, ct), null, message, null, Urgency.Reply, ct);
        }
    }

    private Task<string> DirectAsync(SlackAsked asked, CancellationToken ct) =>
        adapter.ChannelAsync(ChatAddress.DirectTo(asked.Input.In.From), Urgency.Reply, ct);
}
