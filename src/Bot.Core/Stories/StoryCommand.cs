using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Stories;

/// <summary>The story that fits some words; without words, the list.</summary>
internal sealed class StoryCommand(IStoryBank stories, Reception reception) : ICompletingCommand
{
    private const string Words = "words";
    private const string Way = "way";

    public CommandSpec Spec { get; } =
        new(
            "story",
            "the story that fits a question",
            [
                new(Way, "new: write one", ArgumentKind.OneOf, Options: [new(StoryView.NewVerb, "new")]),
                new(Words, "a theme, or what they ask", Completes: true),
            ]
        );

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        if (input[Way].Length > 0)
            return new ChatReply.Ask(StoryView.Form(input[Words].Trim()));
        var learner = await reception.MeetAsync(input.In.From, ct);
        var all = await stories.AllAsync(learner.Id, ct);
        var words = input[Words].Trim();
        return new ChatReply.Say(
            words.Length is 0 ? StoryView.List(all) : StoryView.Found(words, StorySearch.Find(words, all), all.Count),
            OnlyToYou: true
        );
    }

    public async Task<IReadOnlyList<MenuOption>> CompleteAsync(ChatInput.Completing input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return
        [
            .. (await stories.AllAsync(learner.Id, ct))
                .Where(story => story.Title.Contains(input.Typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Select(story => new MenuOption(story.Title, story.Title)),
        ];
    }
}

/// <summary>Shows one story whole.</summary>
internal sealed class ShowStoryAction(IStoryBank stories, Reception reception) : IAction
{
    public string Verb => StoryView.ShowVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return
            long.TryParse(input["chosen"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await stories.FindAsync(learner.Id, new(id), ct) is { } story
            ? new ChatReply.Replace(StoryView.Whole(story))
            : new ChatReply.Say(StoryView.Gone, OnlyToYou: true);
    }
}
