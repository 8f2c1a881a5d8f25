namespace Bot.Core.Chat.Rendering;

/// <summary>A message that its platform takes in parts only: it is known by the ids of all of them.</summary>
public static class MessageParts
{
    private const char Joint = '+';

    public static MessageRef Of(ChatAddress at, IEnumerable<string> ids) => new(at, string.Join(Joint, ids));

    /// <summary>In the order in which they were said.</summary>
    public static IReadOnlyList<string> Ids(MessageRef message) => message.Id.Split(Joint);

    /// <summary>Edits each part; parts that are no longer needed go. What has grown beyond its parts goes as a whole.</summary>
    /// <returns>False: it has gone, and is to be said anew, as one.</returns>
    public static async Task<bool> EditAsync<T>(
        MessageRef message,
        IReadOnlyList<T> parts,
        Func<string, T, Task> editAsync,
        Func<string, Task> deleteAsync
    )
    {
        var ids = Ids(message);
        var kept = parts.Count <= ids.Count ? parts.Count : 0;
        foreach (var id in ids.Skip(kept))
            await deleteAsync(id);
        foreach (var (id, part) in ids.Take(kept).Zip(parts))
            await editAsync(id, part);
        return kept > 0;
    }
}
