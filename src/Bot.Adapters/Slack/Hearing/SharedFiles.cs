using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Calls;
using Bot.Core.Chat;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>Files that people dropped: fetched when somebody reads them, from Slack alone, and no further than their size.</summary>
internal sealed class SharedFiles(FileCalls files)
{
    /// <summary>More than any notes.</summary>
    private const long Most = 25 * 1024 * 1024;

    /// <summary>A clip is an answer: its length is kept, and Slack's own transcript where it is ready and whole.</summary>
    public SharedFile Of(ApiFile file) =>
        new(
            file.Name ?? file.Id,
            file.Size,
            IsClip(file) && file.DurationMs is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            file.Transcription is { Status: "complete", Preview.Content: { Length: > 0 } words } ? words : null,
            ct => OpenAsync(file, ct)
        );

    private static bool IsClip(ApiFile file) =>
        file.Subtype is "slack_audio" or "slack_video"
        || (file.Mimetype?.StartsWith("audio/", StringComparison.Ordinal) ?? false);

    private async Task<Stream> OpenAsync(ApiFile file, CancellationToken ct)
    {
        // In channels shared with another workspace an event tells no more than the id.
        var whole = file.FileAccess is "check_file_info" ? await files.FileAsync(file.Id, ct) : file;
        return await files.DownloadAsync(whole, Most, ct);
    }
}
