using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Export;

/// <summary>Everything that is kept of somebody, to take along.</summary>
internal static class ExportServices
{
    public static IServiceCollection AddExport(this IServiceCollection services) =>
        services.AddSingleton<ExportPerson>().AddSingleton<ICommand, ExportCommand>();
}
