using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Groups;
using Bot.Core.People;

namespace Bot.Adapters.Terminal;

/// <summary>
/// Tells who says a piped line, and where. A name or a channel is one that has been here, or that a command is said as or in:
/// whatever else begins so, such as a hashtag or an annotation, is said by the person at the keyboard, whole.
/// </summary>
internal sealed class Speakers(ILearners learners, IGroups groups, CommandCatalog commands)
{
    private readonly HashSet<string> met = [];

    public async Task<Spoken> OfAsync(string line, CancellationToken ct)
    {
        var (from, at, words) = Local.Speaker(line);
        if (words.Length is 0)
            return new(from, at, words);
        if (commands.Starts(words) || await IsHereAsync(from, at, ct))
        {
            met.UnionWith([from.Id, at.Conversation]);
            return new(from, at, words);
        }
        if (!Local.IsChannel(at))
            return Mine(line, $"@{from.Id}");
        // Somebody who is here says words that begin with a hashtag.
        return !Local.IsAtTheKeyboard(from) && await IsHereAsync(from, Local.PlaceOf(from), ct)
            ? new(from, Local.PlaceOf(from), line[$"@{from.Id} ".Length..].TrimStart()) { Unknown = at.Conversation }
            : Mine(line, at.Conversation);
    }

    private static Spoken Mine(string line, string unknown) =>
        new(Local.AtTheKeyboard, Local.PlaceOf(Local.AtTheKeyboard), line) { Unknown = unknown };

    /// <summary>Whoever speaks in a channel that is here may be new.</summary>
    private async Task<bool> IsHereAsync(ChatUser from, ChatAddress at, CancellationToken ct) =>
        Local.IsChannel(at)
            ? met.Contains(at.Conversation) || await groups.AtAsync(at, ct) is not null
            : Local.IsAtTheKeyboard(from)
                || met.Contains(from.Id)
                || await learners.FindAsync(Local.Platform, from.Id, ct) is not null;
}

/// <summary>Who said what, and where.</summary>
internal sealed record Spoken(ChatUser From, ChatAddress At, string Words)
{
    /// <summary>The mark and name that the words begin with, of which nobody here knows; null: none.</summary>
    public string? Unknown { get; init; }
}
