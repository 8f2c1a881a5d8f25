using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Deliveries;

/// <summary>What is said unasked: planned, composed, sent once.</summary>
internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) =>
        services
            .AddSingleton<PlanDeliveries>()
            .AddSingleton<WriteDelivery>()
            .AddSingleton<SendDelivery>()
            .AddSingleton<SendDeliveries>()
            .AddSingleton<SendSoon>()
            .AddSingleton<GiveUp>()
            .AddSingleton<Discretion>()
            .AddSingleton<IAction, OpenAction>();
}
