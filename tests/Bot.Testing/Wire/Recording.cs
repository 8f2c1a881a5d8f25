namespace Bot.Testing.Wire;

/// <summary>Requests for checks that are not ours: the environment names a file to which all that was sent and answered is added.</summary>
internal static class Recording
{
    private const string File = "PREPBOT_REQUESTS";

    private static readonly Lock Gate = new();

    /// <param name="vendor">Whose interface it is, where its addresses do not tell.</param>
    public static void Save(IEnumerable<RecordedRequest> requests, string? vendor = null)
    {
        if (Environment.GetEnvironmentVariable(File) is not { Length: > 0 } file)
            return;
        lock (Gate)
            System.IO.File.AppendAllLines(
                file,
                requests.Where(request => request.Status > 0).Select(request => request.ToLine(vendor))
            );
    }
}
