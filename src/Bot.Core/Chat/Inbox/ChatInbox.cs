using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Chat.Inbox;

/// <summary>From heard to answered: keep, understand, route, fit, remember. One doorway of three where exceptions end.</summary>
internal sealed partial class ChatInbox(
    IKeptInputs kept,
    INamedReplies names,
    Conversation conversation,
    ChatPlatforms platforms,
    ChatRouter router,
    Threshold threshold,
    IEnumerable<INotice> notices,
    IEnumerable<IPreface> prefaces,
    PersonLanes lanes,
    OwedAnswers owed,
    TimeProvider clock,
    ILogger<ChatInbox> log
) : IChatInbox
{
    // Names of replies on their way out; lost with the process, and then an amendment is said anew.
    private readonly ConcurrentDictionary<string, (ChatUser Person, string Name)> leaving = new();

    public Task<bool> KeepAsync(ChatInput input, CancellationToken ct) =>
        IsKept(input)
            ? kept.KeepAsync(new(input.In.EventId, ChatJson.Write(OutsideText.Clean(input)), clock.GetUtcNow()), ct)
            : Task.FromResult(true);

    public async Task<ChatReply> AnswerAsync(ChatInput input, CancellationToken ct)
    {
        if (input is ChatInput.Completing completing)
            return await GuardAsync(input, () => CompleteAsync(completing, ct));
        var reply = await lanes.RunAsync(
            input.In.From,
            () => GuardAsync(input, () => ReplyAsync(OutsideText.Clean(input), ct))
        );
        if (IsKept(input))
            owed.Found(input, reply);
        return reply;
    }

    public async Task AnsweredAsync(string eventId, MessageRef? reply, CancellationToken ct)
    {
        foreach (var earlier in owed.Said(eventId))
            await kept.AnsweredAsync(earlier, clock.GetUtcNow(), ct);
        if (leaving.TryRemove(eventId, out var named) && reply is not null)
            await names.RememberAsync(named.Person, named.Name, reply, clock.GetUtcNow(), ct);
        // What broke keeps its words, and is answered again after the next start.
        if (!owed.Broke(eventId))
            await kept.AnsweredAsync(eventId, clock.GetUtcNow(), ct);
    }

    private static bool IsKept(ChatInput input) => input is not (ChatInput.Completing or ChatInput.OpenedHome);

    private async Task<ChatReply> CompleteAsync(ChatInput.Completing input, CancellationToken ct) =>
        await threshold.RefuseAsync(input, ct) is null
            ? await router.CompleteAsync(input, ct)
            : new ChatReply.Suggest([]);

    private async Task<ChatReply> ReplyAsync(ChatInput input, CancellationToken ct)
    {
        if (await threshold.RefuseAsync(input, ct) is { } refusal)
            return refusal;
        foreach (var notice in notices)
            await notice.NoticeAsync(input, ct);
        // An edit is no new word: it changes what was heard, and chooses nothing.
        var (meant, reply) = input is ChatInput.Said { Corrects: false } said
            ? await conversation.UnderstandAsync(said, ct)
            : (input, null);
        if (reply is not null)
            return reply;
        // What words mean depends on what was shown last. After a kill they mean what they meant when they were heard.
        if (meant != input)
            await kept.UnderstoodAsync(input.In.EventId, ChatJson.Write(meant!), ct);
        var answer = await router.RouteAsync(meant!, ct);
        return await FitAsync(input, meant!, await WithPrefacesAsync(meant!, answer, ct), ct);
    }

    /// <summary>A form, an edit and a mark have no room above them; what there is to say waits for the next answer.</summary>
    private async Task<ChatReply> WithPrefacesAsync(ChatInput input, ChatReply reply, CancellationToken ct)
    {
        if (reply is not ChatReply.Say say || !(input.In.Direct || say.OnlyToYou))
            return reply;
        List<ChatPart> above = [];
        foreach (var preface in prefaces)
            above.AddRange(await preface.AboveAsync(input, ct));
        return above.Count is 0
            ? reply
            : say with
            {
                Message = say.Message with { Parts = [.. above, .. say.Message.Parts] },
            };
    }

    /// <param name="heard">As it came.</param>
    /// <param name="input">As it is meant.</param>
    private async Task<ChatReply> FitAsync(ChatInput heard, ChatInput input, ChatReply reply, CancellationToken ct)
    {
        switch (reply)
        {
            case ChatReply.Say say:
                if ((say.As ?? say.Message.Name) is { } name)
                    leaving[input.In.EventId] = (input.In.From, name);
                var at = say.OnlyToYou ? await PrivatelyAsync(heard, ct) : input.In.At;
                return say with { Message = await ShowAsync(input, at, say.Message, ct) };
            case ChatReply.Ask ask:
                return await conversation.AskAsync(input, ask, ask.Form, NoReasons, ct);
            case ChatReply.Refuse refuse:
                return await conversation.AskAsync(input, refuse, refuse.Again, refuse.Reasons, ct);
            case ChatReply.Replace replace when !Edits(input):
                ChatReply.Say anew = new(Joined(replace.Message, replace.Then), OnlyToYou: true);
                return await FitAsync(heard, input, anew, ct);
            case ChatReply.Replace replace:
                var place = await PrivatelyAsync(heard, ct);
                return replace with
                {
                    Message = await ShowAsync(input, place, replace.Message, ct),
                    Then = replace.Then is { } then ? await ShowAsync(input, place, then, ct) : null,
                };
            case ChatReply.Amend amend:
                return await AmendAsync(heard, input, amend, ct);
            default:
                return reply;
        }
    }

    private async Task<ChatReply> AmendAsync(
        ChatInput heard,
        ChatInput input,
        ChatReply.Amend amend,
        CancellationToken ct
    )
    {
        if (Edits(input) && await names.FindAsync(input.In.From, amend.As, ct) is { } earlier)
        {
            var message = await ShowAsync(input, input.In.At, amend.Message, ct);
            if (await platforms.Find(input.In.At.Platform)!.EditAsync(earlier, message, ct))
                return amend.Then is { } then
                    ? new ChatReply.Say(await ShowAsync(input, input.In.At, then, ct))
                    : ChatReply.Silence;
        }
        return await FitAsync(
            heard,
            input,
            new ChatReply.Say(Joined(amend.Message, amend.Then), OnlyToYou: true, As: amend.As),
            ct
        );
    }

    // A press is answered privately where it was made; words may have to be answered elsewhere.
    private Task<ChatAddress> PrivatelyAsync(ChatInput heard, CancellationToken ct) =>
        heard is ChatInput.Said or ChatInput.Shared && platforms.Find(heard.In.At.Platform) is { } adapter
            ? adapter.PrivatelyAsync(heard.In, ct)
            : Task.FromResult(heard.In.At);

    private async Task<ChatMessage> ShowAsync(
        ChatInput input,
        ChatAddress at,
        ChatMessage message,
        CancellationToken ct
    )
    {
        var shown = Conversation.IsAside(input) ? message with { Awaits = null } : message;
        // Said elsewhere, it owns the words here as well: what was awaited here is answered.
        if (shown.Awaits is { } awaits && at != input.In.At)
            await conversation.AwaitHereTooAsync(input.In.From, input.In.At, awaits, ct);
        return await conversation.ShowAsync(input.In.From, at, shown, ct);
    }

    private bool Edits(ChatInput input) => platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Editing);

    // Where nothing can be edited, both messages are said, as one.
    private static ChatMessage Joined(ChatMessage message, ChatMessage? then) =>
        then is null
            ? message
            : message with
            {
                Parts = [.. message.Parts, .. then.Parts],
                Awaits = then.Awaits ?? message.Awaits,
            };

    private async Task<ChatReply> GuardAsync(ChatInput input, Func<Task<ChatReply>> answer)
    {
        try
        {
            var reply = await answer();
            owed.Note(input.In.EventId, broke: false);
            return reply;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var id = Guid.NewGuid().ToString("N")[..4];
            Log.NotAnswered(log, exception, id, input.GetType().Name, input.In.From.Platform);
            // A file is not stored, so that nothing of it could be answered later.
            if (input is ChatInput.Shared)
                return new ChatReply.Say(ChatView.FileUnread(id), OnlyToYou: true);
            if (IsKept(input))
                owed.Note(input.In.EventId, broke: true);
            return new ChatReply.Say(ChatView.WentWrong(id), OnlyToYou: true);
        }
    }

    private static readonly Dictionary<string, string> NoReasons = [];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Id}: an input of kind {Kind} from {Platform} could not be answered.")]
        public static partial void NotAnswered(
            ILogger logger,
            Exception exception,
            string id,
            string kind,
            string platform
        );
    }
}
