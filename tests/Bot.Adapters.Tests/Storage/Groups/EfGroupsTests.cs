using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.Practice;
using Bot.Core.Practice.Planning;
using Bot.Core.Questions;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Groups;

public sealed class EfGroupsTests
{
    private static readonly ChatAddress Channel = new("discord", "c1");

    [Fact]
    public async Task One_group_a_channel_and_its_settings_stay()
    {
        await using var db = await TestDatabase.CreateAsync();
        var group = await StartAsync(db);
        var groups = db.Get<IGroups>();
        Assert.Equal(group.Id, (await StartAsync(db)).Id);

        var changed = group with
        {
            Bank = Bank.Group,
            Topics = ["caching"],
            RevealAt = new(20, 0),
            Date = new Target(new(2026, 12, 3), "Marlow", []) { At = Given.Now },
        };
        await groups.ChangeAsync(changed, default);

        var read = (await groups.AtAsync(Channel with { Thread = "t" }, default))!;
        Assert.Equal(("caching", Bank.Group, new TimeOnly(20, 0)), (read.Topics[0], read.Bank, read.RevealAt));
        Assert.Equal((changed.Date.On, changed.Date.At), (read.Date!.On, read.Date.At));
        Assert.Equal(group.Id, (await groups.OfCircleAsync(group.Circle, default))!.Id);
        await groups.EndAsync(group.Id, Given.Now, default);
        Assert.Null(await groups.AtAsync(Channel, default));
        Assert.NotEqual(group.Id, (await StartAsync(db)).Id);
    }

    [Fact]
    public async Task Joining_leaving_and_coming_back()
    {
        await using var db = await TestDatabase.CreateAsync();
        var group = (await StartAsync(db)).Id;
        var members = db.Get<IGroupMembers>();
        var grace = await db.LearnerAsync(Given.Grace);

        Assert.True(await members.JoinAsync(group, Given.Grace, Given.Now, default));
        Assert.False(await members.JoinAsync(group, Given.Grace, Given.Now, default));
        await members.ShowNameAsync(group, grace, true, default);
        Assert.Equal(new Member(grace, Given.Grace, true), await members.FindAsync(group, grace, default));
        Assert.True(await members.LeaveAsync(group, grace, Given.Now.AddDays(1), default));
        Assert.False(await members.LeaveAsync(group, grace, Given.Now, default));
        Assert.Empty(await members.AllAsync(group, default));
        Assert.Equal(Given.Now.AddDays(1), Assert.Single(await members.OfAsync(grace, default)).LeftAt);

        Assert.True(await members.JoinAsync(group, Given.Grace, Given.Now, default));
        Assert.False(Assert.Single(await members.AllAsync(group, default)).ShowsName);
    }

    [Fact]
    public async Task Two_accounts_of_one_person_are_one_member_and_named_only_if_both_allow_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var group = (await StartAsync(db)).Id;
        var members = db.Get<IGroupMembers>();
        var grace = await db.LearnerAsync(Given.Grace);
        ChatUser second = new("discord", "3", "Hopper");
        await db.LinkAsync(grace, second);
        await members.JoinAsync(group, Given.Grace, Given.Now, default);
        await members.ShowNameAsync(group, grace, true, default);

        await members.JoinAsync(group, second, Given.Now.AddMinutes(1), default);

