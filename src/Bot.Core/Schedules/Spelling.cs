using Bot.Core.Chat.Commands;

namespace Bot.Core.Schedules;

/// <summary>Whether a typed name is a known one, and how far it is from it.</summary>
internal static class Spelling
{
    /// <summary>Case, spaces and hyphens aside; a letter with an accent may stand for any letter without.</summary>
    public static bool Same(string typed, string name)
    {
        if (typed.Length != name.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (!Same(typed[i], name[i]))
                return false;
        }
        return true;
    }

    /// <summary>Letters to change, add or leave out; 1 when what is typed begins the name.</summary>
    public static int Steps(string typed, string name)
    {
        if (Same(typed, name))
            return 0;
        if (typed.Length >= 3 && name.Length > typed.Length && Same(typed, name[..typed.Length]))
            return 1;
        // A few letters are two steps from everything.
        return typed.Length < 4 ? int.MaxValue : Likeness.Typos(typed, name, Same);
    }

    private static bool Same(char typed, char known) =>
        char.ToLowerInvariant(typed) == char.ToLowerInvariant(known)
        || (IsGap(typed) && IsGap(known))
        || (typed > 127 && char.IsLetter(typed) && char.IsAsciiLetter(known));

    private static bool IsGap(char c) => c is ' ' or '_' or '-';
}
