using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal;

/// <summary>Answers as the test says, and writes down the steps in which it was asked.</summary>
internal sealed class FakeInbox(Func<ChatInput, ChatReply> answer) : IChatInbox
{
    public List<string> Steps { get; } = [];

    public List<ChatInput> Heard { get; } = [];

    public Task<bool> KeepAsync(ChatInput input, CancellationToken ct)
    {
        Steps.Add("keep");
        return Task.FromResult(true);
    }

    public Task<ChatReply> AnswerAsync(ChatInput input, CancellationToken ct)
    {
        // Every conversation begins by opening the bot's home; these tests are about what comes after.
        if (input is ChatInput.OpenedHome)
            return Task.FromResult(ChatReply.Silence);
        Steps.Add("answer");
        Heard.Add(input);
        return Task.FromResult(answer(input));
    }

    public Task AnsweredAsync(string eventId, MessageRef? reply, CancellationToken ct)
    {
        Steps.Add("answered");
        return Task.CompletedTask;
    }
}
