using Bot.Core.Chat;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>
/// A conversation on the fake chat as a transcript has it: <c>[Label]</c> presses a button of the newest message,
/// <c>until 09:00</c> lets the clock go there, <c>drop</c> shares the files, anything else is said. An edit and a push are
/// named before their words.
/// </summary>
internal sealed class PlayedConversation(PrepBotApp bot, ChatInput.Shared? files = null)
{
    private ChatMessage? newest;
    private int edits = bot.Chat.Edits.Count;
    private int sends = bot.Chat.Sends.Count;

    public async Task<string> SayAsync(string line)
    {
        List<string> came = [];
        if (line.StartsWith("until ", StringComparison.Ordinal))
            await WaitAsync(TimeOnly.Parse(line["until ".Length..]));
        else
            Note(came, await HearAsync(line));
        foreach (var edit in bot.Chat.Edits.Skip(edits))
            Note(came, "(edited)", edit.Replacement);
        edits = bot.Chat.Edits.Count;
        for (; sends < bot.Chat.Sends.Count; sends++)
            if ((await bot.Chat.NextAsync()).Message is var push)
                Note(came, $"push: {push.Summary}", push);
        return string.Join('\n', came);
    }

    private Task<ChatReply> HearAsync(string line) =>
        line switch
        {
            ['[', .. var label, ']'] => PressAsync(label),
            "drop" when files is not null => bot.HearAsync(files),
            _ => bot.ReplyAsync(line),
        };

    private async Task WaitAsync(TimeOnly hour)
    {
        var today = new DateTimeOffset(DateOnly.FromDateTime(bot.Clock.Now.Date), hour, TimeSpan.Zero);
        bot.Clock.Now = today > bot.Clock.Now ? today : today.AddDays(1);
        await bot.TickAsync();
    }

    private Task<ChatReply> PressAsync(string label)
    {
        var pressed = newest!.Parts.OfType<ChatPart.Buttons>().SelectMany(part => part.Choices);
        var action = pressed.First(choice => choice.Label == label).Action;
        Dictionary<string, IReadOnlyList<string>> none = [];
        return bot.HearAsync(new ChatInput.Acted(bot.Here(), action, none));
    }

    private void Note(List<string> came, ChatReply reply)
    {
        if (reply is ChatReply.Say say)
            Note(came, null, say.Message);
        if (reply is ChatReply.Replace replace)
            Note(came, "(edited)", replace.Message);
    }

    private void Note(List<string> came, string? before, ChatMessage message)
    {
        if (before is not null)
            came.Add(before);
        came.Add(PrepBotApp.TextOf(message));
        newest = message;
    }
}
