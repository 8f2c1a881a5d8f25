using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Stories;

/// <summary>How stories are listed and told.</summary>
internal static class StoryView
{
    public const string ShowVerb = "story";
    public const string NewVerb = "new";

    /// <summary>Title and the four parts.</summary>
    /// <param name="words">What was said already; it fills the first part.</param>
    public static ChatForm Form(string? words) =>
        new(
            new(NewVerb),
            "A new story",
            [
                new FormField.Line("title", "A title of a few words"),
                new FormField.Passage("situation", "Situation: when was it, and what was the trouble?", words),
                new FormField.Passage("task", "Task: what was yours to do?", Required: false),
                new FormField.Passage("action", "Action: what did you do, step by step?", Required: false),
                new FormField.Passage("result", "Result: what was different afterwards?", Required: false),
            ]
        );

    public static ChatMessage Saved(string title) => Line($"Kept. Find it again: /story {Phrase.Clip(title, 60)}");

    public static ChatMessage Gone { get; } = Line("That story is gone. All stories: /story");

    private static ChatMessage None { get; } =
        Line("You have no stories yet. To write one: /story new. To bring your notes: /prep import");

    public static ChatMessage List(IReadOnlyList<Story> stories) =>
        stories.Count is 0
            ? None
            : ChatMessage.Of(
                $"{Phrase.Count(stories.Count, "story", "stories")}",
                [Menu($"{Phrase.Count(stories.Count, "story", "stories")}. Which one?", stories), .. Examples(stories)]
            );

    public static ChatMessage Found(string words, IReadOnlyList<StoryMatch> matches, int count) =>
        matches switch
        {
            [] when count is 0 => None,
            [] => Line(
                $"{(count is 1 ? "Your one story does not fit" : $"None of your {count} stories fits")} \"{Phrase.Clip(words, 60)}\". All stories: /story"
            ),
            [var only] => Whole(only.Story, Why(only)),
            [var best, ..] => WithOthers(Whole(best.Story, Why(best)), matches.Skip(1)),
        };

    /// <summary>The four parts, and what it serves.</summary>
    public static ChatMessage Whole(Story story, string? why = null)
    {
        List<ChatPart> parts =
        [
            new ChatPart.Heading(story.Title),
            .. Part("Situation", story.Situation),
            .. Part("Task", story.Task),
            .. Part("Action", string.Concat(story.Actions.Select(action => "\n- " + action))),
            .. Part("Result", story.Result),
        ];
        if (story.UseFor.Count > 0)
            parts.Add(new ChatPart.Text($"Serves: {string.Join(", ", story.UseFor)}."));
        if (why is not null)
            parts.Add(new ChatPart.Text(why));
        parts.AddRange(Examples([story]));
        return ChatMessage.Of(Phrase.Clip(story.Title, ChatLimits.Summary), parts);
    }

    private static ChatMessage WithOthers(ChatMessage best, IEnumerable<StoryMatch> others) =>
        best with
        {
            Parts = [.. best.Parts, Menu("Also possible:", [.. others.Take(3).Select(match => match.Story)])],
        };

    private static ChatPart.Menu Menu(string prompt, IReadOnlyList<Story> stories) =>
        new(
            new(ShowVerb),
            prompt,
            [.. stories.Take(ChatLimits.Options).Select(story => new MenuOption(Id(story), story.Title))]
        );

    // A part that nobody has written yet is left out.
    private static ChatPart[] Part(string name, string words) =>
        words.Length is 0 ? [] : [new ChatPart.Quote($"{name}.{(words.StartsWith('\n') ? "" : " ")}{words}")];

    private static string Why(StoryMatch match) => $"Why this one: {string.Join(", ", match.Shared)}.";

    private static IEnumerable<ChatPart> Examples(IReadOnlyList<Story> stories) =>
        stories.Any(story => story.Shelf is Shelf.Starter)
            ? [new ChatPart.Text("These are examples. They leave as soon as you have a story of your own.")]
            : [];

    private static string Id(Story story) => story.Id.Value.ToString(CultureInfo.InvariantCulture);

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
