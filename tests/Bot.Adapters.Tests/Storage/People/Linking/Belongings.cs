using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;
using Bot.Core.Schedules;
using Bot.Core.Stories;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.People.Linking;

/// <summary>All that a person has, in lines that can be compared.</summary>
internal static class Belongings
{
    public static async Task<LearnerId> OwnerAsync(this TestDatabase db, ChatUser account) =>
        (await db.Get<ILearners>().FindAsync(account.Platform, account.Id, default))!.Id;

    public static async Task<IReadOnlyList<string>> NotesAsync(this TestDatabase db, ChatUser account)
    {
        var learner = await db.OwnerAsync(account);
        var questions = await db.Get<IQuestionBank>().OwnAsync(learner, default);
        var stories = await db.Get<IStoryBank>().AllAsync(learner, default);
        var checklists = await db.Get<IChecklists>().AllAsync(learner, default);
        var scripts = await db.Get<INotesShelf>().ScriptsAsync(new Shelf.Mine(learner), default);
        string[] lines =
        [
            .. questions.Select(one => $"question {one.Direction} {one.Text} > {one.Answer} ({one.File})"),
            .. stories.Select(one => $"story {one.Title}: {one.Situation}"),
            .. checklists.SelectMany(list =>
                list.Phases.SelectMany(phase => phase.Groups)
                    .SelectMany(group => group.Items)
                    .Select(item => $"thing {list.Title}: {item.Text} {item.Done}")
            ),
            .. scripts.Select(one => $"script {one.Title}: {one.Text}"),
            .. (await db.Get<ILearners>().StarterTopicsAsync(learner, default)).Select(topic => $"topic {topic}"),
        ];
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<string>> LogAsync(this TestDatabase db, ChatUser account)
    {
        var log = await db.Get<IPracticeLog>().ReadAsync(await db.OwnerAsync(account), default, default);
        return [.. log.Select(one => $"{one.Question}: {one.Attempt.Answered} {one.Attempt.Graded}")];
    }

    /// <summary>What is remembered, by question.</summary>
    public static async Task<IReadOnlyList<string>> MemoriesAsync(this TestDatabase db, ChatUser account)
    {
        var learner = await db.OwnerAsync(account);
        List<string> lines = [];
        foreach (var candidate in await db.Get<IPracticeLog>().CandidatesAsync(learner, default))
            if (candidate.AskedOn is not null)
            {
                var question = await db.Get<IQuestionBank>().FindAsync(learner, candidate.Question, default);
                lines.Add($"{question!.Text}: {candidate.Memory} {candidate.AskedOn}");
            }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>The same, from nothing but the log.</summary>
    public static async Task<IReadOnlyList<string>> ReplayedAsync(this TestDatabase db, ChatUser account)
    {
        var log = await db.Get<IPracticeLog>().ReadAsync(await db.OwnerAsync(account), default, default);
        return
        [
            .. log.GroupBy(one => one.Question)
                .Select(group =>
                    $"{group.Key}: {Spacing.Replay(
                        group
                            .OrderBy(one => one.Attempt.Graded!.At)
                            .Select(one => new Review(one.Attempt.Graded!.On, one.Attempt.Graded.Grade))
                    )} {group.Max(one => one.Attempt.AskedAt)}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<Schedule?> ScheduleOfAsync(this TestDatabase db, ChatUser account) =>
        await db.Get<ISchedules>().FindAsync(await db.OwnerAsync(account), default);

    public static async Task LinkBothAsync(this TestDatabase db, ChatUser shown, ChatUser typed)
    {
        var links = db.Get<ILinks>();
        var code = LinkCode.New(Random.Shared.Next);
        await links.ShowAsync(shown, code, Given.Now, default);
        var offer = (await links.TypeAsync(typed, code, Given.Now, default)).Offer!;
        await links.AgreeAsync(offer.Id, typed, Given.Now, default);
        Assert.True((await links.AgreeAsync(offer.Id, shown, Given.Now, default))!.Linked);
    }

    /// <summary>Asks, answers and grades a question on a day.</summary>
    public static async Task PractiseAsync(
        this TestDatabase db,
        ChatUser account,
        QuestionId question,
        int day,
        Grade grade
    )
    {
        var log = db.Get<IPracticeLog>();
        var learner = await db.OwnerAsync(account);
        var at = Given.Now.AddDays(day);
        var on = Given.Today.AddDays(day);
        var id = $"{account.Platform}:{account.Id}:{day}:{question.Value}";
        var place = ChatAddress.DirectTo(account);
        var asked = await log.AskAsync(new(learner, question, place, at, "due", account, id + "a"), default);
        Answered answer = new(at.AddMinutes(1), on, $"{account.Name} on {day}", Manner.Typed, TimeSpan.FromMinutes(1));
        await log.AnswerAsync(learner, asked.Id, answer, null, account, id + "b", default);
        Graded graded = new(at.AddMinutes(2), on, grade);
        var before = await log.ReviewsAsync(learner, question, asked.Id, default);
        var memory = Spacing.After(Spacing.Replay(before), new(on, grade));
        await log.GradeAsync(learner, asked.Id, graded, memory, account, id + "c", default);
    }
}
