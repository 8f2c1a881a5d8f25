using Bot.Adapters.Terminal;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Host.Cli;

/// <summary>Whom a verb is for: <c>discord:123</c>, <c>slack:T1/U1</c>; by default the person at this terminal.</summary>
internal static class Account
{
    private static readonly string[] Platforms = ["terminal", "discord", "slack"];

    /// <exception cref="UsageException">The text names no account.</exception>
    public static ChatUser Read(string? text)
    {
        if (text is null)
            return TerminalServices.AtTheKeyboard;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var platform = colon < 0 ? "" : text[..colon].ToLowerInvariant();
        return colon < text.Length - 1 && Platforms.Contains(platform)
            ? new(platform, text[(colon + 1)..], text[(colon + 1)..])
            : throw new UsageException(
                $"\"{text}\" is not an account.",
                "Write it as discord:123 or slack:T1/U1, or leave --for out for the person at this terminal."
            );
    }

    /// <summary>As it is typed behind <c>--for</c>.</summary>
    public static string Named(ChatUser person) => $"{person.Platform}:{person.Id}";

    /// <exception cref="UsageException">Nothing was ever kept for this account.</exception>
    public static async Task<Learner> FindAsync(ILearners learners, ChatUser person, CancellationToken ct) =>
        await learners.FindAsync(person.Platform, person.Id, ct)
        ?? throw new UsageException(
            $"Nothing is kept for {Named(person)} yet.",
            "Check the account, or talk to the bot first."
        );
}
