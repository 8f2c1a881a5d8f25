using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Export;
using Bot.Core.Groups;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.People.Linking;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Host.Tests.Documents;
using Bot.Host.Tests.Groups;
using Bot.Testing;
using Bot.Testing.Storage;

namespace Bot.Host.Tests.People;

/// <summary>Who sees what in a group: a test a row.</summary>
public sealed class WhoSeesWhatTests
{
    private static readonly string[] Five = ["a1", "a2", "a3", "a4", "a5"];

    [Fact]
    public async Task Answers_grades_and_comparisons_are_seen_by_their_member_alone()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "the quokka is read often");
        await bench.PressOwnAsync("ana", "Hard");
        await bench.GoToAsync(21);

        var attempt = await AttemptOfAsync(bench, "ana");
        foreach (var verb in (string[])["group-grade", "group-share", "group-change"])
            Assert.StartsWith(
                "This group has ended.",
                await bench.ActAsync("ben", new(verb, $"{attempt.Value}{(verb is "group-grade" ? ".4" : "")}"), []),
                StringComparison.Ordinal
            );
        Assert.DoesNotContain("quokka", await bench.PressAsync("ben", "My grade"), StringComparison.Ordinal);
        Assert.DoesNotContain("quokka", await bench.SayAsync("owner", "/group coach"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            bench
                .Bot.Chat.Sends.Select(send => send.Message)
                .Concat(bench.Bot.Chat.Edits.Select(edit => edit.Replacement)),
            message => PrepBotApp.TextOf(message).Contains("quokka", StringComparison.Ordinal)
        );
        Assert.Contains("quokka", (await OwnAsync(bench, "ana")).Attempt.Answered!.Words, StringComparison.Ordinal);
        Assert.Equal(Grade.Hard, (await OwnAsync(bench, "ana")).Attempt.Graded!.Grade);
    }

    [Fact]
    public async Task A_coach_reads_the_one_answer_that_was_shared_and_no_other()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ben", "the numbat is read often");
        await bench.AnswerAsync("ana", "the quokka is read often");

        Assert.Equal(
            "Shared. The coach can read this one answer.",
            await bench.PressOwnAsync("ana", "Share with my coach")
        );

        var numbers = await bench.SayAsync("owner", "/group coach");
        Assert.Contains(
            "A member shared an answer to: How do you decide what to cache?\nthe quokka is read often",
            numbers,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("numbat", numbers, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", numbers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_aloud_has_no_words_to_share()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.GoToAsync(18);

        Assert.DoesNotContain("Share with", await bench.PressAsync("ana", "I said it"), StringComparison.Ordinal);
        Assert.Equal(
            "There are no words of yours to share here.",
            await bench.ActAsync("ana", new("group-share", $"{(await AttemptOfAsync(bench, "ana")).Value}"), [])
        );
    }

    [Fact]
    public async Task A_coach_sees_numbers_and_the_names_of_those_who_allowed_it()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.PressOwnAsync("ana", "My name, too");
        await bench.PressOwnAsync("ben", "Only numbers");
        await bench.GoToAsync(18);
        await bench.PressAsync("ana", "I said it");

        Assert.Equal(
            "2 joined, 1 practised this week.\nana: 1 this week",
            await bench.SayAsync("owner", "/group coach")
        );
        await bench.GoToAsync(17, days: 8);
        Assert.StartsWith(
            "2 joined, 0 practised this week.",
            await bench.SayAsync("owner", "/group coach"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Numbers_are_for_coaches_and_for_nobody_else()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.SayAsync("owner", "/group coach ana");

        Assert.StartsWith("2 joined", await bench.SayAsync("ana", "/group coach"), StringComparison.Ordinal);
        Assert.StartsWith(
            "This is for those who may manage",
            await bench.SayAsync("ben", "/group coach"),
            StringComparison.Ordinal
        );
        var manager = bench.Here("zoe") with { MayManage = true };
        Assert.StartsWith(
            "Numbers are for coaches.",
            await bench.Bot.HearTextAsync(
                new ChatInput.Commanded(manager, "group coach", new Dictionary<string, string>())
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_s_own_notes_are_neither_picked_nor_shown_nor_counted()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.Bot.ImportAsync(
            new Shelf.Mine((await bench.Bot.LearnerAsync()).Id),
            Notes.Two.Replace("a queue", "the quokka queue", StringComparison.Ordinal)
        );
        foreach (var bank in (string[])["starter", "shared", "group"])
        {
            await bench.SayAsync("owner", $"/group bank {bank}");
            await bench.GoToAsync(18, days: bank is "starter" ? 0 : 1);
            Assert.DoesNotContain("quokka", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);
        }

        Assert.Single(await bench.Bot.Get<IGroupRounds>().LatestAsync((await bench.GroupAsync()).Id, 9, default));
    }

    [Fact]
    public async Task The_comparison_shows_the_own_kept_answer_to_oneself_and_the_example_to_all()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        var learner = await bench.Bot.LearnerAsync();
        var question = (await bench.Bot.Get<IPracticeLog>().CandidatesAsync(learner.Id, default))[0].Question;
        await bench
            .Bot.Get<IOwnAnswers>()
            .KeepAsync(learner.Id, question, new("my quokka way", new(2026, 11, 1)), default);
        await bench.GoToAsync(18);

        Assert.Contains(
            "my quokka way",
            await bench.AnswerAsync("ana", "what is read often"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("quokka", await bench.AnswerAsync("ben", "what is read often"), StringComparison.Ordinal);
        await bench.GoToAsync(21);
        Assert.DoesNotContain("quokka", await bench.PressAsync("ana", "Example answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hard_is_told_to_a_coach_from_five_answers_on()
    {
        await using var bench = await GroupBench.StartAsync(members: Five);
        await bench.GoToAsync(18);
        foreach (var name in Five)
        {
            Assert.DoesNotContain("Hardest", await bench.SayAsync("owner", "/group coach"), StringComparison.Ordinal);
            await bench.PressAsync(name, "I said it");
            await bench.PressOwnAsync(name, name is "a1" or "a2" ? "Again" : "Good");
        }

        Assert.EndsWith(
            "Hardest so far\nHow do you decide what to cache?  2 of 5 noted Again or Hard",
            await bench.SayAsync("owner", "/group coach"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_is_forgotten_is_counted_no_more_and_nothing_of_them_is_posted()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "the quokka is read often", "thread");
        await bench.PressOwnAsync("ana", "Share with my coach");
        await bench.Bot.PressAsync(new("forget", "everything"));

        await bench.TickAsync();
        Assert.Empty(bench.Sent);
        Assert.Equal("1 joined, 0 practised this week.", await bench.SayAsync("owner", "/group coach"));
        await bench.GoToAsync(21);
        Assert.Contains("0 of 1 answered.", PrepBotApp.TextOf(bench.Shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_outlives_whoever_started_it()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        await bench.Bot.PressAsync(new("forget", "everything"), "owner");

        await bench.GoToAsync(18);

        Assert.StartsWith("Question of the day", bench.Shown.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Share with",
            await bench.AnswerAsync("ana", "what is read often"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_membership_follows_its_account_when_people_link_and_part()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        var code = (await bench.Bot.SayAsync("/prep link", "home"))["Your code: ".Length..][..11];
        await bench.Bot.PressAsync(LinkIn(await bench.Bot.ReplyAsync($"/prep link {code}")));
        await bench.Bot.PressAsync(
            LinkIn(
                await bench.Bot.HearAsync(
                    new ChatInput.Acted(
                        bench.Bot.Here("home"),
                        new("link-continue"),
                        new Dictionary<string, IReadOnlyList<string>>()
                    )
                )
            ),
            "home"
        );
        var members = bench.Bot.Get<IGroupMembers>();
        var group = (await bench.GroupAsync()).Id;
        Assert.Equal((await bench.Bot.LearnerAsync("home")).Id, (await bench.Bot.LearnerAsync()).Id);

        Assert.NotNull(await members.FindAsync(group, (await bench.Bot.LearnerAsync("home")).Id, default));
        await bench.PressAsync("home", "Join");
        Assert.Equal(2, (await members.AllAsync(group, default)).Count);
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "what is read often");
        Assert.StartsWith(
            "Your answer, 4 words.",
            await bench.PressAsync("home", "I said it"),
            StringComparison.Ordinal
        );

        await bench
            .Bot.Get<ILinks>()
            .PartAsync((await bench.Bot.LearnerAsync()).Id, new("fake", "home", "home"), default);
        Assert.Equal("what is read often", (await OwnAsync(bench, "ana")).Attempt.Answered!.Words);
        Assert.NotNull(await members.FindAsync(group, (await bench.Bot.LearnerAsync()).Id, default));
    }

    [Fact]
    public async Task The_export_names_the_groups_that_one_is_or_was_in()
    {
        await using var bench = await GroupBench.StartAsync(members: "ana");
        var learner = await bench.Bot.LearnerAsync();

        var export = await bench.Bot.Get<ExportPerson>().ReadAsync(learner.Id, new("fake", "ana", "ana"), default);

        var group = Assert.Single(export.Groups);
        Assert.Equal(("fake:c-practice", false, null), (group.Channel, group.ShowsName, group.LeftAt));
    }

    [Fact]
    public async Task The_host_reads_nobody_s_words_by_any_command_in_the_channel_or_alone()
    {
        await using var bench = await GroupBench.StartAsync(members: ["ana", "ben"]);
        await bench.Bot.ImportAsync(
            new Shelf.Mine((await bench.Bot.LearnerAsync()).Id),
            Notes.Two.Replace("a queue", "the numbat queue", StringComparison.Ordinal)
        );
        await bench.GoToAsync(18);
        await bench.AnswerAsync("ana", "the numbat is read often");
        var commands = bench.Bot.Get<CommandCatalog>();
        Assert.True(commands.Typed.Count > 20);

        // Whoever runs the bot may manage the channel, and is no coach of the group.
        foreach (var place in (Circumstances[])[bench.Here("host") with { MayManage = true }, bench.Bot.Here("host")])
        foreach (var spec in commands.Typed)
        foreach (var words in (string[])["", " ana", " queue"])
        {
            var here = place with { EventId = $"{spec.Name}{words}{place.Direct}" };
            Assert.DoesNotContain(
                "numbat",
                await bench.Bot.HearTextAsync(CommandLine.Read(commands, here, spec.Name + words)),
                StringComparison.Ordinal
            );
        }
        await bench.TickAsync();
        Assert.DoesNotContain(bench.Told, told => told.Contains("numbat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_host_s_logs_and_the_doctor_tell_no_word_of_an_answer()
    {
        using BotProcess bot = new();
        bot.Settings["Logging__LogLevel__Default"] = "Trace";

        var said = await bot.TalkAsync("the quokka was slow to begin with", "3", "@ana /quiz", "@ana a quokka of hers");
        var doctor = await bot.RunAsync("doctor", "--json");

        Assert.Contains("Your answer, 7 words.", said.Output, StringComparison.Ordinal);
        Assert.NotEqual("", said.Error);
        Assert.DoesNotContain("quokka", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("quokka", doctor.Output + doctor.Error, StringComparison.Ordinal);
    }

    private static ActionId LinkIn(ChatReply reply) =>
        GroupBench.ActionIn(
            reply switch
            {
                ChatReply.Say say => say.Message,
                ChatReply.Replace replace => replace.Message,
                _ => throw new InvalidOperationException(),
            },
            "Link them"
        );

    private static async Task<LoggedAnswer> OwnAsync(GroupBench bench, string name) =>
        Assert.Single(
            await bench.Bot.Get<IPracticeLog>().ReadAsync((await bench.Bot.LearnerAsync(name)).Id, default, default)
        );

    private static async Task<AttemptId> AttemptOfAsync(GroupBench bench, string name) =>
        (await OwnAsync(bench, name)).Attempt.Id;
}
