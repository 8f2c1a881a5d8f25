using Bot.Core.Chat;

namespace Bot.Core.Practice;

/// <summary>Hears words in a direct conversation when no question is open, and offers one.</summary>
internal sealed class PracticeListener : IListener
{
    public Task<ChatReply> HearAsync(ChatInput.Said input, CancellationToken ct) =>
        Task.FromResult(
            input.In.Direct ? new ChatReply.Say(QuestionView.NoneOpen, OnlyToYou: true) : ChatReply.Silence
        );
}
