using Bot.Adapters.Terminal.Screens;
using Bot.Adapters.Terminal.Typing;
using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Terminal;

public static class TerminalServices
{
    /// <summary>The terminal as a chat platform. It needs the conversation of Core and an <c>INoteFiles</c>.</summary>
    /// <param name="settled">Null: a line causes nothing beyond its reply.</param>
    public static IServiceCollection AddTerminal(
        this IServiceCollection services,
        Func<IServiceProvider, Settled>? settled = null
    ) =>
        services
            .AddSingleton(settled ?? (_ => _ => Task.CompletedTask))
            .AddSingleton<ITerminalScreen, ConsoleScreen>()
            .AddSingleton<TerminalDisplay>()
            .AddSingleton<TerminalWords>()
            .AddSingleton<Speakers>()
            .AddSingleton<TerminalCompleter>()
            .AddSingleton(Lines)
            .AddSingleton(at => (ITerminalPresence)at.GetRequiredService<ITerminalLines>())
            .AddSingleton<TerminalAdapter>()
            .AddSingleton<IChatAdapter>(at => at.GetRequiredService<TerminalAdapter>())
            .AddSingleton<IChatConnection, TerminalConnection>()
            .AddSingleton<IChatPeople>(new TerminalPeople(Environment.GetEnvironmentVariable));

    /// <summary>The person whom the terminal and the command line are for, where no other is named.</summary>
    public static ChatUser AtTheKeyboard => Local.AtTheKeyboard;

    /// <summary>The IANA id of the machine's zone; UTC where it has none.</summary>
    public static string MachineZone() =>
        TerminalPeople.Zone(Environment.GetEnvironmentVariable("TZ"), TimeZoneInfo.Local) ?? "Etc/UTC";

    private static ITerminalLines Lines(IServiceProvider at)
    {
        var screen = at.GetRequiredService<ITerminalScreen>();
        return screen.Interactive
            ? new EditedLines(
                screen,
                at.GetRequiredService<TerminalDisplay>(),
                at.GetRequiredService<TerminalCompleter>().CompleteAsync
            )
            : new PipedLines(screen);
    }
}
