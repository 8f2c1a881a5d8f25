using Bot.Adapters.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>The section <c>Discord</c> of the configuration. The platform is on when it has a token.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    internal const string Discords = "https://discord.com/api/v10";

    /// <summary>The bot's token; empty: Discord is off.</summary>
    public string Token { get; set; } = "";

    /// <summary>Ends in the version. Another than Discord's for a proxy or a server of one's own.</summary>
    public string ApiUrl { get; set; } = Discords;

    /// <summary>Into how many connections a bot in many servers is split; Discord allows 2,500 servers in each.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Compresses the gateway's connection.</summary>
    public bool Compress { get; set; }

    /// <summary>A server's id: commands are registered there, where they appear at once. Empty: everywhere.</summary>
    public string DevelopmentServer { get; set; } = "";

    /// <summary>People may install the bot to themselves, and so use it in every server.</summary>
    public bool UserInstall { get; set; }

    /// <summary>The wait after one failure; doubled by each that follows.</summary>
    internal TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Between two IDENTIFYs, by Discord's rule.</summary>
    internal TimeSpan IdentifyEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a new connection to the gateway may say nothing.</summary>
    internal TimeSpan HelloWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>After so long without an answer the person is told to wait; Discord gives up at three seconds.</summary>
    internal TimeSpan DeferAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Between attempts to connect.</summary>
    internal Backoff Backoff(Random random) => new(FirstWait, LongestWait, random);

    internal Uri Api => new(ApiUrl.TrimEnd('/'));

    internal sealed class Validation : IValidateOptions<DiscordOptions>
    {
        public ValidateOptionsResult Validate(string? name, DiscordOptions options)
        {
            List<string> wrong = [];
            if (options.Token.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
                wrong.Add($"{Section}:Token contains white space: copy it again from the Developer Portal, page Bot.");
            if (options.Token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
                wrong.Add($"{Section}:Token is written without the word Bot before it.");
            if (!Uri.TryCreate(options.ApiUrl, UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http"))
                wrong.Add($"{Section}:ApiUrl is '{options.ApiUrl}': write an address such as {Discords}.");
            else if (api is { Scheme: "http", Host: "discord.com" })
                wrong.Add($"{Section}:ApiUrl is '{options.ApiUrl}': write https, or the token travels in the clear.");
            if (options.Shards < 1)
                wrong.Add($"{Section}:Shards is {options.Shards}: write 1 or more.");
            if (!options.DevelopmentServer.All(char.IsAsciiDigit))
                wrong.Add(
                    $"{Section}:DevelopmentServer is '{options.DevelopmentServer}': write the server's id, a number."
                );
            return wrong.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }
    }
}
