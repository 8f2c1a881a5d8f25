using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.People;
using Bot.Core.Stories;

namespace Bot.Core.Practice.Understanding;

/// <summary>Words while no question is open.</summary>
internal sealed class HearLooseWords(
    IStoryBank stories,
    LooseWords loose,
    Lazy<CommandCatalog> commands,
    Reception reception
)
{
    /// <summary>A word of a story's title, or of what it serves.</summary>
    private const double Fits = 3;

    public async Task<ChatReply> RunAsync(ChatInput input, string words, CancellationToken ct) =>
        Hearing.Of(words, Standing.NoneOpen) switch
        {
            Heard.Press { Button: Control.Help } => await CommandAsync(input, "prep help", [], ct),
            Heard.Press => Say(HearingView.Stopped),
            Heard.Unknowing => Say(HearingView.NothingAsked),
            Heard.Courteous => Say(HearingView.Courtesy(Standing.NoneOpen)),
            Heard.Asking => await StoryAsync(input, words, ct),
            _ => None(input, words),
        };

    private async Task<ChatReply> StoryAsync(ChatInput input, string words, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var found = StorySearch.Find(words, await stories.AllAsync(learner.Id, ct));
        return found.Any(match => match.Score >= Fits)
            ? await CommandAsync(input, "story", new() { ["words"] = words }, ct)
            : Say(HearingView.Question(Standing.NoneOpen));
    }

    private ChatReply.Say None(ChatInput input, string words)
    {
        loose.Note(input.In.From, words);
        return Say(HearingView.NoneOpen);
    }

    private Task<ChatReply> CommandAsync(
        ChatInput input,
        string name,
        Dictionary<string, string> arguments,
        CancellationToken ct
    ) => commands.Value.Find(name)!.RunAsync(new ChatInput.Commanded(input.In, name, arguments), ct);

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
