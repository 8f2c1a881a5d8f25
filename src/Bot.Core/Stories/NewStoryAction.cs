using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Stories;

/// <summary>Called on a message: the form for a story, with the words of that message.</summary>
internal sealed class SaveAsStoryCommand : ICommand
{
    public CommandSpec Spec { get; } =
        new("Save as story", "the words of this message become a story", [], Place: CommandPlace.OnAMessage);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        Task.FromResult<ChatReply>(new ChatReply.Ask(StoryView.Form(input.OnWords?.Trim())));
}

/// <summary>Opens the form for a story, or keeps what it brought.</summary>
internal sealed class NewStoryAction(IOwnNotes notes, LooseWords loose, Reception reception) : IAction
{
    public string Verb => StoryView.NewVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (input["title"].Trim() is not { Length: > 0 } title)
            return new ChatReply.Ask(StoryView.Form(loose.Take(input.In.From)));
        var learner = await reception.MeetAsync(input.In.From, ct);
        string[] actions =
        [
            .. input["action"].Split('\n').Select(line => line.Trim(' ', '-', '*')).Where(line => line.Length > 0),
        ];
        await notes.AddAsync(
            learner.Id,
            new TypedStory(title, input["situation"].Trim(), input["task"].Trim(), actions, input["result"].Trim()),
            ct
        );
        return new ChatReply.Say(StoryView.Saved(title), OnlyToYou: true);
    }
}
