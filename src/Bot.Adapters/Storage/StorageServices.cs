using Bot.Adapters.Storage.Anki;
using Bot.Adapters.Storage.Chat;
using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.Deliveries;
using Bot.Adapters.Storage.Documents;
using Bot.Adapters.Storage.Groups;
using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.People.Linking;
using Bot.Adapters.Storage.Practice;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Schedules;
using Bot.Adapters.Storage.Sqlite;
using Bot.Adapters.Storage.Stories;
using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Deliveries;
using Bot.Core.Documents;
using Bot.Core.Documents.Tables;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Bot.Core.Health;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.People.Linking;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;
using Bot.Core.Schedules;
using Bot.Core.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Storage;

public static class StorageServices
{
    /// <summary>
    /// Compiles beside whatever else a start does what the first query would wait for. Called first of all, it takes a
    /// fifth off the time to the first word.
    /// </summary>
    public static void CompileAhead() => _ = Task.Run(SqliteContexts.CompileAhead);

    /// <summary>The ports of Core on SQLite. <see cref="IDatabase"/> is opened before any of them is used.</summary>
    /// <param name="configuration">The whole configuration; its section <c>Storage</c> is read.</param>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<StorageOptions>(configuration.GetSection(StorageOptions.Section));
        return services.AddSqliteStorage();
    }

    internal static IServiceCollection AddSqliteStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<StorageOptions>, StorageOptions.Validation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => DatabaseFile.Locate(Options(provider)));
        services.AddSingleton<IDbContextFactory<PrepBotDb>, SqliteContexts>();
        services.AddSingleton<WriterLane>();
        services.AddSingleton<IDatabase, SqliteDatabase>();
        services.AddSingleton<IExamine>(provider => new SqliteExamination(provider.GetRequiredService<DatabaseFile>));
        return services.AddPorts();

        static StorageOptions Options(IServiceProvider provider) =>
            provider.GetRequiredService<IOptions<StorageOptions>>().Value;
    }

    private static IServiceCollection AddPorts(this IServiceCollection services) =>
        services
            .AddSingleton<ILearners, EfLearners>()
            .AddSingleton<IAccountSettings, EfAccountSettings>()
            .AddSingleton<ILinks, EfLinks>()
            .AddSingleton<IForgottenPeople, EfForgottenPeople>()
            .AddSingleton<IQuestionBank, EfQuestionBank>()
            .AddSingleton<INotesShelf, EfNotesShelf>()
            .AddSingleton<IOfferedNotes, EfOfferedNotes>()
            .AddSingleton<INoteDecisions, EfNoteDecisions>()
            .AddSingleton<IAnkiCollections, AnkiCollections>()
            .AddSingleton<IStoryBank, EfStoryBank>()
            .AddSingleton<IChecklists, EfChecklists>()
            .AddSingleton<IPracticeLog, EfPracticeLog>()
            .AddSingleton<IOwnNotes, EfOwnNotes>()
            .AddSingleton<IOwnAnswers, EfOwnAnswers>()
            .AddSingleton<ITargets, EfTargets>()
            .AddSingleton<IQuestionWishes, EfQuestionWishes>()
            .AddSingleton<ISpacingParameters, EfSpacingParameters>()
            .AddSingleton<ISilences, EfSilences>()
            .AddSingleton<ISchedules, EfSchedules>()
            .AddSingleton<IGroups, EfGroups>()
            .AddSingleton<IGroupMembers, EfGroupMembers>()
            .AddSingleton<IGroupRounds, EfGroupRounds>()
            .AddSingleton<IGroupAnswers, EfGroupAnswers>()
            .AddSingleton<IOutbox, EfOutbox>()
            .AddSingleton<IDeliveryLog, EfDeliveryLog>()
            .AddSingleton<IKeptInputs, EfKeptInputs>()
            .AddSingleton<IPlaces, EfPlaces>()
            .AddSingleton<IOpenPlaces, EfOpenPlaces>()
            .AddSingleton<INamedReplies, EfNamedReplies>();
}
