using System.CommandLine;
using Bot.Adapters.Slack;
using Bot.Adapters.Terminal.Printing;
using Bot.Core.Chat.Commands;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>What a platform makes its app from.</summary>
internal static class ManifestVerb
{
    public static Command Create()
    {
        Option<string?> url = new("--url")
        {
            Description = "Where Slack reaches the bot, such as https://bot.example.org. Without it: Socket Mode.",
        };
        Command slack = new("slack", "The app manifest for api.slack.com/apps.") { url };
        slack.SetAction((read, _) => Failures.SayAsync(json: false, () => RunAsync(read.GetValue(url))));
        return new("manifest", "What a chat platform makes its app from.") { slack };
    }

    private static Task<int> RunAsync(string? url)
    {
        if (url is not null && !url.StartsWith("https://", StringComparison.Ordinal))
            throw new UsageException($"\"{url}\" is not an address that Slack calls.", "Write it with https://.");
        using var host = PrepBotHost.CreateForVerb();
        var prefix = host.Services.GetRequiredService<IConfiguration>()["Slack:CommandPrefix"] ?? "";
        var specs = host.Services.GetRequiredService<CommandCatalog>().Specs;
        TerminalOutput.Line(SlackManifest.Write(specs, prefix, url));
        return Task.FromResult(ExitCode.Done);
    }
}
