namespace Bot.Adapters.Wire;

/// <summary>What a response tells of the limit that its request counted against.</summary>
/// <param name="Bucket">The server's name for the limit; requests of other routes may share it.</param>
/// <param name="ResetAfter">From the response on.</param>
internal sealed record LaneNews(string Bucket, int Remaining, TimeSpan ResetAfter);
