using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Practice;

/// <summary>
/// Says where the question of the day before stands that it is closed, and which grade its answer took; an edit, without
/// a sound and without remark.
/// </summary>
internal sealed class CloseBefore(IPracticeLog log, ILearners learners, INamedReplies names, ChatPlatforms platforms)
{
    /// <param name="before">As it was before the next one was asked.</param>
    public async Task RunAsync(Learner learner, Asked before, CancellationToken ct)
    {
        var attempt = before.Attempt;
        var name = attempt.Answered is null ? QuestionView.Name(attempt.Id) : PracticeActions.Reply(attempt.Id);
        var accounts = await learners.AccountsAsync(learner.Id, ct);
        if (
            platforms.Find(attempt.Place.Platform) is not { } adapter
            || !adapter.Features.HasFlag(ChatFeatures.Editing)
            || Accounts.At(accounts, attempt.Place) is not { } person
            || await names.FindAsync(person, name, ct) is not { } message
        )
            return;
        var noted = (await log.FindAsync(learner.Id, attempt.Id, ct))?.Graded?.Grade;
        await adapter.EditAsync(message, SilenceView.Closed(before.Question.Text, noted), ct);
    }
}
