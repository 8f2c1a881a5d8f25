using Bot.Adapters.Wire;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>Slack's Web API on files, up and down.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class FileCalls(SlackCalls calls)
{
    private const int MostAltText = 1000;

    /// <summary>Uploads a file, and shares it where a channel is named; else it is there for a block to show.</summary>
    /// <returns>The file's id.</returns>
    public async Task<string> UploadAsync(RenderedFile file, string? channel, string? thread, CancellationToken ct)
    {
        List<KeyValuePair<string, string>> arguments =
        [
            new("filename", file.Name),
            new("length", $"{file.Content.Length}"),
        ];
        // The method's own page has this name and this limit; Slack's types for TypeScript have another, which it ignores.
        if (file.AltText is { Length: > 0 } words)
            arguments.Add(new("alt_txt", FieldText.Clip(words, MostAltText)));
        var place = await calls.AskAsync("files.getUploadURLExternal", arguments, SlackJson.Default.ApiUploadPlace, ct);
        var id = SlackCalls.Given(place.FileId, "files.getUploadURLExternal");
        await calls.UploadAsync(SlackCalls.Given(place.UploadUrl, "files.getUploadURLExternal"), file.Content, ct);
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
        SlackCalls.Given(
            (await calls.AskAsync("files.info", [new("file", id)], SlackJson.Default.ApiFileAnswer, ct)).File,
            "files.info"
        );

    /// <summary>A file that a person dropped: only from Slack's hosts, and never by way of another.</summary>
    /// <param name="most">In bytes.</param>
    /// <exception cref="IOException">It does not lie at Slack, cannot be read, or is larger.</exception>
    public Task<Stream> DownloadAsync(ApiFile file, long most, CancellationToken ct) =>
        calls.DownloadAsync(file, most, ct);
}
