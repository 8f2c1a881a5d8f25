using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Wire;

namespace Bot.Adapters.Slack.Api.Calls;

/// <summary>Slack's Web API on forms and the Home tab.</summary>
/// <exception cref="SlackException">Slack refused; from any method.</exception>
/// <exception cref="WireException">Slack could not be reached or was unwell; from any method.</exception>
internal sealed class ViewCalls(SlackCalls calls)
{
    /// <param name="trigger">Good for three seconds after what was done.</param>
    public Task<ApiView> OpenViewAsync(string trigger, View view, CancellationToken ct) =>
        ViewAsync("views.open", new(trigger, view), SlackJson.Default.OpenViewBody, ct);

    /// <summary>The person's Home tab.</summary>
    public Task<ApiView> PublishViewAsync(string user, View view, CancellationToken ct) =>
        ViewAsync("views.publish", new(user, view), SlackJson.Default.PublishViewBody, ct);

    private async Task<ApiView> ViewAsync<T>(string method, T body, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var answer = await calls.TellAsync(
            method,
            body,
            type,
            SlackJson.Default.ApiViewAnswer,
            ct,
            call => call with { Urgency = Urgency.Reply, Repeatable = method is not "views.open" }
        );
        return SlackCalls.Given(answer.View, method);
    }
}
