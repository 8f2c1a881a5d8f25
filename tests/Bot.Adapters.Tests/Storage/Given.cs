using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;
using Bot.Core.Schedules;
using Bot.Testing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Tests.Storage;

/// <summary>What tests of storage begin with.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 2);
    public static readonly ChatUser Ada = new("discord", "1", "Ada");
    public static readonly ChatUser Grace = new("discord", "2", "Grace");
    public static readonly ChatAddress Here = ChatAddress.DirectTo(Ada);
    public static readonly ChatAddress There = ChatAddress.DirectTo(Grace);

    public static async Task<LearnerId> LearnerAsync(this TestDatabase db, ChatUser? account = null) =>
        (await db.Get<ILearners>().MeetAsync(account ?? Ada, "Europe/Lisbon", Now, default)).Id;

    public static Task<ImportChanges> PutAsync(this TestDatabase db, Shelf shelf, params NotedDocument[] documents) =>
        db.Get<INotesShelf>().PutAsync(shelf, documents, Now, default);

    /// <summary>Questions to be asked, on the learner's own shelf.</summary>
    public static async Task<IReadOnlyList<Question>> QuestionsAsync(
        this TestDatabase db,
        LearnerId learner,
        params string[] texts
    )
    {
        await db.PutAsync(new Shelf.Mine(learner), Document("own.txt", [.. texts.Select(text => Question(text))]));
        return await db.Get<IQuestionBank>().OwnAsync(learner, default);
    }

    public static Task<Attempt> AskAsync(
        this TestDatabase db,
        LearnerId learner,
        QuestionId question,
        string eventId,
        ChatAddress? place = null,
        DateTimeOffset? at = null,
        ChatUser? from = null
    ) =>
        db.Get<IPracticeLog>()
            .AskAsync(new(learner, question, place ?? Here, at ?? Now, "it is due", from ?? Ada, eventId), default);

    /// <summary>A further account of a learner, as linking will make it.</summary>
    public static Task LinkAsync(this TestDatabase db, LearnerId learner, ChatUser account) =>
        db.Get<WriterLane>()
            .WriteAsync(
                data =>
                {
                    data.Accounts.Add(
                        new()
                        {
                            Platform = account.Platform,
                            Handle = account.Id,
                            Name = account.Name,
                            LearnerId = learner.Value,
                            Since = Now,
                        }
                    );
                    return Task.CompletedTask;
                },
                default
            );

    /// <summary>The account that an event is kept with.</summary>
    public static async Task<string?> CameFromAsync(this TestDatabase db, string eventId)
    {
        await using var data = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        var account = await data
            .AttemptEvents.Where(one => one.EventId == eventId)
            .Select(one => one.AccountId)
            .SingleAsync();
        return account is null ? null : (await data.Accounts.FindAsync(account))!.Handle;
    }

    public static Answered Answer(string words, int minutes = 1) =>
        new(Now.AddMinutes(minutes), Today, words, Manner.Typed, TimeSpan.FromMinutes(minutes));

    public static Task<Schedule> ScheduleAsync(
        this TestDatabase db,
        LearnerId learner,
        DateTimeOffset? nextAt,
        ChatUser? account = null
    ) =>
        db.Get<ISchedules>()
            .SetAsync(
                new(
                    default,
                    learner,
                    ChatAddress.DirectTo(account ?? Ada),
                    new(9, 0),
                    WeekDays.MondayToFriday,
                    "Europe/Lisbon",
                    1,
                    nextAt
                ),
                default
            );

    public static NotedQuestion Question(
        string text,
        string? answer = null,
        Direction direction = Direction.Asked,
        int line = 1
    ) => new(line, ["Basics"], text, direction, QuestionKind.Technical, answer, false, null, [], [], ["databases"]);

    public static NotedDocument Document(string file, params NotedQuestion[] questions) =>
        new(file, "Notes", new(false, "UTF-8"), questions, [], [], [], [], []);
}
