using System.CommandLine;
using Bot.Adapters.Storage;
using Bot.Adapters.Terminal;
using Bot.Host.Startup;
using Microsoft.Extensions.Options;

namespace Bot.Host.Cli;

/// <summary>The bot itself, until it is stopped or the terminal's input has ended.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        Command run = new("run", "Run the bot (the same as no verb).");
        run.SetAction((_, ct) => RunAsync(ct));
        return run;
    }

    public static Task<int> RunAsync(CancellationToken ct) =>
        Failures.SayAsync(
            json: false,
            async () =>
            {
                using var host = PrepBotHost.Create();
                host.Services.GetRequiredService<IStartupValidator>().Validate();
                // Null: a platform is connected, and the terminal and its input are left alone.
                var terminal = host.Services.GetService<ITerminalPresence>();
                var database = host.Services.GetRequiredService<IDatabase>();
                var opening = database.OpenAsync(ct);
                // Everything else is built meanwhile: half of a start is compiling, and there are two cores.
                _ = host.Services.GetServices<IHostedService>().ToList();
                await opening;
                // The first question of all comes from the starter bank; later starts look after it once they listen.
                if (database.IsBare)
                    await host.Services.GetRequiredService<BringStarterBank>().RunAsync(ct);
                if (terminal is { Anyone: false })
                    throw new UsageException(
                        "There is nobody to talk to: no chat platform is connected, and there is no terminal and no input.",
                        "Start it in a terminal, or pipe lines into it."
                    );
                // Asked for before the run: when it ends, the services are gone.
                var outcome = host.Services.GetRequiredService<Outcome>();
                await host.RunAsync(ct);
                return outcome.ExitCode;
            }
        );
}
