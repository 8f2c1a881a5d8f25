using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Api.Rest;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord.Saying;

/// <summary>
/// The response to one interaction: at once where the answer is there, else deferred and followed up. In a direct
/// conversation nobody reads along, so nothing is ephemeral there: it would be lost on reload.
/// </summary>
internal sealed class InteractionReply(
    ApiInteraction interaction,
    ChatInput input,
    bool privately,
    DiscordResponses responses,
    DiscordThreads threads,
    OpenForms forms
)
{
    private const int SubmittedForm = 5;

    private bool deferredNew;
    private bool deferredUpdate;
    private readonly bool direct = input.In.Direct;

    /// <summary>Gains fifteen minutes.</summary>
    public async Task DeferAsync(CancellationToken ct)
    {
        if (interaction.Message is null)
        {
            deferredNew = true;
            await responses.DeferAsync(interaction, Flags(privately), ct);
        }
        else
        {
            deferredUpdate = true;
            await responses.DeferUpdateAsync(interaction, ct);
        }
    }

    /// <returns>What was said, where it can be edited later.</returns>
    public Task<MessageRef?> SayAsync(ChatReply reply, CancellationToken ct) =>
        reply switch
        {
            ChatReply.Say say => NewAsync(say.Message, say.OnlyToYou, ct),
            ChatReply.Amend amend => NewAsync(Joined(amend.Message, amend.Then), privately, ct),
            ChatReply.Replace replace when IsTheirs => ReplaceAsync(replace, ct),
            ChatReply.Replace replace => NewAsync(Joined(replace.Message, replace.Then), onlyToYou: true, ct),
            ChatReply.Ask ask => AskAsync(ask.Form, ct),
            ChatReply.Refuse refuse => NewAsync(forms.Behind(refuse.Again, refuse.Reasons), onlyToYou: true, ct),
            ChatReply.Suggest suggest => SuggestAsync(suggest, ct),
            ChatReply.React react when interaction.Message is null => NewAsync(
                ChatMessage.Of(react.Emoji),
                privately,
                ct
            ),
            _ => NothingAsync(ct),
        };

    private bool Responded => deferredNew || deferredUpdate;

    /// <summary>A press replaces only the presser's own message: one in a direct conversation, or one that answered them.</summary>
    private bool IsTheirs =>
        interaction.Message is { } message
        && (
            direct
            || (message.Flags & RenderedMessage.Ephemeral) is not 0
            || message.InteractionMetadata?.User?.Id == input.In.From.Id
        );

    private async Task<MessageRef?> NewAsync(ChatMessage message, bool onlyToYou, CancellationToken ct)
    {
        var parts = DiscordRenderer.Render(message, mark: Mark(0));
        var flags = Flags(onlyToYou);
        List<string> ids = [];
        // What is deferred keeps the privacy it was deferred with; a reply of another kind goes beside it.
        if (deferredNew && flags != Flags(privately))
            await responses.DeleteOriginalAsync(interaction, ct);
        else if (deferredNew)
            ids.Add((await responses.EditOriginalAsync(interaction, parts[0], ct)).Id);
        else if (!Responded && await responses.RespondAsync(interaction, parts[0], flags, ct) is { } first)
            ids.Add(first.Id);
        foreach (var part in Responded && ids.Count is 0 ? parts : parts.Skip(1))
            ids.Add((await responses.FollowUpAsync(interaction, part, flags, ct)).Id);
        if (flags is not 0 || ids.Count < parts.Count)
            return null;
        return await threads.OpenAsync(message, MessageParts.Of(input.In.At, ids), interaction.ChannelId ?? "", ct);
    }

    private async Task<MessageRef?> ReplaceAsync(ChatReply.Replace replace, CancellationToken ct)
    {
        var parts = DiscordRenderer.Render(replace.Message);
        var flags = interaction.Message!.Flags & RenderedMessage.Ephemeral;
        if (Responded)
            await responses.EditOriginalAsync(interaction, parts[0], ct);
        else
            await responses.UpdateAsync(interaction, parts[0], ct);
        List<string> ids = [interaction.Message.Id];
        foreach (var part in parts.Skip(1))
            ids.Add((await responses.FollowUpAsync(interaction, part, flags, ct)).Id);
        foreach (var part in replace.Then is { } then ? DiscordRenderer.Render(then, mark: Mark(1)) : [])
            await responses.FollowUpAsync(interaction, part, flags, ct);
        return flags is 0 ? MessageParts.Of(input.In.At, ids) : null;
    }

    // Discord opens a form as the first response only, and never on a form.
    private async Task<MessageRef?> AskAsync(ChatForm form, CancellationToken ct)
    {
        if (Responded || interaction.Type is SubmittedForm)
            return await NewAsync(forms.Behind(form), onlyToYou: true, ct);
        await responses.OpenFormAsync(interaction, DiscordForms.Render(form), ct);
        return null;
    }

    private async Task<MessageRef?> SuggestAsync(ChatReply.Suggest suggest, CancellationToken ct)
    {
        const int MostName = 100;
        var choices = suggest
            .Options.Take(ChatLimits.Options)
            .Where(option => option.Value.Length is > 0 and <= MostName)
            .Select(option => new CommandChoice(FieldText.Label(option.Label, MostName), option.Value));
        await responses.SuggestAsync(interaction, new([.. choices]), ct);
        return null;
    }

    // Discord shows a failure where there is no response at all.
    private async Task<MessageRef?> NothingAsync(CancellationToken ct)
    {
        if (!Responded)
            await DeferAsync(ct);
        if (deferredNew)
            await responses.DeleteOriginalAsync(interaction, ct);
        return null;
    }

    // By which it is found should nobody be told that it is there.
    private string Mark(int message) => SendKey.ForAnswer(input.In.EventId, message).Text;

    private int Flags(bool onlyToYou) => onlyToYou && !direct ? RenderedMessage.Ephemeral : 0;

    private static ChatMessage Joined(ChatMessage message, ChatMessage? then) =>
        then is null ? message : message with { Parts = [.. message.Parts, .. then.Parts] };
}
