using Bot.Core.People;
using Bot.Testing.Slack;
using Bot.Testing.Wire;

namespace Bot.Host.Tests.Groups;

/// <summary>A study group in a channel of a platform, over its wire; the same walk wherever it is.</summary>
public sealed class GroupPlatformTests
{
    private const string Discord = "discord";
    private const string Slack = "slack";

    private const string Question = "How do you decide what to cache?";
    private const string Example = "I cache what is read often";

    public static TheoryData<string> Platforms => [Discord, Slack];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Three_people_and_whoever_manages_the_channel_live_through_a_day(string platform)
    {
        await using var stage = await OnAsync(platform);
        await SetUpAsync(stage);
        var question = await AskedAsync(stage);

        // One for the thread, which the bot posts; one for themselves alone.
        await stage.AnswerAsync("Ana", question, "what is read often", "thread");
        var ana = await stage.ReadsAsync("Ana", "Your answer, 4 words.");
        Assert.True(ana.Alone);
        Assert.Contains(Example, ana.Text, StringComparison.Ordinal);
        await stage.TickAsync();
        var post = await stage.ReadsAsync("Cleo", "Ana, through PrepBot:");
        Assert.Equal((question.Thread ?? question.Id, false), (post.Thread, post.Alone));
        await stage.PressAsync("Ana", ana, "Share with my coach");
        await stage.ReadsAsync("Ana", "Shared. The coach can read this one answer.");

        await stage.AnswerAsync("Ben", question, "what is slow to compute", "me");
        var ben = await stage.ReadsAsync("Ben", "Your answer, 5 words.");
        await stage.PressAsync("Ben", ben, "Hard");
        await stage.BecomesAsync("Ben", ben, "Hard. I will ask it again");
        await stage.TickAsync();
        Assert.DoesNotContain(
            stage.Sees("Cleo"),
            one => one.Text.Contains("slow to compute", StringComparison.Ordinal)
        );

        await stage.PressAsync("Cleo", question, "I said it");
        var cleo = await stage.ReadsAsync("Cleo", "Said aloud, and noted.");
        await stage.PressAsync("Cleo", cleo, "Good");

        // In the evening the question itself is edited, where it stands.
        var before = stage.Sees(GroupStage.Owner).Count;
        await stage.GoToAsync(21);
        var evening = await stage.BecomesAsync("Ben", question, "3 of 3 answered.");
        Assert.Equal(before, stage.Sees(GroupStage.Owner).Count);
        await stage.PressAsync("Ben", evening, "My grade");
        await stage.ReadsAsync("Ben", "You noted Hard");
        await stage.PressAsync(GroupStage.Owner, evening, "Example answer");
        await stage.ReadsAsync(GroupStage.Owner, "Only those who joined");

        // A coach sees numbers, and the one answer that was shared.
        await stage.CommandAsync(GroupStage.Owner, "group coach");
        var numbers = await stage.ReadsAsync(GroupStage.Owner, "3 joined, 3 practised this week.");
        Assert.True(numbers.Alone);
        Assert.Contains("what is read often", numbers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("slow to compute,", numbers.Text, StringComparison.Ordinal);
        await stage.CommandAsync(GroupStage.Owner, $"group coach {stage.Mention("Ben")}");
        await stage.ReadsAsync(GroupStage.Owner, "Ben is a coach of this group now.");
        await stage.CommandAsync("Ben", "group coach");
        await stage.ReadsAsync("Ben", "3 joined, 3 practised this week.");

        // What was left ungraded comes directly, the day after.
        await stage.GoToAsync(8, 59, days: 1);
        var noted = await stage.ReadsAsync("Ana", "One answer from the group has no grade yet. I noted");
        Assert.True(noted.Alone);
        await stage.PressAsync("Ana", noted, "Change");
        var again = await stage.ReadsAsync("Ana", "Your answer, 4 words.");
        await stage.PressAsync("Ana", again, "Easy");
        await stage.BecomesAsync("Ana", again, "Easy. I will ask it again");
        Assert.DoesNotContain(stage.Sees("Cleo"), one => one.Text.Contains("no grade yet", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Words_in_the_thread_that_can_be_read_are_marked_and_an_edit_and_a_deletion_count(string platform)
    {
        await using var stage =
            platform is Discord ? await DiscordGroupStage.StartAsync(content: true) : await OnAsync(platform);
        await SetUpAsync(stage);
        var question = await AskedAsync(stage);
        await stage.WriteAsync("Dora", question, "I have not joined, and only talk");

        var said = await stage.WriteAsync("Ana", question, "what is read often");
        await stage.UntilAsync(() => stage.IsMarked(said));
        await stage.EditAsync("Ana", said, "what is read often and changes seldom");
        await stage.GoToAsync(21);
        var evening = await stage.BecomesAsync("Ben", question, "1 of 3 answered.");
        await stage.PressAsync("Ana", evening, "My grade");
        Assert.True((await stage.ReadsAsync("Ana", "Your answer, 7 words.")).Alone);
        await stage.WriteAsync("Ben", question, "help");
        await stage.DeleteAsync("Ana", said);
        await stage.PressAsync("Ana", evening, "My grade");
        await stage.ReadsAsync("Ana", "You have not answered this one yet.");

        Assert.DoesNotContain(stage.Sees("Ben"), one => one.Text.Contains("cannot read", StringComparison.Ordinal));
        Assert.DoesNotContain(stage.Sees("Ben"), one => one.Thread is not null && one.Text.Contains('/'));
    }

    [Fact]
    public async Task At_Discord_words_that_cannot_be_read_are_told_of_once_and_replies_and_the_command_bring_them()
    {
        await using var stage = await DiscordGroupStage.StartAsync();
        await SetUpAsync(stage);
        var question = await AskedAsync(stage);

        var ana = await stage.WriteAsync("Ana", question, "what is read often");
        var line = await stage.ReadsAsync("Ben", "I cannot read messages here.");
        Assert.Equal(question.Thread, line.Thread);
        await stage.WriteAsync("Dora", question, "neither can I");
        var reply = await stage.ReplyAsync("Ben", line, "what is slow to compute");
        await stage.UntilAsync(() => stage.IsMarked(reply));
        var inChannel = await stage.ReplyAsync("Cleo", question, "what changes seldom", inThread: false);
        await stage.UntilAsync(() => stage.IsMarked(inChannel));

        await stage.UseAsync("Ben", ana);
        await stage.ReadsAsync("Ben", "Only words of your own can be your answer.");
        await stage.UseAsync("Ana", ana);
        Assert.True((await stage.ReadsAsync("Ana", "Your answer, 4 words.")).Alone);
        Assert.Single(stage.Sees("Ben"), one => one.Text.Contains("cannot read", StringComparison.Ordinal));
        await stage.GoToAsync(21);
        await stage.BecomesAsync("Ben", question, "3 of 3 answered.");
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task What_is_said_in_a_thread_while_the_platform_was_not_heard_is_found(string platform)
    {
        await using var stage =
            platform is Discord ? await DiscordGroupStage.StartAsync(content: true) : await OnAsync(platform);
        await SetUpAsync(stage);
        var question = await AskedAsync(stage);

        var said = await stage.WriteUnheardAsync("Ana", question, "what is read often");
        await stage.UntilAsync(() => stage.IsMarked(said));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_question_of_which_it_is_not_known_that_it_came_is_found_again_with_its_thread(string platform)
    {
        await using var stage =
            platform is Discord ? await DiscordGroupStage.StartAsync(content: true) : await OnAsync(platform);
        await SetUpAsync(stage);
        stage.LoseNextAnswer();
        await stage.GoToAsync(18);
        await stage.GoToAsync(18, 2);
        var question = await stage.ReadsAsync("Ben", Question);

        var said = await stage.WriteAsync("Ana", question, "what is read often");
        await stage.UntilAsync(() => stage.IsMarked(said));
        Assert.Single(stage.Sees("Ben"), one => one.Text.Contains(Question, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task After_a_restart_words_in_the_thread_of_a_question_still_answer_it(string platform)
    {
        await using var stage =
            platform is Discord ? await DiscordGroupStage.StartAsync(content: true) : await OnAsync(platform);
        await SetUpAsync(stage);
        var question = await AskedAsync(stage);
        await stage.RestartAsync();

        var said = await stage.WriteAsync("Ana", question, "what is read often");
        await stage.UntilAsync(() => stage.IsMarked(said));
        await stage.EditAsync("Ana", said, "what is read often and changes seldom");
        await stage.PressAsync("Ana", question, "I said it");
        await stage.ReadsAsync("Ana", "Your answer, 7 words.");
    }

    [Fact]
    public async Task At_Discord_a_reply_in_the_thread_of_a_question_still_answers_it_after_a_restart()
    {
        await using var stage = await DiscordGroupStage.StartAsync();
        await SetUpAsync(stage);
        var question = await AskedAsync(stage);
        await stage.WriteAsync("Dora", question, "hello");
        var line = await stage.ReadsAsync("Ben", "I cannot read messages here.");
        await stage.RestartAsync();

        var reply = await stage.ReplyAsync("Ben", line, "what is slow to compute");
        await stage.UntilAsync(() => stage.IsMarked(reply));
    }

    [Fact]
    public async Task At_Slack_who_manages_a_channel_is_asked_again_where_it_was_not_told()
    {
        await using var stage = await SlackGroupStage.StartAsync();
        stage.Bot.Slack.Faults.Next("users.info", new Fault.Error(200, "org_login_required"));
        await stage.CommandAsync(GroupStage.Owner, "group start 18:00 every day");
        await stage.ReadsAsync(GroupStage.Owner, "This is for those who may manage this channel");
        await stage.CommandAsync(GroupStage.Owner, "group start 18:00 every day");
        await stage.ReadsAsync(GroupStage.Owner, "every day at 18:00");
    }

    [Theory]
    [InlineData(Discord, "discord:700000000000000001", null)]
    [InlineData(Discord, null, "Mara")]
    [InlineData(Slack, "slack:" + SlackServer.TeamId, null)]
    public async Task A_group_is_asked_where_only_named_servers_or_people_are_let_in(
        string platform,
        string? server,
        string? person
    )
    {
        AccessRules access = new(Named(server), Named(person is null ? null : "discord:42"), new HashSet<string>());
        await using GroupStage stage =
            platform is Discord
                ? await DiscordGroupStage.StartAsync(access: access)
                : await SlackGroupStage.StartAsync(access: access);
        await stage.CommandAsync(GroupStage.Owner, "group start 18:00 every day");
        await stage.ReadsAsync(GroupStage.Owner, "every day at 18:00");
        await stage.TickAsync();
        var card = await stage.ReadsAsync(GroupStage.Owner, "This group gets one question a day");
        await stage.PressAsync(GroupStage.Owner, card, "Join");
        await stage.ReadsAsync(GroupStage.Owner, "You have joined.");
        await stage.GoToAsync(18);
        await stage.ReadsAsync(GroupStage.Owner, Question);
    }

    private static HashSet<string> Named(string? one) => one is null ? [] : [one];

    private static async Task<GroupStage> OnAsync(string platform) =>
        platform is Discord ? await DiscordGroupStage.StartAsync() : await SlackGroupStage.StartAsync();

    // Who may, sets it up; three join.
    private static async Task SetUpAsync(GroupStage stage)
    {
        await stage.CommandAsync("Ana", "group start 18:00 every day");
        await stage.ReadsAsync("Ana", "This is for those who may manage this channel");
        await stage.CommandAsync(GroupStage.Owner, "group start 18:00 every day");
        Assert.True((await stage.ReadsAsync(GroupStage.Owner, "every day at 18:00")).Alone);
        await stage.TickAsync();
        var card = await stage.ReadsAsync("Ana", "This group gets one question a day at 18:00");
        Assert.False(card.Alone);
        foreach (var name in (string[])["Ana", "Ben", "Cleo"])
        {
            await stage.PressAsync(name, card, "Join");
            Assert.True((await stage.ReadsAsync(name, "You have joined.")).Alone);
        }
        await stage.GoToAsync(9, 1);
        await stage.BecomesAsync("Ben", card, "3 have joined.");
    }

    private static async Task<GroupStage.Shown> AskedAsync(GroupStage stage)
    {
        await stage.GoToAsync(18);
        var question = await stage.ReadsAsync("Ben", Question);
        Assert.Contains("The example answer opens here at 21:00", question.Text, StringComparison.Ordinal);
        Assert.False(question.Alone);
        return question;
    }
}
