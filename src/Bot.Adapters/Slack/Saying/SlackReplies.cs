using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Adapters.Slack.Hearing;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Saying;

/// <summary>
/// The answer to what somebody did. In the direct conversation nobody reads along, so it is a regular message there, which
/// stays; private messages, which are lost on reload, are only for channels.
/// </summary>
internal sealed partial class SlackReplies(
    PostCalls posts,
    ResponseCalls responses,
    ViewCalls views,
    SlackAdapter adapter,
    PrivateReplies privately,
    OpenForms forms,
    ILogger<SlackReplies> log
)
{
    private readonly Once noted = new();

    private static readonly Dictionary<string, string> Marks = new()
    {
        ["👍"] = "+1",
        ["✅"] = "white_check_mark",
        ["👀"] = "eyes",
        ["📝"] = "memo",
    };

    /// <returns>What was said, where it can be edited later; and whether the input is done.</returns>
    public async Task<(MessageRef? Said, bool Done)> SayAsync(
        SlackAsked asked,
        ChatReply reply,
        CancellationToken ct
    ) =>
        reply switch
        {
            ChatReply.Say say when asked.Input is ChatInput.OpenedHome => await PublishAsync(asked, say.Message, ct),
            ChatReply.Say say => await NewAsync(asked, say.Message, say.OnlyToYou, ct),
            ChatReply.Amend amend => await NewAsync(asked, Joined(amend.Message, amend.Then), onlyToYou: true, ct),
            ChatReply.Replace replace when IsTheirs(asked) => await ReplaceAsync(asked, replace, ct),
            ChatReply.Replace replace => await NewAsync(asked, Joined(replace.Message, replace.Then), true, ct),
            ChatReply.Ask ask => await AskAsync(asked, ask.Form, ct),
            ChatReply.Refuse refuse => await NewAsync(asked, forms.Behind(refuse.Again, refuse.Reasons), true, ct),
            ChatReply.React react => await ReactAsync(asked, react, ct),
            _ => (null, true),
        };

    /// <summary>Opens a form for a press, or puts it behind a button where it is too late for that or Slack is unwell.</summary>
    public async Task<(MessageRef? Said, bool Done)> AskAsync(SlackAsked asked, ChatForm form, CancellationToken ct)
    {
        if (asked.Trigger is not { } trigger)
            return await NewAsync(asked, forms.Behind(form), onlyToYou: true, ct);
        try
        {
            await views.OpenViewAsync(trigger, SlackForms.Render(form, Place(asked)), ct);
            return (null, true);
        }
        catch (Exception closed)
            when (closed is WireException || closed is SlackException { Code: var code } && IsLate(code))
        {
            return await NewAsync(asked with { Trigger = null }, forms.Behind(form), onlyToYou: true, ct);
        }
    }

    /// <summary>A menu to choose in; in the direct conversation it stays, and so does what is asked by it.</summary>
    public Task OfferAsync(SlackAsked asked, RenderedMessage menu, CancellationToken ct)
    {
        var (at, key) = (asked.Input.In.At, SendKey.ForAnswer(asked.Input.In.EventId));
        return asked.Input.In.Direct
            ? posts.PostAsync(at.Conversation, at.Thread, menu, key, Urgency.Reply, ct)
            : responses.RespondAsync(asked.ResponseUrl ?? "", menu, onlyToYou: true, replace: false, ct);
    }

    private static bool IsLate(string code) =>
        code
            is "expired_trigger_id"
                or "trigger_expired"
                or "exchanged_trigger_id"
                or "invalid_trigger_id"
                or "invalid_trigger";

    private async Task<(MessageRef?, bool)> PublishAsync(SlackAsked asked, ChatMessage page, CancellationToken ct)
    {
        var at = asked.Input.In.At;
        View home = new View.Home(adapter.Page(page))
        {
            PrivateMetadata = new SlackPlace(at.Conversation, Direct: true, Home: true).Write(),
        };
        await views.PublishViewAsync(SlackCircumstances.UserId(asked.Input.In.From.Id), home, ct);
        return (null, true);
    }

    private async Task<(MessageRef?, bool)> NewAsync(
        SlackAsked asked,
        ChatMessage message,
        bool onlyToYou,
        CancellationToken ct,
        int part = 0
    )
    {
        if (asked.Input.In.Direct || !onlyToYou)
            return await OpenlyAsync(asked, message, part, ct);
        await privately.SayAsync(asked, message, replace: false, ct);
        return (null, true);
    }

    private async Task<(MessageRef?, bool)> OpenlyAsync(
        SlackAsked asked,
        ChatMessage message,
        int part,
        CancellationToken ct
    )
    {
        var key = SendKey.ForAnswer(asked.Input.In.EventId, part);
        var outcome = await adapter.ReplyAsync(asked.Input.In.At, message, key, ct);
        if (outcome is SendOutcome.Sent sent)
            return (sent.Message, true);
        if (outcome is not SendOutcome.Unreachable || asked.ResponseUrl is not { } url)
            return (null, outcome is SendOutcome.Unreachable);
        // The bot is no member there; where it was asked, it may answer all the same.
        foreach (var rendered in adapter.Render(message).Messages)
            await responses.RespondAsync(url, rendered, onlyToYou: asked.Input.In.Direct, replace: false, ct);
        return (null, true);
    }

    /// <summary>A press replaces only the presser's own message: one in a direct conversation, or one that they alone see.</summary>
    private static bool IsTheirs(SlackAsked asked) =>
        !asked.AtHome
        && asked.Input is ChatInput.Acted { On: not null }
        && (asked.Input.In.Direct || (asked.OnPrivate && asked.ResponseUrl is not null));

    private async Task<(MessageRef?, bool)> ReplaceAsync(
        SlackAsked asked,
        ChatReply.Replace replace,
        CancellationToken ct
    )
    {
        if (asked.OnPrivate)
        {
            await privately.SayAsync(asked, replace.Message, replace: true, ct);
            return replace.Then is { } next ? await NewAsync(asked, next, onlyToYou: true, ct, part: 1) : (null, true);
        }
        var on = ((ChatInput.Acted)asked.Input).On!;
        var (said, done) = await adapter.EditAsync(on, replace.Message, ct)
            ? (on, true)
            : await NewAsync(asked, replace.Message, onlyToYou: true, ct);
        if (replace.Then is { } then)
            await NewAsync(asked, then, onlyToYou: true, ct, part: 1);
        return (said, done);
    }

    private async Task<(MessageRef?, bool)> ReactAsync(SlackAsked asked, ChatReply.React react, CancellationToken ct)
    {
        if (asked.Input is ChatInput.Said said && Marks.TryGetValue(react.Emoji, out var name))
            await MarkAsync(said.In.At.Conversation, said.Message.Id, name, ct);
        return (null, true);
    }

    private async Task MarkAsync(string channel, string ts, string name, CancellationToken ct)
    {
        try
        {
            await posts.ReactAsync(channel, ts, name, ct);
        }
        catch (Exception refusal) when (refusal is SlackException or WireException)
        {
            // What it marks is kept all the same.
            if (noted.Is($"{channel} {(refusal as SlackException)?.Code}"))
                Log.NotMarked(log, refusal.Message);
        }
    }

    private static SlackPlace Place(SlackAsked asked) =>
        new(
            asked.Input.In.At.Conversation,
            asked.Input.In.At.Thread,
            (asked.Input as ChatInput.Acted)?.On?.Id,
            asked.Input.In.Direct,
            asked.AtHome,
            asked.OnPrivate ? asked.ResponseUrl : null
        );

    private static ChatMessage Joined(ChatMessage message, ChatMessage? then) =>
        then is null ? message : message with { Parts = [.. message.Parts, .. then.Parts] };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack: a mark could not be set; said once for its channel. {Reason}")]
        public static partial void NotMarked(ILogger logger, string reason);
    }
}
