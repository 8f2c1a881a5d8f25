namespace Bot.Core.Chat;

/// <summary>The ear: every platform hands over what it hears in three steps.</summary>
public interface IChatInbox
{
    /// <summary>Stores the input: now the platform may be told.</summary>
    /// <returns>False: known already, nothing more is to be done.</returns>
    Task<bool> KeepAsync(ChatInput input, CancellationToken ct);

    /// <summary>Answers, one input at a time per person. The reply fits the platform's features.</summary>
    Task<ChatReply> AnswerAsync(ChatInput input, CancellationToken ct);

    /// <summary>The reply is out: the words are dropped, the id stays 24 h.</summary>
    Task AnsweredAsync(string eventId, MessageRef? reply, CancellationToken ct);
}
