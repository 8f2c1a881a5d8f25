using System.Buffers;
using Bot.Core.Chat;

namespace Bot.Adapters.Terminal;

/// <summary>People at this machine: the one at the keyboard, and others whom piped lines speak for.</summary>
internal static class Local
{
    public const string Platform = "terminal";

    private const string Me = "me";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
    );

    public static ChatUser AtTheKeyboard => new(Platform, Me, Environment.UserName);

    public static ChatAddress PlaceOf(ChatUser person) => new(Platform, person.Id);

    /// <summary>All at this machine read along there.</summary>
    public static bool IsChannel(ChatAddress place) => place.Conversation is ['#', ..];

    public static bool IsAtTheKeyboard(ChatUser person) => person.Id is Me;

    /// <summary>Who is written to there; null: the person at the keyboard.</summary>
    public static string? OtherAt(ChatAddress place) => place.Conversation is Me ? null : place.Conversation;

    /// <summary>The place behind <see cref="ChatAddress.DirectTo"/>.</summary>
    public static ChatAddress Opened(ChatAddress to) => to with { Conversation = to.Conversation.TrimStart('@') };

    /// <summary>
    /// Who says a piped line, and where: <c>@NAME words</c> is another person's, <c>#CHANNEL words</c> are said where all who are
    /// here read along, <c>@NAME #CHANNEL words</c> are both.
    /// </summary>
    public static (ChatUser From, ChatAddress At, string Words) Speaker(string line)
    {
        var (name, words) = Marked(line, '@') ?? (Me, line);
        var from = name is Me ? AtTheKeyboard : new ChatUser(Platform, name, name);
        return Marked(words, '#') is var (channel, said)
            ? (from, new(Platform, "#" + channel), said)
            : (from, PlaceOf(from), words);
    }

    private static (string Name, string Words)? Marked(string line, char mark)
    {
        if (line is not [var first, .. var rest] || first != mark)
            return null;
        var end = 1 + rest.AsSpan().IndexOfAnyExcept(NameCharacters);
        return end < 2 || line[end] is not ' ' ? null : (line[1..end], line[end..].Trim());
    }
}
