using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

/// <summary>The section <c>Slack</c> of the configuration. The platform is on when it has a token.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    internal const string Slacks = "https://slack.com/api/";

    internal const string AppKey = $"{Section}:{nameof(AppToken)}";
    internal const string BotKey = $"{Section}:{nameof(BotToken)}";

    private const string AppPrefix = "xapp-";
    private const string BotPrefix = "xoxb-";

    /// <summary>Opens Socket Mode connections (<c>xapp-</c>); not needed where Slack calls us over HTTP.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Speaks for the bot (<c>xoxb-</c>); empty: Slack is off.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>Ends in <c>/api/</c>. Another than Slack's for a proxy or a government cloud.</summary>
    public string ApiUrl { get; set; } = Slacks;

    /// <summary>Proves that a request is Slack's; with <see cref="Listen"/>, Slack calls us and no socket is opened.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>Where Slack's requests are heard, such as <c>http://0.0.0.0:3000</c>.</summary>
    public string Listen { get; set; } = "";

    /// <summary>Stands before each command's name, such as <c>acme-</c>, where the short names are taken.</summary>
    public string CommandPrefix { get; set; } = "";

    /// <summary>Nothing telling is shown before a press, because a workspace's owner and bystanders may read it.</summary>
    /// <remarks><c>on</c> or <c>off</c>.</remarks>
    public string Discreet { get; set; } = "on";

    /// <summary>The wait after one failure; doubled by each that follows.</summary>
    internal TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Sockets that stand side by side: what one of them misses, the other hears.</summary>
    internal int Sockets { get; set; } = 2;

    /// <summary>How long a new socket may say nothing.</summary>
    internal TimeSpan HelloWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a socket is asked for a sign of life, and how long it has to give one.</summary>
    internal TimeSpan PingEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two messages to one channel, by Slack's rule.</summary>
    internal TimeSpan PostEvery { get; set; } = TimeSpan.FromSeconds(1);

    internal bool IsDiscreet => Says(Discreet, On);

    internal Uri Api => new(ApiUrl);

    /// <summary>Slack calls us.</summary>
    internal bool OverHttp => SigningSecret.Length > 0 && Listen.Length > 0;

    private static readonly string[] On = ["on", "true"];
    private static readonly string[] Off = ["off", "false"];

    private static bool Says(string word, string[] words) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    internal sealed class Validation : IValidateOptions<SlackOptions>
    {
        public ValidateOptionsResult Validate(string? name, SlackOptions options)
        {
            List<string> wrong =
            [
                .. OfTokens(options),
                .. OfListening(options),
                .. OfToken(nameof(AppToken), options.AppToken),
                .. OfToken(nameof(BotToken), options.BotToken),
                .. OfToken(nameof(SigningSecret), options.SigningSecret),
            ];
            if (
                !Uri.TryCreate(options.ApiUrl, UriKind.Absolute, out var api)
                || api.Scheme is not ("https" or "http")
                || !api.AbsolutePath.EndsWith("/api/", StringComparison.Ordinal)
            )
                wrong.Add(
                    $"{Section}:ApiUrl is '{options.ApiUrl}': write an address that ends in /api/, such as {Slacks}."
                );
            else if (api is { Scheme: "http", Host: "slack.com" })
                wrong.Add($"{Section}:ApiUrl is '{options.ApiUrl}': write https, or the tokens travel in the clear.");
            if (
                options.CommandPrefix.Any(letter =>
                    !(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_')
                )
            )
                wrong.Add(
                    $"{Section}:CommandPrefix is '{options.CommandPrefix}': write small letters, digits, - and _ only, such as acme-."
                );
            if (!Says(options.Discreet, On) && !Says(options.Discreet, Off))
                wrong.Add($"{Section}:Discreet is '{options.Discreet}': write on or off.");
            return wrong.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }

        private static IEnumerable<string> OfTokens(SlackOptions options)
        {
            var (app, bot) = (options.AppToken, options.BotToken);
            if (Is(app, BotPrefix) && Is(bot, AppPrefix))
            {
                yield return $"{Section}:AppToken and {Section}:BotToken are swapped: the one that begins with {AppPrefix} is the app token, the one with {BotPrefix} the bot token.";
                yield break;
            }
            if (Is(bot, AppPrefix))
                yield return $"{Section}:BotToken is an app token ({AppPrefix}): the bot token begins with {BotPrefix} and stands at api.slack.com/apps, your app, OAuth & Permissions.";
            else if (bot.Length is 0 && app.Length > 0)
                yield return $"{Section}:BotToken is missing: it begins with {BotPrefix} and stands at api.slack.com/apps, your app, OAuth & Permissions.";
            else if (bot.Length > 0 && !Is(bot, BotPrefix))
                yield return $"{Section}:BotToken does not begin with {BotPrefix}: copy the Bot User OAuth Token from api.slack.com/apps, your app, OAuth & Permissions.";
            if (Is(app, BotPrefix))
                yield return $"{Section}:AppToken is a bot token ({BotPrefix}): the app token begins with {AppPrefix} and is made at api.slack.com/apps, your app, Basic Information, App-Level Tokens.";
            else if (app.Length is 0 && bot.Length > 0 && !options.OverHttp)
                yield return $"{Section}:AppToken is missing: make one with the scope connections:write at api.slack.com/apps, your app, Basic Information, App-Level Tokens; or set {Section}:SigningSecret and {Section}:Listen.";
            else if (app.Length > 0 && !Is(app, AppPrefix))
                yield return $"{Section}:AppToken does not begin with {AppPrefix}: copy it from api.slack.com/apps, your app, Basic Information, App-Level Tokens.";
        }

        private static IEnumerable<string> OfListening(SlackOptions options)
        {
            if (options.Listen.Length > 0 && options.SigningSecret.Length is 0)
                yield return $"{Section}:SigningSecret is missing: {Section}:Listen hears Slack's requests only with it; it stands at api.slack.com/apps, your app, Basic Information.";
            if (options.SigningSecret.Length > 0 && options.Listen.Length is 0)
                yield return $"{Section}:Listen is missing: write where Slack's requests are heard, such as http://0.0.0.0:3000; or leave {Section}:SigningSecret out.";
            if (
                options.Listen.Length > 0
                && (
                    !Uri.TryCreate(options.Listen, UriKind.Absolute, out var listen)
                    || listen.Scheme is not "http"
                    || !(IPAddress.TryParse(listen.Host.Trim('[', ']'), out _) || listen.IsLoopback)
                )
            )
                yield return $"{Section}:Listen is '{options.Listen}': write http, an address of this machine and a port, such as http://0.0.0.0:3000.";
        }

        private static IEnumerable<string> OfToken(string key, string token)
        {
            if (token.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
                yield return $"{Section}:{key} contains white space: copy it again.";
        }

        private static bool Is(string token, string prefix) => token.StartsWith(prefix, StringComparison.Ordinal);
    }
}