        Assert.Equal(new Member(grace, Given.Grace, false), Assert.Single(await members.AllAsync(group, default)));
    }

    [Fact]
    public async Task Coaches_are_who_started_and_who_was_named()
    {
        await using var db = await TestDatabase.CreateAsync();
        var group = (await StartAsync(db)).Id;
        var members = db.Get<IGroupMembers>();
        var grace = await db.LearnerAsync(Given.Grace);
        Assert.False(await members.IsCoachAsync(group, grace, default));

        await members.AppointAsync(group, Given.Grace, Given.Now, default);
        await members.AppointAsync(group, Given.Grace, Given.Now, default);

        Assert.True(await members.IsCoachAsync(group, grace, default));
        Assert.True(await members.IsCoachAsync(group, await db.LearnerAsync(), default));
        await db.Get<IForgottenPeople>().ForgetAsync(grace, [], Given.Now, default);
        await db.Get<IForgottenPeople>().ForgetAsync(await db.LearnerAsync(), [], Given.Now, default);
        Assert.False(await members.HasCoachAsync(group, default));
    }

    [Fact]
    public async Task A_round_is_asked_once_a_delivery_and_each_member_has_one_attempt()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (group, round, question) = await AskAsync(db);
        var (rounds, answers) = (db.Get<IGroupRounds>(), db.Get<IGroupAnswers>());
        Assert.Equal(round.Id, (await rounds.AskAsync(New(group.Id, question), default)).Id);
        Assert.Equal(round.Id, (await rounds.FindAsync(new DeliveryId(7), default))!.Id);

        var first = await BeginAsync(db, round, Given.Ada, "e1");
        var again = await BeginAsync(db, round, Given.Ada, "e2");
        var other = await BeginAsync(db, round, Given.Grace, "e3");

        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, other.Id);
        var grace = await db.LearnerAsync(Given.Grace);
        Assert.Null(await answers.OfAsync(grace, first.Id, default));
        Assert.Equal(round.Id, (await answers.OfAsync(grace, other.Id, default))!.Id);
    }

    [Fact]
    public async Task Words_are_posted_and_shared_only_as_their_owner_asked()
    {
        await using var db = await TestDatabase.CreateAsync();
        var (group, round, _) = await AskAsync(db);
        var (rounds, answers) = (db.Get<IGroupRounds>(), db.Get<IGroupAnswers>());
        var attempt = await BeginAsync(db, round, Given.Ada, "e1");
        var (ada, grace) = (await db.LearnerAsync(), await db.LearnerAsync(Given.Grace));

        Assert.Null(await answers.PostAsync(grace, attempt.Id, "stolen", default));
        await answers.ShareAsync(grace, attempt.Id, "stolen", Given.Now, default);
        Assert.Null(await answers.PostedAsync(attempt.Id, default));
        Assert.Empty(await answers.SharedAsync(group.Id, 9, default));
        Assert.Equal("one", await answers.PostAsync(ada, attempt.Id, "one", default));
        Assert.Equal("one\ntwo", await answers.PostAsync(ada, attempt.Id, "two", default));
        Assert.Equal("one\ntwo", await answers.PostAsync(ada, attempt.Id, "two", default));
        await answers.ShareAsync(ada, attempt.Id, "mine", Given.Now, default);

        Assert.Equal("one\ntwo", (await answers.PostedAsync(attempt.Id, default))!.Words);
        Assert.Equal(("mine", Given.Ada), Single(await answers.SharedAsync(group.Id, 9, default)));
        Assert.True(await answers.IsSharedAsync(ada, attempt.Id, "mine", default));
        Assert.False(await answers.IsSharedAsync(ada, attempt.Id, "mine and more", default));
        Assert.True(await rounds.TellUnreadableAsync(round.Id, Given.Now, default));
        Assert.False(await rounds.TellUnreadableAsync(round.Id, Given.Now, default));
    }

    [Fact]
    public async Task A_group_s_shelf_is_read_by_those_who_are_in_it_now()
    {
        await using var db = await TestDatabase.CreateAsync();
        var group = await StartAsync(db);
        await db.PutAsync(new Shelf.Group(group.Id.Value), Given.Document("g.md", Given.Question("Group?")));
        var members = db.Get<IGroupMembers>();
        var grace = await db.LearnerAsync(Given.Grace);
        Assert.Equal((1, 0), (await ReadableAsync(db, group.Circle), await ReadableAsync(db, grace)));

        await members.JoinAsync(group.Id, Given.Grace, Given.Now, default);
        Assert.Equal(1, await ReadableAsync(db, grace));
        await members.LeaveAsync(group.Id, grace, Given.Now, default);
        Assert.Equal(0, await ReadableAsync(db, grace));
        await members.JoinAsync(group.Id, Given.Grace, Given.Now, default);
        await db.Get<IGroups>().EndAsync(group.Id, Given.Now, default);
        Assert.Equal(0, await ReadableAsync(db, grace));
    }

    private static async Task<int> ReadableAsync(TestDatabase db, LearnerId learner) =>
        (await db.Get<IPracticeLog>().CandidatesAsync(learner, default)).Count;

    private static (string, ChatUser) Single(IReadOnlyList<OpenAnswer> answers)
    {
        var answer = Assert.Single(answers);
        return (answer.Words, answer.From);
    }

    private static async Task<Group> StartAsync(TestDatabase db)
    {
        await db.LearnerAsync();
        var circle = await db.LearnerAsync(ChatUser.Everybody(Channel));
        Group group = new(default, circle, Channel, Bank.Starter, [], new(21, 0), null);
        return await db.Get<IGroups>().StartAsync(group, Given.Ada, Given.Now, default);
    }

    private static NewRound New(GroupId group, QuestionId question) =>
        new(group, new(question, "New for all here."), Given.Today, Given.Now, Given.Now.AddHours(3), new(7));

    private static async Task<(Group, Round, QuestionId)> AskAsync(TestDatabase db)
    {
        var group = await StartAsync(db);
        await db.PutAsync(new Shelf.Starter(), Given.Document("s.md", Given.Question("Starter?")));
        var question = (await db.Get<IPracticeLog>().CandidatesAsync(group.Circle, default))[0].Question;
        return (group, await db.Get<IGroupRounds>().AskAsync(New(group.Id, question), default), question);
    }

    private static async Task<Attempt> BeginAsync(TestDatabase db, Round round, ChatUser from, string eventId)
    {
        var learner = await db.LearnerAsync(from);
        Asking asking = new(learner, round.Question, Channel with { Thread = "r" }, Given.Now, "why", from, eventId);
        return await db.Get<IGroupAnswers>().BeginAsync(round.Id, asking, default);
    }
}
