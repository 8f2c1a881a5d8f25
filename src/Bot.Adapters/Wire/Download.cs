namespace Bot.Adapters.Wire;

/// <summary>Reads a file of a bounded size.</summary>
internal static class Download
{
    /// <exception cref="IOException">It is not there, or larger than is taken.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    public static async Task<MemoryStream> ReadAsync(
        HttpClient http,
        HttpRequestMessage request,
        long most,
        CancellationToken ct
    )
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
            throw new IOException($"The file could not be fetched: the server says {(int)response.StatusCode}.");
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
