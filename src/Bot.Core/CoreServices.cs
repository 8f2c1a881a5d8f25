using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.Export;
using Bot.Core.Groups;
using Bot.Core.Home;
using Bot.Core.Interviews;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Progress;
using Bot.Core.Schedules;
using Bot.Core.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core;

/// <summary>The conversation and the learning; storage, platforms and the clock come from elsewhere.</summary>
public static class CoreServices
{
    // Where several are asked in turn (prefaces, listeners, readers of files), this is the order they are asked in.
    public static IServiceCollection AddPrepBotCore(this IServiceCollection services) =>
        services
            .AddChat()
            .AddPeople()
            .AddPractice()
            .AddProgress()
            .AddInterviews()
            .AddHome()
            .AddSchedules()
            .AddDeliveries()
            .AddExport()
            .AddDocuments()
            .AddStories()
            .AddChecklists()
            .AddGroups();
}
