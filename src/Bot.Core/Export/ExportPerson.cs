using Bot.Core.Chat;
using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.Groups;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Planning;
using Bot.Core.Questions;
using Bot.Core.Schedules;
using Bot.Core.Stories;

namespace Bot.Core.Export;

/// <summary>Reads what is one person's own.</summary>
public sealed class ExportPerson(
    IQuestionBank bank,
    IStoryBank stories,
    IChecklists checklists,
    INotesShelf notes,
    IOwnAnswers own,
    IPracticeLog log,
    IGroupMembers groups,
    ITargets targets,
    ISchedules schedules,
    ILearners learners,
    IAccountSettings settings
)
{
    public async Task<ExportDocument> ReadAsync(LearnerId learner, ChatUser account, CancellationToken ct)
    {
        var questions = await bank.OwnAsync(learner, ct);
        var told = await stories.AllAsync(learner, ct);
        var lists = await checklists.AllAsync(learner, ct);
        var scripts = await notes.ScriptsAsync(new Shelf.Mine(learner), ct);
        var kept = await own.AllAsync(learner, ct);
        var answers = await log.ReadAsync(learner, DateTimeOffset.MinValue, ct);
        return new(
            $"{account.Platform}:{account.Id}",
            [.. questions.Select(ExportedQuestion.Of)],
            [.. told.Where(story => story.Shelf is Shelf.Mine).Select(ExportedStory.Of)],
            [.. lists.Where(list => list.Shelf is Shelf.Mine).Select(ExportedChecklist.Of)],
            [.. scripts.Select(ExportedScript.Of)],
            [.. kept.Select(ExportedKeptAnswer.Of)],
            [.. answers.Select(ExportedAnswer.Of)]
        )
        {
            Groups = [.. (await groups.OfAsync(learner, ct)).Select(ExportedGroup.Of)],
            // One that is over is theirs as well.
            Dates = await targets.NextAsync(learner, DateOnly.MinValue, ct) is { } date ? [ExportedDate.Of(date)] : [],
            Settings = await SettingsAsync(learner, ct),
        };
    }

    private async Task<ExportedSettings?> SettingsAsync(LearnerId id, CancellationToken ct)
    {
        if (await learners.FindAsync(id, ct) is not { } learner)
            return null;
        var schedule = await schedules.FindAsync(id, ct);
        List<ExportedAccount> accounts = [];
        foreach (var one in await learners.AccountsAsync(id, ct))
            accounts.Add(new($"{one.Platform}:{one.Id}", one.Name, await settings.DiscreetAsync(one, ct)));
        return new(schedule?.Zone ?? learner.Zone, schedule is null ? null : ExportedHours.Of(schedule), accounts);
    }
}
