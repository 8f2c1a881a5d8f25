namespace Bot.Adapters.Wire;

/// <summary>Reads a file of a bounded size.</summary>
internal static class Download
{
    /// <param name="isPage">It may be a page of HTML, which otherwise is something before the server.</param>
    /// <exception cref="IOException">It is not there, or larger than is taken.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    public static async Task<MemoryStream> ReadAsync(
        HttpClient http,
        HttpRequestMessage request,
        long most,
        CancellationToken ct,
        bool isPage = true
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
