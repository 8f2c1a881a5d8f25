using Bot.Core.Chat;

namespace Bot.Adapters.Tests;

/// <summary>A platform with a person at it, as <see cref="ChatAdapterContract"/> sees both.</summary>
public abstract class PlatformBench : IAsyncDisposable
{
    public abstract IChatAdapter Adapter { get; }

    /// <summary>A conversation in which the person reads.</summary>
    public abstract ChatAddress Place { get; }

    /// <summary>What the person sees now, message by message, the oldest first; labels, options and names included.</summary>
    public abstract IReadOnlyList<SeenMessage> Seen { get; }

    /// <summary>The person says something and the bot answers with this.</summary>
    public abstract Task AnswerAsync(ChatReply reply);

    /// <summary>The person presses a button that they see.</summary>
    /// <returns>What the bot heard.</returns>
    public virtual Task<ChatInput> PressAsync(string label) => throw new NotSupportedException();

    /// <summary>The bot answers with this form; the person fills it in and sends it.</summary>
    /// <returns>What the bot heard.</returns>
    public virtual Task<ChatInput> FillInAsync(ChatForm form, IReadOnlyDictionary<string, string> values) =>
        throw new NotSupportedException();

    public abstract ValueTask DisposeAsync();
}

/// <param name="OnlyToYou">Nobody but the person sees it.</param>
public sealed record SeenMessage(string Text, bool OnlyToYou);
