using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Core.Questions;

namespace Bot.Core.Documents.Written;

/// <summary>
/// What the bot writes behind a question of its own notes, in a comment that no reader of Markdown shows: all that the
/// words themselves do not say, so that the notes come back as they went.
/// </summary>
/// <param name="More">The lines of the question behind its first.</param>
internal sealed record WrittenMark(
    IReadOnlyList<string> Section,
    Direction Direction,
    QuestionKind Kind,
    IReadOnlyList<string> Tags,
    string? OnlyFor,
    bool HeldBack,
    IReadOnlyList<string> Todo,
    IReadOnlyList<StoryLink> Stories,
    string? More
)
{
    /// <summary>The first line of notes that the bot wrote.</summary>
    public const string FirstLine = "<!-- Notes written by PrepBot, to be edited and imported again -->";

    private const string Open = "<!-- {";
    private const string Close = "} -->";

    public string Line() => $"<!-- {JsonSerializer.Serialize(this, WrittenJson.Default.WrittenMark)} -->";

    /// <returns>Null: the line is no such comment, or somebody changed it beyond reading.</returns>
    public static WrittenMark? Of(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Open) || !line.EndsWith(Close))
            return null;
        try
        {
            var mark = JsonSerializer.Deserialize(
                line[(Open.Length - 1)..^(Close.Length - 1)],
                WrittenJson.Default.WrittenMark
            );
            return mark is { Section: not null, Tags.Count: > 0, Todo: not null, Stories: not null } ? mark : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WrittenMark))]
internal sealed partial class WrittenJson : JsonSerializerContext;
