using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Adapters.Slack.Api.Blocks;

/// <summary>An acknowledgement that is itself the answer.</summary>
internal sealed record AckBody(JsonElement Json)
{
    /// <summary>To <c>block_suggestion</c>: at most 100.</summary>
    public static AckBody Suggest(IReadOnlyList<Option> options) =>
        Of(new(options), SlackJson.Default.SuggestedOptions);

    /// <summary>To <c>view_submission</c>: the form stays, with a sentence below each input that cannot be taken.</summary>
    /// <param name="errors">By the input's <see cref="Block.BlockId"/>.</param>
    public static AckBody Refuse(IReadOnlyDictionary<string, string> errors) =>
        Of(new("errors") { Errors = errors }, SlackJson.Default.ViewAnswer);

    private static AckBody Of<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToElement(body, type));
}
