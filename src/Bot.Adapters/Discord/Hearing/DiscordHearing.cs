using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Discord.Api;
using Bot.Adapters.Discord.Saying;
using Bot.Adapters.Wire;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Hearing;

/// <summary>
/// Hears the gateway's events and never waits in its way: reads what is for the bot, and hands it on.
/// </summary>
internal sealed partial class DiscordHearing(
    DiscordInputs inputs,
    DiscordAnswers answers,
    OpenForms forms,
    DirectPlaces directs,
    MissedMessages missed,
    ThreadParents threads,
    OwnThreads own,
    TimeProvider clock,
    ILogger<DiscordHearing> log
)
{
    private readonly Errands errands = new((kind, broken) => Log.Broke(log, broken, kind), clock);

    /// <param name="data">Good during the call only.</param>
    public void Hear(string type, ReadOnlyMemory<byte> data, CancellationToken ct)
    {
        try
        {
            switch (type)
            {
                case "INTERACTION_CREATE":
                    Hear(Read(data, ApiJson.Default.ApiInteraction), ct);
                    break;
                case "MESSAGE_CREATE":
                    Hear(Read(data, ApiJson.Default.ApiMessage), edited: false, ct);
                    break;
                case "MESSAGE_UPDATE":
                    Hear(Read(data, ApiJson.Default.ApiMessage), edited: true, ct);
                    break;
                case "MESSAGE_DELETE":
                    var gone = Read(data, ApiJson.Default.ApiDeleted);
                    var known = gone.GuildId is null ? directs.PersonIn(gone.ChannelId) : own.AuthorOf(gone.Id);
                    if (known is { } author)
                        errands.Run(type, () => answers.WordsAsync(DiscordInputs.OfDeleted(gone, author), ct), ct);
                    break;
            }
        }
        catch (Exception strange)
        {
            // One event that is not as it should be must not end the connection, and with it the bot.
            Log.NotRead(log, type, strange.GetType().Name);
        }
    }

    /// <summary>A new session knows nothing of what was said before it.</summary>
    public void CatchUp(CancellationToken ct) =>
        errands.Run("the history", () => missed.ReadAsync(message => Hear(message, edited: false, ct), ct), ct);

    /// <summary>Nothing is heard any more: completes when what was begun is done, or hangs.</summary>
    public Task DoneAsync() => errands.DoneAsync();

    private void Hear(ApiMessage message, bool edited, CancellationToken ct)
    {
        if (inputs.Of(message, edited) is not { } input)
            return;
        if (input.In.Direct)
            directs.Remember(input.In.From, message.ChannelId);
        else
            own.Wrote(message.Id, input.In.From);
        errands.Run("words", () => answers.WordsAsync(input, ct), ct);
    }

    private void Hear(ApiInteraction interaction, CancellationToken ct)
    {
        switch (inputs.Of(interaction))
        {
            case null:
                Log.NotKnown(log, interaction.Type);
                break;
            case ChatInput.Completing completing:
                errands.Run("completion", () => answers.CompleteAsync(interaction, completing, ct), ct);
                break;
            case ChatInput.Acted acted when forms.Find(acted.Action) is { } form:
                errands.Run("form", () => answers.OpenFormAsync(interaction, form, ct), ct);
                break;
            case var input:
                if (input.In.Direct)
                    directs.Remember(input.In.From, input.In.At.Conversation);
                threads.Remember(input.In.At.Thread ?? input.In.At.Conversation, Parent(input.In.At));
                errands.Run("interaction", () => answers.InteractAsync(interaction, input, ct), ct);
                break;
        }
    }

    private static string? Parent(ChatAddress at) => at.Thread is null ? null : at.Conversation;

    private static T Read<T>(ReadOnlyMemory<byte> data, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(data.Span, type) ?? throw new JsonException("No data.");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Discord: an event {Type} could not be read ({Why})")]
        public static partial void NotRead(ILogger logger, string type, string why);

        [LoggerMessage(LogLevel.Warning, "Discord: an interaction of kind {Type} is none of ours")]
        public static partial void NotKnown(ILogger logger, int type);

        [LoggerMessage(LogLevel.Error, "Discord: {Kind} could not be answered")]
        public static partial void Broke(ILogger logger, Exception cause, string kind);
    }
}
