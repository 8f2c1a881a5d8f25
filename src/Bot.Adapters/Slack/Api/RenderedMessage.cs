using Bot.Adapters.Slack.Api.Blocks;

namespace Bot.Adapters.Slack.Api;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">What phones show in a notification, and what stands where blocks do not; at most 40,000.</param>
/// <param name="Blocks">At most 50, and 13,000 characters in all. Empty: the text alone.</param>
internal sealed record RenderedMessage(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>Null where there are none: an empty list is refused with a new message.</summary>
    public IReadOnlyList<Block>? Shown => Blocks.Count is 0 ? null : Blocks;
}

/// <param name="AltText">What a picture shows, for those who cannot see it.</param>
internal sealed record RenderedFile(string Name, ReadOnlyMemory<byte> Content, string? AltText);
