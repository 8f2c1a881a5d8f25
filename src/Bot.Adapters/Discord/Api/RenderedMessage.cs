namespace Bot.Adapters.Discord.Api;

/// <summary>One message as Discord takes it: at most 2,000 characters and five rows.</summary>
internal sealed record RenderedMessage(
    string Content,
    IReadOnlyList<Component> Rows,
    IReadOnlyList<RenderedFile> Files,
    bool Quiet
)
{
    private const int SuppressNotifications = 1 << 12;

    /// <summary>Only the person sees it who did what it answers.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>Everything is said, also that there are no rows and files: an edit replaces all.</summary>
    public MessageBody ToBody(int flags = 0) =>
        new()
        {
            Content = Content,
            Components = Rows,
            Attachments = [.. Files.Select((file, at) => new AttachmentBody($"{at}", file.Name, file.Description))],
            Flags = (Quiet ? SuppressNotifications : 0) | flags,
        };
}

/// <param name="Description">What a picture shows, for those who cannot see it.</param>
internal sealed record RenderedFile(string Name, ReadOnlyMemory<byte> Content, string? Description);
