using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Degrading;

namespace Bot.Core.Chat;

/// <summary>
/// What stands open between a person and the bot: turns plain words into what they mean here, and remembers what each
/// message shows and awaits.
/// </summary>
public sealed class Conversation(
    IPlaces places,
    INamedReplies names,
    ChatPlatforms platforms,
    CommandCatalog commands,
    TimeProvider clock
)
{
    /// <summary>Fields under which awaited words come, and the id of the message that brought them.</summary>
    internal const string WordsField = "words";

    internal const string MessageField = "message";

    // Where nothing is awaited, a number means the choice shown last only for so long.
    private static readonly TimeSpan ChoicesLast = TimeSpan.FromMinutes(10);

    /// <summary>Makes a message fit its platform, and remembers what may now be typed for it.</summary>
    /// <param name="unasked">It comes by itself: a form that is being filled in goes on owning the words.</param>
    public async Task<ChatMessage> ShowAsync(
        ChatUser person,
        ChatAddress at,
        ChatMessage message,
        CancellationToken ct,
        bool unasked = false
    )
    {
        var features = platforms.Features(at.Platform);
        var sayable =
            at.Thread is not null && features.HasFlag(ChatFeatures.WordsInThreads)
                ? message.WithoutCommands(commands)
                : message;
        var fitted = sayable.FitTo(features);
        if (fitted.Choices.Count is 0 && message.Awaits is null)
            return fitted.Message;
        var before = await places.ReadAsync(person, at, ct);
        var awaits = message.Awaits ?? before.Awaits;
        PlaceState now = new(
            awaits == ActionId.Nothing ? null : awaits,
            fitted.Choices,
            clock.GetUtcNow(),
            unasked ? before.Form : null
        );
        if (!Stands(before, now))
            await places.WriteAsync(person, at, now, ct);
        return fitted.Message;
    }

    /// <summary>What is asked elsewhere takes the place of what was awaited here; where nothing was, nothing is.</summary>
    internal async Task AwaitHereTooAsync(ChatUser person, ChatAddress at, ActionId awaits, CancellationToken ct)
    {
        var here = await places.ReadAsync(person, at, ct);
        if (here.Awaits is not null && here.Awaits != awaits)
            await places.WriteAsync(
                person,
                at,
                here with
                {
                    Awaits = awaits == ActionId.Nothing ? null : awaits,
                    ShownAt = clock.GetUtcNow(),
                },
                ct
            );
    }

    // The open question shown again: nothing new is to be remembered, and while it is awaited its words do not age.
    private static bool Stands(PlaceState before, PlaceState now) =>
        now.Awaits is not null
        && before.Awaits == now.Awaits
        && before.Form is null
        && before.Shown.SequenceEqual(now.Shown);

    /// <summary>Asks a form: as it is, or field by field where the platform has none.</summary>
    internal async Task<ChatReply> AskAsync(
        ChatInput input,
        ChatReply ask,
        ChatForm form,
        IReadOnlyDictionary<string, string> reasons,
        CancellationToken ct
    )
    {
        if (platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Forms))
            return ask;
        var fields = FieldByField.Start(form, reasons);
        return await AskFieldAsync(input, fields, reasons.GetValueOrDefault(form.Fields[fields.At].Name), ct);
    }

    /// <summary>What a person's plain words mean here: a choice, what was awaited, a command without its slash, or just words.</summary>
    /// <returns>The input to route, or the reply where the words belong to a form that is asked field by field.</returns>
    internal async Task<(ChatInput? Input, ChatReply? Reply)> UnderstandAsync(ChatInput.Said said, CancellationToken ct)
    {
        // What cannot be read means nothing that was asked for.
        if (said is { Words.Length: 0, Corrects: false })
            return (said, null);
        var here = await HereAsync(said, ct);
        if (here.Form is { } json && ChatJson.ReadForm(json) is { } form)
            return await TakeAsync(said, here, form, ct);
        if (await AboutAsync(said, ct) is { } about)
            return (about, null);
        if (await ChooseAsync(said, here, ct) is { } press)
            return (press, null);
        // Typed with its slash, and sent as words: no answer begins so.
        var toTheBot = said.In.Direct || said.Named;
        if (toTheBot && said.Words.StartsWith('/') && ReadBare(said, said.Words[1..]) is { } slashed)
            return (slashed, null);
        if (here.Awaits is { } awaited)
            return (Awaited(said, awaited), null);
        if (toTheBot && ReadBare(said, said.Words) is { } command)
            return (command, null);
        return (said, null);
    }

    private ChatInput.Commanded? ReadBare(ChatInput.Said said, string words) =>
        CommandLine.ReadBare(commands, said.In, words);

    /// <summary>
    /// A choice shown to this person here; in a channel also one shown to everybody, in a direct conversation one sent before its
    /// address was known. The newest comes first.
    /// </summary>
    private async Task<ChatInput.Acted?> ChooseAsync(ChatInput.Said said, PlaceState here, CancellationToken ct)
    {
        // Where there are buttons, nothing is typed for them.
        if (platforms.Features(said.In.At.Platform).HasFlag(ChatFeatures.Buttons))
            return TypedWords.Choose(said, Fresh(here));
        var other = said.In.Direct
            ? await places.ReadAsync(said.In.From, ChatAddress.DirectTo(said.In.From), ct)
            : await places.ReadAsync(ChatUser.Everybody(said.In.At), said.In.At, ct);
        var (own, shared) = (TypedWords.Choose(said, Fresh(here)), TypedWords.Choose(said, other.Shown));
        return other.ShownAt > here.ShownAt ? shared ?? own : own ?? shared;
    }

    /// <summary>Words in reply to a message that has a name are about what it names, wherever else something is open.</summary>
    private async Task<ChatInput.Acted?> AboutAsync(ChatInput.Said said, CancellationToken ct) =>
        said.InReplyTo is { } earlier && await names.NameAsync(said.In.From, earlier, ct) is { } name
            ? Awaited(said, ActionId.Parse(name)) with
            {
                On = earlier,
            }
            : null;

    // In a thread of a direct conversation where nothing stands open, what stands open around it counts.
    private async Task<PlaceState> HereAsync(ChatInput.Said said, CancellationToken ct)
    {
        var here = await places.ReadAsync(said.In.From, said.In.At, ct);
        return said.In is { Direct: true, At.Thread: not null } && here == PlaceState.Empty
            ? await places.ReadAsync(said.In.From, said.In.At with { Thread = null }, ct)
            : here;
    }

    private IReadOnlyList<TypedChoice> Fresh(PlaceState here) =>
        here.Awaits is null && clock.GetUtcNow() - here.ShownAt > ChoicesLast ? [] : here.Shown;

    private async Task<(ChatInput?, ChatReply?)> TakeAsync(
        ChatInput.Said said,
        PlaceState here,
        FieldByField form,
        CancellationToken ct
    )
    {
        if (said.Words.Trim().Equals("stop", StringComparison.OrdinalIgnoreCase))
        {
            await places.WriteAsync(said.In.From, said.In.At, here with { Form = null }, ct);
            return (null, new ChatReply.Say(ChatView.FormLeft));
        }
        // Heard before, and killed before it was settled: this field has its words.
        if (form.Heard == said.In.EventId)
            return (null, await AskFieldAsync(said, form, null, ct));
        if (form.Take(said.Words, said.In.EventId) is not { } filled)
        {
            var reason = form.Form.Fields[form.At] is FormField.Pick ? ChatView.ChooseOne : ChatView.NeedsWords;
            return (null, await AskFieldAsync(said, form, reason, ct));
        }
        if (!filled.Complete)
            return (null, await AskFieldAsync(said, filled, null, ct));
        await places.WriteAsync(said.In.From, said.In.At, here with { Form = null }, ct);
        return (new ChatInput.Acted(said.In, filled.Form.Action, filled.Values), null);
    }

    private async Task<ChatReply> AskFieldAsync(
        ChatInput input,
        FieldByField form,
        string? reason,
        CancellationToken ct
    )
    {
        var here = await places.ReadAsync(input.In.From, input.In.At, ct);
        await places.WriteAsync(input.In.From, input.In.At, here with { Form = ChatJson.Write(form) }, ct);
        return new ChatReply.Say(form.Ask(reason), OnlyToYou: true);
    }

    /// <summary>Words that were about an earlier message: what is awaited here stays what it was.</summary>
    internal static bool IsAside(ChatInput input) =>
        input is ChatInput.Acted { On: not null } words && words.Values.ContainsKey(MessageField);

    /// <summary>Plain words as what was awaited.</summary>
    internal static ChatInput.Acted Awaited(ChatInput.Said said, ActionId awaited) =>
        new(
            said.In,
            awaited,
            new Dictionary<string, IReadOnlyList<string>>
            {
                [WordsField] = [said.Words],
                [MessageField] = [said.Message.Id],
            }
        );
}
