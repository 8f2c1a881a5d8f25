using System.Collections.Concurrent;
using Bot.Core.Chat;

namespace Bot.Core.Stories;

/// <summary>
/// The words last said while no question was open, one a person, until they become a story. Lost with the process: then
/// the form is empty, and nothing was promised.
/// </summary>
public sealed class LooseWords
{
    private readonly ConcurrentDictionary<ChatUser, string> said = new();

    public void Note(ChatUser person, string words) => said[person] = words;

    public string? Take(ChatUser person) => said.TryRemove(person, out var words) ? words : null;
}
