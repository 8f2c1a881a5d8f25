namespace Bot.Core.Chat;

/// <summary>
/// Actions as ids of buttons, menus and forms. Behind the action a mark may stand, which is no part of it: it tells two
/// buttons of one action apart, or carries the key of a delivery, by which its message can be found again.
/// </summary>
public static class MarkedAction
{
    private const char Mark = '¦';

    /// <summary>What a press of an older version means, whose id no longer reads as an action.</summary>
    private static readonly ActionId Unreadable = new("older-version");

    /// <param name="mark">Left out where the id would become too long.</param>
    /// <param name="most">How long an id may be on its platform.</param>
    public static string Write(ActionId action, string mark = "", int most = ActionId.MaxLength)
    {
        var id = action.ToString();
        return mark.Length is 0 || id.Length + 1 + mark.Length > most ? id : $"{id}{Mark}{mark}";
    }

    public static ActionId Read(string id)
    {
        var mark = id.LastIndexOf(Mark);
        var action = mark < 0 ? id : id[..mark];
        return action.Length is 0 || action[0] is ':' || action.Length > ActionId.MaxLength
            ? Unreadable
            : ActionId.Parse(action);
    }

    public static bool IsMarked(string? id, string mark) =>
        id is not null && id.EndsWith($"{Mark}{mark}", StringComparison.Ordinal);
}
