namespace Bot.Adapters.Wire;

/// <summary>How much may go out over all lanes together.</summary>
internal interface IAllowance
{
    /// <summary>Waits until the request may go out.</summary>
    Task TakeAsync(WireRequest request, CancellationToken ct);

    /// <summary>The response is here, or will never be.</summary>
    /// <param name="accepted">It was answered, and not refused for its rate.</param>
    void Return(WireRequest request, bool accepted);

    /// <summary>The server says that the limit is spent: nothing goes out for so long.</summary>
    void Refused(WireRequest request, TimeSpan wait);
}
