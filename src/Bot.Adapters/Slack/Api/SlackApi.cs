using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Wire;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Api;

/// <summary>Slack's Web API, as far as it is used here.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class SlackApi(SlackCalls calls, Backoff backoff, TimeProvider clock)
{
    /// <summary>How often a message is sent whose fate is unknown; it is looked for each time before.</summary>
    private const int Tries = 4;

    private const int PageSize = 200;
    private const int MostPages = 10;

    // Slack's clock and ours may differ by so much.
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

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
        return Given(opened.Channel, "conversations.open").Id;
    }

    /// <summary>Says a message. One whose answer was lost is looked for before it is said again.</summary>
    /// <param name="thread">Null: in the channel itself.</param>
    /// <param name="key">Null: it is said as often as asked, and a lost answer is an error.</param>
    /// <returns>The message's id in its channel.</returns>
    public async Task<string> PostAsync(
        string channel,
        string? thread,
        RenderedMessage message,
        SendKey? key,
        Urgency urgency,
        CancellationToken ct
    )
    {
        PostBody body = new(channel, message.Text)
        {
            Blocks = Blocks(message),
            ThreadTs = thread,
            Metadata = key is { } known ? MessageMetadata.Of(known.Text) : null,
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
            new(channel, user, message.Text) { Blocks = Blocks(message), ThreadTs = thread },
            SlackJson.Default.PostEphemeralBody,
            SlackJson.Default.ApiAnswer,
            ct,
            call => call with { Urgency = Urgency.Reply }
        );

    /// <returns>The message of that key; null: it is not there.</returns>
    /// <param name="thread">Where it was said; null: in the channel itself.</param>
    public async Task<string?> FindAsync(
        string channel,
        string? thread,
        SendKey key,
        DateTimeOffset notBefore,
        CancellationToken ct
    )
    {
        await foreach (var message in MessagesAsync(channel, thread, SlackTime.Of(notBefore - Leeway), ct))
            if (message.Metadata?.Key == key.Text)
                return message.Ts;
        return null;
    }

    /// <summary>Messages of a channel, or of a thread, after an id; at most 2,000. A channel's newest first, a thread's oldest first.</summary>
    public async IAsyncEnumerable<ApiMessage> MessagesAsync(
        string channel,
        string? thread,
        string oldest,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await PageAsync(channel, thread, oldest, cursor, ct);
            foreach (var message in page.Messages ?? [])
                yield return message;
            cursor = page.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                yield break;
        }
    }

    public async Task<ApiUser> UserAsync(string user, CancellationToken ct) =>
        Given(
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
        Given(
            (
                await calls.AskAsync("conversations.info", [new("channel", channel)], SlackJson.Default.ApiOpened, ct)
            ).Channel,
            "conversations.info"
        );

    /// <param name="trigger">Good for three seconds after what was done.</param>
    public Task<ApiView> OpenViewAsync(string trigger, View view, CancellationToken ct) =>
        ViewAsync("views.open", new(trigger, view), SlackJson.Default.OpenViewBody, ct);

    /// <param name="hash">Of the view as it was seen: nothing newer is overwritten. Null: whatever is there.</param>
    public Task<ApiView> UpdateViewAsync(string id, View view, string? hash, CancellationToken ct) =>
        ViewAsync("views.update", new(id, view) { Hash = hash }, SlackJson.Default.UpdateViewBody, ct);

    /// <summary>The person's Home tab.</summary>
    public Task<ApiView> PublishViewAsync(string user, View view, CancellationToken ct) =>
        ViewAsync("views.publish", new(user, view), SlackJson.Default.PublishViewBody, ct);

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

    /// <summary>Answers where an interaction asked for it, within 30 minutes and five times.</summary>
    /// <param name="responseUrl">As the payload names it; only Slack's own are posted to, and without a token.</param>
    public Task RespondAsync(
        string responseUrl,
        RenderedMessage message,
        bool onlyToYou,
        bool replace,
        CancellationToken ct
    ) =>
        calls.RespondAsync(
            responseUrl,
            new()
            {
                Text = message.Text,
                Blocks = Blocks(message),
                ResponseType = onlyToYou ? "ephemeral" : "in_channel",
                ReplaceOriginal = replace,
            },
            ct
        );

    /// <summary>Takes the message away that an interaction was on, a private one too.</summary>
    public Task RespondByDeletingAsync(string responseUrl, CancellationToken ct) =>
        calls.RespondAsync(responseUrl, new() { DeleteOriginal = true }, ct);

    /// <summary>Uploads a file, and shares it where a channel is named; else it is there for a block to show.</summary>
    /// <returns>The file's id.</returns>
    public async Task<string> UploadAsync(RenderedFile file, string? channel, string? thread, CancellationToken ct)
    {
        List<KeyValuePair<string, string>> arguments =
        [
            new("filename", file.Name),
            new("length", $"{file.Content.Length}"),
        ];
        if (file.AltText is { Length: > 0 } words)
            arguments.Add(new("alt_text", words));
        var place = await calls.AskAsync("files.getUploadURLExternal", arguments, SlackJson.Default.ApiUploadPlace, ct);
        var id = Given(place.FileId, "files.getUploadURLExternal");
        await calls.UploadAsync(Given(place.UploadUrl, "files.getUploadURLExternal"), file.Content, ct);
        await calls.TellAsync(
            "files.completeUploadExternal",
            new([new(id, file.Name)]) { ChannelId = channel, ThreadTs = thread },
            SlackJson.Default.CompleteUploadBody,
            SlackJson.Default.ApiAnswer,
            ct
        );
        return id;
    }

    public async Task<ApiFile> FileAsync(string id, CancellationToken ct) =>
        Given(
            (await calls.AskAsync("files.info", [new("file", id)], SlackJson.Default.ApiFileAnswer, ct)).File,
            "files.info"
        );

    /// <summary>A file that a person dropped: only from Slack's hosts, and never by way of another.</summary>
    /// <param name="most">In bytes.</param>
    /// <exception cref="IOException">It does not lie at Slack, cannot be read, or is larger.</exception>
    public Task<Stream> DownloadAsync(ApiFile file, long most, CancellationToken ct) =>
        calls.DownloadAsync(file, most, ct);

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
        return Given(posted.Ts, SlackLimits.Post);
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
            return await FindAsync(channel, thread, key, began, ct);
        }
        catch (Exception blind) when (blind is SlackException or WireException)
        {
            throw new WireException($"{lost.Message} {blind.Message}", mayHaveArrived: true, lost);
        }
    }

    private Task<ApiMessages> PageAsync(
        string channel,
        string? thread,
        string oldest,
        string? cursor,
        CancellationToken ct
    )
    {
        List<KeyValuePair<string, string>> arguments =
        [
            new("channel", channel),
            new("oldest", oldest),
            new("limit", $"{PageSize}"),
            new("include_all_metadata", "true"),
        ];
        if (thread is not null)
            arguments.Add(new("ts", thread));
        if (cursor is not null)
            arguments.Add(new("cursor", cursor));
        var method = thread is null ? "conversations.history" : "conversations.replies";
        return calls.AskAsync(method, arguments, SlackJson.Default.ApiMessages, ct);
    }

    private async Task<ApiView> ViewAsync<T>(string method, T body, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var answer = await calls.TellAsync(
            method,
            body,
            type,
            SlackJson.Default.ApiViewAnswer,
            ct,
            call => call with { Urgency = Urgency.Reply, Repeatable = method is not "views.open" }
        );
        return Given(answer.View, method);
    }

    private static IReadOnlyList<Block>? Blocks(RenderedMessage message) =>
        message.Blocks.Count is 0 ? null : message.Blocks;

    private static T Given<T>(T? value, string method)
        where T : class =>
        value ?? throw new WireException($"Slack's answer to {method} lacks what it is for.", mayHaveArrived: true);
}
