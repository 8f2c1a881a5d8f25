using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Practice.Silences;

/// <summary>Asking less where nobody answers, and stopping in the end.</summary>
internal static class SilencesServices
{
    public static IServiceCollection AddSilences(this IServiceCollection services) =>
        services
            .AddSingleton<KeepSilence>()
            .AddSingleton<Listening>()
            .AddSingleton<INotice>(provider => provider.GetRequiredService<Listening>())
            .AddSingleton<IPreface>(provider => provider.GetRequiredService<Listening>())
            .AddSingleton<IAction, HereAction>()
            .AddSingleton<IAction, LessAction>()
            .AddSingleton<IAction, EnoughAction>()
            .AddSingleton<ICompose, WasOff>()
            .AddSingleton<ICompose, Unreached>();
}
