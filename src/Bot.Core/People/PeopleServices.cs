using Bot.Core.Chat;
using Bot.Core.People.Forgetting;
using Bot.Core.People.Linking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Core.People;

/// <summary>Who is let in, who is one person with several accounts, and who leaves.</summary>
internal static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(AccessRules.Open);
        return services
            .AddSingleton<Reception>()
            .AddSingleton<IAdmission, Access>()
            .AddSingleton<IPreface, OwnerNotice>()
            .AddSingleton<ForgetPerson>()
            .AddSingleton<ForgetAgain>()
            .AddSingleton<LetGo>()
            .AddSingleton<LinkAccounts>()
            .AddSingleton<ICommand, DiscreetCommand>()
            .AddSingleton<ICommand, ForgetCommand>()
            .AddSingleton<ICommand, LinkCommand>()
            .AddSingleton<ICommand, UnlinkCommand>()
            .AddSingleton<IAction, ForgetAction>()
            .AddSingleton<IAction, ContinueLinkAction>()
            .AddSingleton<IAction, AnswerLinkAction>()
            .AddSingleton<IAction, UnlinkAction>();
    }
}
