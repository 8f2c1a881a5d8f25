using System.Collections.Concurrent;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>
/// A pace for each method over the whole workspace, which is how Slack counts. Messages begin at 300 a minute, since
/// Slack documents "several hundred"; the other methods when one was refused.
/// </summary>
internal sealed class SlackPaces(TimeProvider clock) : IAllowance, IDisposable
{
    private const double FirstPosts = 300;

    private readonly ConcurrentDictionary<string, Pace> paces = [];

    public Task TakeAsync(WireRequest request, CancellationToken ct) => Of(request).TakeAsync(request.Urgency, ct);

    public void Return(WireRequest request, bool accepted) => Of(request).Return(accepted);

    public void Refused(WireRequest request, TimeSpan wait) => Of(request).Refused(wait);

    public void Dispose()
    {
        foreach (var pace in paces.Values)
            pace.Dispose();
    }

    private Pace Of(WireRequest request) =>
        paces.GetOrAdd(
            request.Route,
            route => new(route is SlackLimits.Post ? FirstPosts : double.PositiveInfinity, clock)
        );
}
