namespace Bot.Adapters.Wire;

/// <summary>Reads a file of a bounded size.</summary>
internal static class Download
{
    /// <summary>A server that stops in the middle would hold up whoever waits for the file, and what is to be said to them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="isPage">It may be a page of HTML, which otherwise is something before the server.</param>
    /// <exception cref="IOException">It is not there, larger than is taken, or takes longer than a minute.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    public static async Task<MemoryStream> ReadAsync(
        HttpClient http,
        HttpRequestMessage request,
        long most,
        CancellationToken ct,
        bool isPage = true,
        TimeSpan? patience = null
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience ?? Patience);
        try
        {
            return await ReadAsync(http, request, most, isPage, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new IOException("The file did not come in time.");
        }
    }

    private static async Task<MemoryStream> ReadAsync(
        HttpClient http,
        HttpRequestMessage request,
        long most,
        bool isPage,
        CancellationToken ct
    )
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
            throw new IOException($"The file could not be fetched: the server says {(int)response.StatusCode}.");
        if (!isPage && response.Content.Headers.ContentType?.MediaType is "text/html")
            throw new IOException("The file could not be fetched: there is a page in its place.");
        await using var content = await response.Content.ReadAsStreamAsync(ct);
        MemoryStream file = new();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
        {
            file.Write(buffer, 0, read);
            if (file.Length > most)
                throw new IOException($"The file has more than {most / 1024 / 1024} MB.");
        }
        file.Position = 0;
        return file;
    }
}
