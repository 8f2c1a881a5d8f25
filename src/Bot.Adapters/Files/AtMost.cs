namespace Bot.Adapters.Files;

/// <summary>Copies without trusting what a stranger says of the length.</summary>
internal static class AtMost
{
    public static async Task CopyAsync(
        Stream from,
        Stream to,
        long limit,
        Func<Exception> tooLarge,
        CancellationToken ct
    )
    {
        var buffer = new byte[81920];
        long copied = 0;
        int count;
        while ((count = await from.ReadAsync(buffer, ct)) > 0)
        {
            if ((copied += count) > limit)
                throw tooLarge();
            await to.WriteAsync(buffer.AsMemory(0, count), ct);
        }
    }
}
