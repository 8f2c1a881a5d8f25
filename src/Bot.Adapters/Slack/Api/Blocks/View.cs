using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Api.Blocks;

/// <summary>A form or the Home tab.</summary>
/// <param name="Blocks">At most 100.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Modal), "modal")]
[JsonDerivedType(typeof(Home), "home")]
internal abstract record View(IReadOnlyList<Block> Blocks)
{
    /// <summary>At most 255.</summary>
    public string? CallbackId { get; init; }

    /// <summary>At most 3,000; comes back with what was filled in.</summary>
    public string? PrivateMetadata { get; init; }

    /// <param name="Title">Plain, at most 24.</param>
    public sealed record Modal(TextObject Title, IReadOnlyList<Block> Blocks) : View(Blocks)
    {
        /// <summary>Plain, at most 24. A form with inputs needs it.</summary>
        public TextObject? Submit { get; init; }

        /// <summary>Plain, at most 24.</summary>
        public TextObject? Close { get; init; }
    }

    public sealed record Home(IReadOnlyList<Block> Blocks) : View(Blocks);
}
