using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bot.Adapters.Slack.Api.Http;
using Bot.Core.Health;

namespace Bot.Adapters.Slack;

/// <summary>Whether Slack's requests can be heard at the address that is set: it is free, or the bot hears there already.</summary>
internal sealed class SlackListenerExamination(HttpClient http, SlackOptions options, TimeProvider clock)
{
    private const string Fix = "Set Slack:Listen to an address of this machine and a port that are free.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Finding> ExamineAsync(CancellationToken ct)
    {
        var place = SlackListener.Place(new(options.Listen));
        try
        {
            using TcpListener free = new(place);
            free.Start();
            return Finding.Good($"{options.Listen} is free for Slack's requests.");
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return await IsTheBotAsync(place, ct)
                ? Finding.Good($"The bot runs, and hears Slack's requests at {options.Listen}.")
                : Finding.Bad($"At {options.Listen} something else hears than this bot.", Fix);
        }
        catch (SocketException closed)
        {
            return Finding.Bad($"Slack's requests cannot be heard at {options.Listen}: {closed.Message}.", Fix);
        }
    }

    // As Slack asks whether an address is ours.
    private async Task<bool> IsTheBotAsync(IPEndPoint place, CancellationToken ct)
    {
        var challenge = Guid.NewGuid().ToString("N");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var request = Signed(Near(place), $$"""{"type":"url_verification","challenge":"{{challenge}}"}""");
            using var answer = await http.SendAsync(request, limit.Token);
            return await answer.Content.ReadAsStringAsync(limit.Token) == challenge;
        }
        catch (Exception strange)
            when (strange is HttpRequestException
                || (strange is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            return false;
        }
    }

    private HttpRequestMessage Signed(IPEndPoint place, string words)
    {
        var (body, at) = (Encoding.UTF8.GetBytes(words), $"{clock.GetUtcNow().ToUnixTimeSeconds()}");
        return new(HttpMethod.Post, $"http://{place}/slack/events")
        {
            Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
            Headers =
            {
                { "X-Slack-Request-Timestamp", at },
                { "X-Slack-Signature", SlackSignature.Of(options.SigningSecret, at, body) },
            },
        };
    }

    // Who hears everywhere hears here.
    private static IPEndPoint Near(IPEndPoint place) =>
        place.Address.Equals(IPAddress.Any) ? new(IPAddress.Loopback, place.Port)
        : place.Address.Equals(IPAddress.IPv6Any) ? new(IPAddress.IPv6Loopback, place.Port)
        : place;
}
