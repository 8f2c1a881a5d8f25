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

    public static bool IsAtTheKeyboard(ChatUser person) => person.Id is Me;

    /// <summary>Who is written to there; null: the person at the keyboard.</summary>
    public static string? OtherAt(ChatAddress place) => place.Conversation is Me ? null : place.Conversation;

    /// <summary>The place behind <see cref="ChatAddress.DirectTo"/>.</summary>
    public static ChatAddress Opened(ChatAddress to) => to with { Conversation = to.Conversation.TrimStart('@') };

    /// <summary>Who says a piped line: <c>@NAME words</c> is another person's.</summary>
    public static (ChatUser From, string Words) Speaker(string line)
    {
        if (line is not ['@', .. var rest])
            return (AtTheKeyboard, line);
        var end = 1 + rest.AsSpan().IndexOfAnyExcept(NameCharacters);
        if (end < 2 || line[end] is not ' ')
            return (AtTheKeyboard, line);
        var name = line[1..end];
        return (name is Me ? AtTheKeyboard : new ChatUser(Platform, name, name), line[end..].Trim());
    }
}
