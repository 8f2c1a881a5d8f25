using Bot.Adapters.Discord;
using Bot.Adapters.Files;
using Bot.Adapters.Slack;
using Bot.Adapters.Storage;
using Bot.Adapters.Terminal;
using Bot.Core;
using Bot.Core.Deliveries;
using Bot.Core.Health;
using Bot.Core.People;
using Bot.Core.Practice.Quizzing;
using Bot.Core.Schedules;
using Bot.Host.Jobs;
using Microsoft.Extensions.Options;

namespace Bot.Host.Startup;

/// <summary>Plugs Core and the adapters together.</summary>
internal static class PrepBotHost
{
    /// <summary>The bot: everything, with the clockwork and the platforms that have a token; with none, the terminal.</summary>
    public static IHost Create()
    {
        var builder = Plain();
        builder.Services.AddOptions<SeedsOptions>().BindConfiguration(SeedsOptions.Section).ValidateOnStart();
        builder
            .Services.AddPlatforms(builder.Configuration)
            .AddSingleton<Outcome>()
            .AddSingleton<IValidateOptions<SeedsOptions>, SeedsOptions.Validator>()
            .AddSingleton<BringStarterBank>()
            .AddSingleton<Housekeeping>()
            .AddHostedService<Session>()
            .AddJobs();
        return builder.Build();
    }

    /// <summary>For a single verb: storage and Core, nothing that listens or wakes.</summary>
    public static IHost CreateForVerb() => Plain().Build();

    /// <summary>What the bot would be, to be looked at: nothing connects, nothing is opened.</summary>
    public static IHost CreateForDoctor()
    {
        var builder = Plain();
        builder.Services.AddOptions<SeedsOptions>().BindConfiguration(SeedsOptions.Section).ValidateOnStart();
        var platforms = builder.Services.AddChatPlatforms(builder.Configuration);
        builder
            .Services.AddSingleton<IValidateOptions<SeedsOptions>, SeedsOptions.Validator>()
            .AddSingleton<IExamine>(services => new PlatformExamination(
                platforms,
                services.GetRequiredService<IOptions<AccessOptions>>()
            ));
        return builder.Build();
    }

    private static IServiceCollection AddPlatforms(this IServiceCollection services, IConfiguration configuration) =>
        services.AddChatPlatforms(configuration).Count > 0
            ? services.AddHostedService<SendWhenRung>().AddHostedService<GiveBack>()
            : services.AddTerminal(settled => ct => SettleAsync(settled, ct));

    /// <returns>The names of those that have their tokens.</returns>
    private static List<string> AddChatPlatforms(this IServiceCollection services, IConfiguration configuration)
    {
        List<string> on = [];
        if (configuration.HasDiscord())
        {
            services.AddDiscord(configuration);
            on.Add("Discord");
        }
        if (configuration.HasSlack())
        {
            services.AddSlack(configuration);
            on.Add("Slack");
        }
        return on;
    }

    // A piped line gets all that it causes, before the next is heard.
    private static async Task SettleAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<PlanDeliveries>().RunAsync(ct);
        await services.GetRequiredService<SendDeliveries>().RunAsync(ct);
    }

    private static HostApplicationBuilder Plain()
    {
        // The empty builder: what the default one adds (reload watchers, event logs) costs start time and serves nobody here.
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new() { ContentRootPath = AppContext.BaseDirectory }
        );
        builder
            .Configuration.AddJsonFile("appsettings.json", optional: true)
            .AddUserSecrets(typeof(PrepBotHost).Assembly, optional: true)
            .AddEnvironmentVariables();
        builder
            .Logging.AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddSingleton(services => new KeptWhere(
                $"Everything stays on this machine: {FromHome(services.GetRequiredService<IDatabase>().Place)}"
            ))
            .AddSingleton(new HostZone(Zones.Find(TerminalServices.MachineZone()) ?? "Etc/UTC"))
            .AddAccess()
            .AddPrepBotCore()
            .AddNoteFolder()
            .AddNotePackages(Cli.ReadAnkiVerb.Call)
            .AddSqliteStorage(builder.Configuration);
        return builder;
    }

    // As people write paths: ~/.local/share/prepbot/prepbot.db
    private static string FromHome(string path)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 1 && path.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? "~" + path[home.Length..]
            : path;
    }
}
