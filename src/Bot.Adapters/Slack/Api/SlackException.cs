namespace Bot.Adapters.Slack.Api;

/// <summary>Slack refused a request: <c>ok</c> was false.</summary>
/// <param name="code">Slack's own, such as <c>channel_not_found</c>.</param>
/// <param name="needed">The scope that is missing; null: none is.</param>
internal sealed class SlackException(string method, string code, string? needed = null, string? detail = null)
    : Exception($"{SlackErrors.Sentence(code, needed)} ({method}: {code}{(detail is null ? "" : $"; {detail}")})")
{
    public string Method { get; } = method;

    public string Code { get; } = code;

    public string? Needed { get; } = needed;
}
