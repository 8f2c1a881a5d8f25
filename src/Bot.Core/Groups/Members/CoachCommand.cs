using Bot.Core.Chat;
using Bot.Core.Groups.Rounds;
using Bot.Core.Groups.Settings;
using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Groups.Members;

/// <summary>Names another coach; alone it shows a coach the group in numbers.</summary>
internal sealed class CoachCommand(
    IGroupMembers members,
    IGroupAnswers answers,
    IQuestionBank bank,
    ILearners learners,
    GroupDoor door,
    TimeProvider clock
) : ICommand
{
    private const int MostHard = 5;
    private const int MostShared = 5;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public CommandSpec Spec { get; } =
        new("group coach", "the group in numbers, or a new coach", [new("name", "who shall be a coach, too")]);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.OpenAsync(
            input,
            opened =>
                input["name"].Trim() is { Length: > 0 } name
                    ? AppointAsync(opened.Group, input.In.From, name, ct)
                    : NumbersAsync(opened, ct),
            ct
        );

    private async Task<ChatMessage> AppointAsync(Group group, ChatUser by, string name, CancellationToken ct)
    {
        if (await PersonAsync(group, by, name.Trim('<', '>', '@', '!', ' '), ct) is not { } coach)
            return GroupSettingsView.UnknownPerson(name);
        await members.AppointAsync(group.Id, coach, clock.GetUtcNow(), ct);
        return GroupSettingsView.Appointed(coach.Name);
    }

    /// <summary>A member by name or id, else anybody whom this bot knows by the platform's id (of the same workspace).</summary>
    private async Task<ChatUser?> PersonAsync(Group group, ChatUser by, string name, CancellationToken ct)
    {
        var id = by.Id.LastIndexOf('/') is >= 0 and var slash ? $"{by.Id[..(slash + 1)]}{name}" : name;
        var joined = await members.AllAsync(group.Id, ct);
        if (joined.Select(member => member.Account).FirstOrDefault(one => one.Id == id) is { } member)
            return member;
        if (await learners.FindAsync(by.Platform, id, ct) is { } known)
            return (await learners.AccountsAsync(known.Id, ct)).FirstOrDefault(one =>
                (one.Platform, one.Id) == (by.Platform, id)
            );
        // A name that two members share names neither.
        List<ChatUser> named =
        [
            .. joined
                .Select(one => one.Account)
                .Where(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
        ];
        return named is [var only] ? only : null;
    }

    private async Task<ChatMessage> NumbersAsync(Opened opened, CancellationToken ct)
    {
        var group = opened.Group;
        if (!await members.IsCoachAsync(group.Id, opened.By.Id, ct))
            return GroupSettingsView.OnlyCoaches;
        var joined = await members.AllAsync(group.Id, ct);
        var given = await answers.AnswersAsync(group.Id, null, ct);
        var since = clock.GetUtcNow() - Week;
        var week = given.Where(answer => answer.At >= since).ToLookup(answer => answer.Learner);
        return CoachView.Numbers(
            new(
                joined.Count,
                week.Count,
                [.. joined.Where(one => one.ShowsName).Select(one => (one.Account.Name, week[one.Learner].Count()))],
                await HardestAsync(group, given, ct),
                await SharedAsync(group, joined, ct)
            )
        );
    }

    private async Task<IReadOnlyList<HardQuestion>> HardestAsync(
        Group group,
        IReadOnlyList<RoundAnswer> given,
        CancellationToken ct
    )
    {
        List<HardQuestion> hardest = [];
        foreach (var (id, hard, count) in Counting.Hardest(given, MostHard))
            if (await bank.FindAsync(group.Circle, id, ct) is { } question)
                hardest.Add(new(question.Text, hard, count));
        return hardest;
    }

    private async Task<IReadOnlyList<SharedAnswer>> SharedAsync(
        Group group,
        IReadOnlyList<Member> joined,
        CancellationToken ct
    )
    {
        List<SharedAnswer> shared = [];
        foreach (var answer in await answers.SharedAsync(group.Id, MostShared, ct))
            if (await bank.FindAsync(group.Circle, answer.Question, ct) is { } question)
                shared.Add(
                    new(
                        joined.Any(one => one.Learner == answer.Learner && one.ShowsName) ? answer.From.Name : null,
                        question.Text,
                        answer.Words
                    )
                );
        return shared;
    }
}
