using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.People;
using Bot.Host.Tests.Documents;
using Bot.Testing.Discord;
using Bot.Testing.Wire;

namespace Bot.Host.Tests.Platforms;

/// <summary>Conversations at Discord, from the socket to the database and back.</summary>
public sealed class DiscordTests
{
    [Fact]
    public async Task A_question_is_asked_by_command_answered_by_form_and_graded_by_button()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var asked = await bot.Person.CommandAsync("quiz");
        Assert.Equal(4, (int)(await asked.Response)["type"]!);
        var question = await bot.ReadsAsync("How do you decide what to cache?");

        var form = await (await bot.Person.PressAsync(question, "Answer")).Response;
        Assert.Contains("How do you decide what to cache?", form.ToJsonString(), StringComparison.Ordinal);
        await bot.Person.SubmitAsync(
            form,
            new Dictionary<string, string> { ["words"] = "what is *read* often" },
            question
        );
        var compared = await bot.ReadsAsync("Your answer, 4 words.");
        Assert.Contains("> I cache what is read often", (string?)compared["content"], StringComparison.Ordinal);
        Assert.Single(((string)compared["content"]!).Split('\n'), line => line.StartsWith("Again: not yet."));

        await bot.Person.PressAsync(compared, "Good");
        await bot.ReadsAsync("Good. I will ask it again");
    }

    [Fact]
    public async Task Plain_words_in_the_direct_conversation_are_the_answer()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("quiz");
        await bot.ReadsAsync("How do you decide what to cache?");
        await bot.Person.SayAsync("what is read often and changes seldom");
        await bot.ReadsAsync("Your answer, 7 words.");
    }

    [Fact]
    public async Task What_answers_a_mention_in_private_awaits_its_words_where_it_was_said()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("quiz", channel: Channel(bot))).Response;
        await bot.Person.SayAsync($"<@{DiscordServer.BotId}> what is read often", Channel(bot));
        var compared = await bot.ReadsAsync("Your answer, 4 words.");
        Assert.Equal(bot.Person.Direct, (string?)compared["channel_id"]);
        await bot.Person.SayAsync("good");
        var graded = await bot.ReadsAsync("Good. I will ask it again");
        Assert.Equal(bot.Person.Direct, (string?)graded["channel_id"]);
    }

    [Fact]
    public async Task Who_names_the_bot_in_a_channel_gets_the_command_or_hears_where_it_listens()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.SayAsync($"<@{DiscordServer.BotId}> hello", Channel(bot));
        var told = await bot.ReadsAsync("Here I hear commands: /quiz asks a question");
        Assert.Equal(bot.Person.Direct, (string?)told["channel_id"]);
        await bot.Person.SayAsync($"<@{DiscordServer.BotId}> quiz", Channel(bot));
        await bot.ReadsAsync("How do you decide what to cache?");
    }

    [Fact]
    public async Task What_is_asked_in_private_takes_the_place_of_what_was_awaited_in_the_channel()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("quiz", channel: Channel(bot))).Response;
        await bot.Person.SayAsync($"<@{DiscordServer.BotId}> what is read often", Channel(bot));
        await bot.ReadsAsync("Your answer, 4 words.");
        await bot.Person.SayAsync($"<@{DiscordServer.BotId}> good", Channel(bot));
        await bot.ReadsAsync("Do you have an interview date?");
        await bot.Person.SayAsync($"<@{DiscordServer.BotId}> no", Channel(bot));
        var left = await bot.ReadsAsync("Without a date I ask steadily.");
        Assert.Equal(bot.Person.Direct, (string?)left["channel_id"]);
    }

    [Fact]
    public async Task Who_brought_the_bot_along_hears_at_once_that_no_question_can_come_by_itself()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        bot.Person.BroughtAlong = true;
        bot.Discord.Closed[bot.Person.Id] = (403, 50278);
        var said = (await (await bot.Person.CommandAsync("prep schedule", Half)).Response)["data"]!;
        Assert.Contains("Join a server where I am", (string?)said["content"], StringComparison.Ordinal);
        bot.Discord.Closed.Clear();
        await bot.Person.PressAsync(await bot.ReadsAsync("directly yet"), "Try again");
        await bot.ReadsAsync("Your questions come here");
    }

    [Fact]
    public async Task Topics_are_completed_while_they_are_typed()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.Two);
        await bot.Person.CommandAsync("quiz");
        await bot.ReadsAsync("How do you");
        var typed = await bot.Person.TypeAsync("quiz", "topic", "back");
        var response = await typed.Response;
        Assert.Equal(8, (int)response["type"]!);
        Assert.Contains("backend", response.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_dropped_file_is_offered_and_imported()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var file = bot.Discord.Attach("mine.txt", Encoding.UTF8.GetBytes(Notes.Two));
        await bot.Person.SayAsync("", files: file);
        var offer = await bot.Discord.Messages.FirstAsync(message => DiscordPerson.Components(message).Any());
        await bot.Person.PressAsync(offer, "Import");
        await bot.ReadsAsync("Done.");
    }

    [Fact]
    public async Task The_daily_question_comes_once_as_a_direct_message_that_begins_with_it()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (
            await bot.Person.CommandAsync("prep schedule", new Dictionary<string, string> { ["when"] = "09:30 daily" })
        ).Response;
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.TickAsync();
        var question = await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal(bot.Person.Direct, (string?)question["channel_id"]);
        Assert.StartsWith("How do you decide", (string?)question["content"], StringComparison.Ordinal);
        Assert.Single(
            bot.Person.Sees(),
            message => ((string)message["content"]!).Contains("what to cache", StringComparison.Ordinal)
        );
        await bot.Person.SayAsync("what is read often");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task A_closed_door_is_settled_and_a_message_whose_answer_was_lost_comes_once()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var other = bot.Discord.Person("Rui");
        foreach (var person in (DiscordPerson[])[bot.Person, other])
            await (
                await person.CommandAsync("prep schedule", new Dictionary<string, string> { ["when"] = "09:30 daily" })
            ).Response;
        bot.Discord.Closed[other.Id] = (403, 50007);
        bot.Discord.Faults.Next("POST /channels/{id}/messages", new Fault.DropAnswer());
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.ReadsAsync("How do you decide what to cache?");
        Assert.Equal(2, bot.Person.Sees().Count);
        Assert.Single(other.Sees());
    }

    [Fact]
    public async Task An_hour_set_in_a_channel_is_answered_by_a_first_direct_message_and_questions_come_there()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("prep schedule", Half, Channel(bot))).Response;
        await bot.ReadsAsync("Your questions come here");
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        Assert.Equal(bot.Person.Direct, (string?)(await bot.ReadsAsync("what to cache"))["channel_id"]);
        await bot.Person.SayAsync("what is read often");
        Assert.Equal(bot.Person.Direct, (string?)(await bot.ReadsAsync("Your answer, 4 words."))["channel_id"]);
    }

    [Theory]
    [InlineData(50278, "Join a server where I am")]
    [InlineData(50007, "unblock me")]
    [InlineData(50001, "I try again when your question is due.")]
    public async Task A_closed_door_is_said_at_once_privately_with_its_fix_and_can_be_tried_again(int code, string fix)
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        bot.Discord.Closed[bot.Person.Id] = (403, code);
        var used = await bot.Person.CommandAsync("prep schedule", Half, Channel(bot));
        var said = (await used.Response)["data"]!;
        Assert.Equal(64, (int)said["flags"]!);
        Assert.Contains(fix, (string?)said["content"], StringComparison.Ordinal);
        var message = await bot.ReadsAsync("I cannot write to you directly yet");

        await (await bot.Person.PressAsync(message, "Try again")).Response;
        bot.Discord.Closed.Clear();
        var opened = await (await bot.Person.PressAsync(message, "Try again")).Response;
        Assert.DoesNotContain("directly yet", (string?)opened["data"]!["content"], StringComparison.Ordinal);
        await bot.ReadsAsync("Your questions come here");
    }

    [Theory]
    [InlineData("I said it", "Good", "Good. I will ask it again")]
    [InlineData("Later", null, null)]
    public async Task What_begins_the_questions_in_a_channel_tries_the_direct_conversation_once(
        string label,
        string? next,
        string? words
    )
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        bot.Discord.Closed[bot.Person.Id] = (403, 50278);
        await (await bot.Person.CommandAsync("quiz", channel: Channel(bot))).Response;
        var question = await bot.ReadsAsync("How do you decide what to cache?");

        var said = (await (await bot.Person.PressAsync(question, label)).Response)["data"]!;

        Assert.Equal(64, (int)said["flags"]!);
        Assert.Contains("Join a server where I am", (string?)said["content"], StringComparison.Ordinal);
        var answer = await bot.ReadsAsync("I cannot write to you directly yet, and your questions come there.");
        bot.Discord.Closed.Clear();
        await (await bot.Person.PressAsync(answer, "Try again")).Response;
        var first = await bot.ReadsAsync("Your questions come here");
        Assert.Equal(bot.Person.Direct, (string?)first["channel_id"]);
        // The answer with its own buttons stands where it stood.
        if (next is not null)
        {
            await (await bot.Person.PressAsync(answer, next)).Response;
            await bot.ReadsAsync(words!);
        }
        Assert.Single(bot.Person.Sees());
    }

    [Fact]
    public async Task A_direct_conversation_that_is_first_opened_by_a_push_knows_the_words_that_answer_it()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        bot.Discord.Closed[bot.Person.Id] = (403, 50278);
        await (await bot.Person.CommandAsync("prep schedule", Half, Channel(bot))).Response;
        bot.Discord.Closed.Clear();
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        await bot.ReadsAsync("How do you decide what to cache?");
        await bot.Person.SayAsync("what is read often");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_not_written_to_until_they_return()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("prep schedule", Half)).Response;
        bot.Discord.Closed[bot.Person.Id] = (403, 50007);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        bot.Discord.Closed.Clear();
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        Assert.Single(bot.Person.Sees());

        await (await bot.Person.CommandAsync("progress")).Response;
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.TickAsync();
        await bot.ReadsAsync("How do you decide what to cache?");
    }

    [Fact]
    public async Task Three_days_without_a_common_server_are_enough()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("prep schedule", Half)).Response;
        bot.Discord.Closed[bot.Person.Id] = (403, 50278);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        for (var day = 0; day < 5; day++)
        {
            await bot.TickAsync();
            bot.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(
            3,
            bot.Discord.Requests.Count(request =>
                request.Path.EndsWith($"{bot.Person.Direct}/messages", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_server_that_was_unwell_at_the_hour_gets_the_question_a_minute_later_and_once()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("prep schedule", Half)).Response;
        bot.Discord.Faults.Next("POST /channels/{id}/messages", new Fault.DropAnswer(), times: 5);
        bot.Clock.Advance(TimeSpan.FromMinutes(30));
        await bot.TickAsync();
        bot.Discord.Messages.ForgetNonces();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.TickAsync();
        Assert.Single(
            bot.Person.Sees(),
            message => ((string)message["content"]!).Contains("what to cache", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Only_people_and_servers_that_are_named_are_let_in_and_others_are_told_once()
    {
        const string Server = "700000000000000001";
        AccessRules access = new(
            new HashSet<string> { $"discord:{Server}" },
            new HashSet<string> { "discord:42" },
            new HashSet<string>()
        );
        await using var bot = await DiscordApp.StartAsync(Notes.One, access);
        await bot.Person.SayAsync("hello");
        await bot.ReadsAsync("I am here for some people and servers only.");
        await bot.Person.SayAsync("hello?");
        var refused = await (await bot.Person.CommandAsync("quiz")).Response;
        Assert.Contains("for some people", (string?)refused["data"]!["content"], StringComparison.Ordinal);
        Assert.Equal(2, bot.Person.Sees().Count(message => (string)message["author"]!["id"]! == DiscordServer.BotId));

        var named = bot.Discord.Person("Rui", "42");
        var asked = await (await named.CommandAsync("quiz")).Response;
        Assert.Contains("what to cache", (string?)asked["data"]!["content"], StringComparison.Ordinal);

        // In a server that is named everybody is let in, and is known in their direct conversation from then on.
        await (await bot.Person.CommandAsync("quiz", channel: Channel(bot))).Response;
        asked = await (await bot.Person.CommandAsync("progress")).Response;
        Assert.DoesNotContain("for some people", (string?)asked["data"]!["content"], StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Half { get; } =
        new Dictionary<string, string> { ["when"] = "09:30 daily" };

    [Fact]
    public async Task A_date_is_written_in_a_form_where_typed_words_are_not_heard()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("quiz", channel: Channel(bot));
        await bot.Person.PressAsync(await bot.ReadsAsync("How do you decide what to cache?"), "I said it");
        await bot.Person.PressAsync(await bot.ReadsAsync("Said aloud, and noted."), "Good");
        var graded = await bot.ReadsAsync("Do you have an interview date?");
        Assert.DoesNotContain("Type it", (string?)graded["content"], StringComparison.Ordinal);

        var words = new Dictionary<string, string> { ["words"] = "Marlow, engineer, 3 Dec 14:00" };
        var form = await (await bot.Person.PressAsync(graded, "Write it")).Response;
        await bot.Person.SubmitAsync(form, words, graded, Channel(bot));
        await bot.Person.PressAsync(await bot.ReadsAsync("for you now?"), "No");
        var place = await bot.ReadsAsync("Which city has your time?");
        form = await (await bot.Person.PressAsync(place, "Write it")).Response;
        words["words"] = "Madrid";
        await bot.Person.SubmitAsync(form, words, place, Channel(bot));
        await bot.ReadsAsync("Marlow, engineer. Thursday 3 December");
    }

    [Fact]
    public async Task A_menu_that_is_used_twice_fast_says_the_same_twice()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("quiz");
        await bot.Person.PressAsync(await bot.ReadsAsync("How do you decide what to cache?"), "Later");
        var menu = (JsonObject)(await bot.ReadsAsync("When shall I ask again?")).DeepClone();
        var first = await (await bot.Person.ChooseAsync(menu, "in an hour")).Response;
        var second = await (await bot.Person.ChooseAsync(menu, "in an hour")).Response;
        Assert.StartsWith("I will ask again", (string?)first["data"]!["content"], StringComparison.Ordinal);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
    }

    [Fact]
    public async Task In_a_channel_a_first_answer_of_ones_own_is_written_in_a_form()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("quiz", channel: Channel(bot));
        await bot.Person.PressAsync(await bot.ReadsAsync("How do you decide what to cache?"), "More");
        var more = await bot.ReadsAsync("More for this question:");
        var form = await (await bot.Person.PressAsync(more, "No answer yet")).Response;
        var words = new Dictionary<string, string> { ["words"] = "what is read often" };
        await bot.Person.SubmitAsync(form, words, more, Channel(bot));
        await bot.ReadsAsync("Kept as your answer of");
    }

    [Fact]
    public async Task A_command_that_is_sent_as_words_with_its_slash_is_the_command()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await bot.Person.CommandAsync("quiz");
        await bot.ReadsAsync("How do you decide what to cache?");
        await bot.Person.SayAsync("/progress");
        await bot.ReadsAsync("**Answered**  0 times");
        await bot.Person.SayAsync("/etc/hosts is read first");
        await bot.ReadsAsync("Your answer, 4 words.");
    }

    [Fact]
    public async Task Another_time_is_written_in_a_form_in_a_channel_and_typed_directly()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("progress", channel: Channel(bot))).Response;
        var welcome = await bot.ReadsAsync("One practice question a day");
        var form = await (await bot.Person.PressAsync(welcome, "Another time")).Response;
        var words = new Dictionary<string, string> { ["words"] = "08:30 Madrid" };
        await bot.Person.SubmitAsync(form, words, welcome, Channel(bot));
        await bot.ReadsAsync("at 08:30, Madrid.");

        var other = bot.Discord.Person("Rui");
        await (await other.CommandAsync("progress")).Response;
        await other.PressAsync(Assert.Single(other.Sees()), "Another time");
        await bot.ReadsAsync("At which hour, and in which city?");
    }

    [Fact]
    public async Task Who_starts_a_group_where_the_bot_may_not_write_hears_it_at_once()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        bot.Person.Permissions = 1 << 5;
        Assert.DoesNotContain("I may not write here", await StartedAsync(bot), StringComparison.Ordinal);
        bot.Person.BotPermissions = 1 << 10;
        Assert.Contains("I may not write here yet", await StartedAsync(bot), StringComparison.Ordinal);
    }

    private static async Task<string> StartedAsync(DiscordApp bot)
    {
        var started = await bot.Person.CommandAsync("group start", channel: Channel(bot));
        return (string)(await started.Response)["data"]!["content"]!;
    }

    private static string Channel(DiscordApp bot) => bot.Discord.Guilds[0].Channels[0].Id;

    [Fact]
    public async Task A_command_that_no_longer_exists_and_a_press_of_an_older_version_get_a_sentence()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var gone = await (await bot.Person.CommandAsync("flashcards")).Response;
        Assert.Contains("I have no command /flashcards", (string?)gone["data"]!["content"], StringComparison.Ordinal);
        await (await bot.Person.CommandAsync("quiz")).Response;
        var message = await bot.ReadsAsync("what to cache");
        foreach (var id in (string[])["grade-v0:17:good", "{\"v\":1}", "¦"])
        {
            var pressed = await (await bot.Person.PressIdAsync(message, id)).Response;
            Assert.Contains("older version", (string?)pressed["data"]!["content"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_of_4000_emoji_and_combining_marks_of_somebody_called_everyone_is_kept_and_shown()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var person = bot.Discord.Person("@everyone");
        await (await person.CommandAsync("quiz")).Response;
        var question = await bot.ReadsAsync("what to cache");
        var form = await (await person.PressAsync(question, "Answer")).Response;
        var words = string.Concat(Enumerable.Repeat("e\u0301\U0001F600", 1000));
        await person.SubmitAsync(form, new Dictionary<string, string> { ["words"] = words }, question);
        var compared = await bot.ReadsAsync("Your answer,");
        await (await person.PressAsync(compared, "Good")).Response;
        await bot.ReadsAsync("I will ask it again");
    }

    [Fact]
    public async Task A_file_of_more_than_25_MB_gets_a_sentence_and_is_not_fetched()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var file = bot.Discord.Attach("all-my-notes.txt", [1, 2, 3]);
        file["size"] = 25 * 1024 * 1024 + 1;
        await bot.Person.SayAsync("", files: file);
        var said = await bot.Discord.Messages.FirstAsync(message =>
            (string?)message["author"]!["id"] == DiscordServer.BotId
        );
        Assert.Contains("MB", (string?)said["content"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            bot.Discord.Requests,
            request => request.Path.Contains("attachments", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_voice_message_answers_the_open_question_with_its_length()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        await (await bot.Person.CommandAsync("quiz")).Response;
        await bot.Person.SpeakAsync(42);
        await bot.ReadsAsync("42 seconds");
    }

    [Fact]
    public async Task A_checklist_is_ticked_by_one_menu_edited_in_place()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.Checklist);
        var typed = await (await bot.Person.TypeAsync("checklist", "phase", "2")).Response;
        Assert.Equal("2 hours before", (string?)typed["data"]!["choices"]![0]!["name"]);
        await (
            await bot.Person.CommandAsync("checklist", new Dictionary<string, string> { ["phase"] = "2 hours" })
        ).Response;
        var list = await bot.Discord.Messages.FirstAsync(message => DiscordPerson.Components(message).Any());
        var labels = DiscordPerson.Components(list).First(component => (int)component["type"]! is 3)["options"]!
            .AsArray()
            .Select(option => (string)option!["label"]!)
            .ToList();
        Assert.Equal(7, (int)(await (await bot.Person.ChooseAsync(list, labels[0])).Response)["type"]!);
        var ticked = Assert.Single(bot.Person.Sees());
        Assert.Contains($"☑ {labels[0]}", (string?)ticked["content"], StringComparison.Ordinal);
        await (await bot.Person.ChooseAsync(ticked)).Response;
        Assert.DoesNotContain("☑", (string?)Assert.Single(bot.Person.Sees())["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_command_is_used_in_a_channel_is_answered_there_to_its_person_alone()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.Checklist);
        var commands = bot.Discord.Commands[""].OfType<JsonObject>().Where(command => (int)command["type"]! is 1);
        List<string> used = [];
        foreach (var command in commands.SelectMany(Lines))
        {
            var response = await (await bot.Person.CommandAsync(command, channel: Channel(bot))).Response;
            used.Add(command);
            // A form is seen by nobody else anyway.
            Assert.True(
                (int)response["type"]! is 9 || (int?)response["data"]?["flags"] is 64,
                $"/{command}: {response.ToJsonString()}"
            );
        }
        foreach (var named in (string[])["story", "checklist", "progress"])
            Assert.Contains(named, used);
        Assert.Contains(used, line => line.StartsWith("prep ", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Person.Sees(Channel(bot)), message => ((int?)message["flags"] & 64) is not 64);
    }

    // Without those that want something to be given.
    private static IEnumerable<string> Lines(JsonObject command)
    {
        var name = (string)command["name"]!;
        var options = (command["options"]?.AsArray() ?? []).OfType<JsonObject>().ToList();
        var below = options.Where(option => (int)option["type"]! is 1).ToList();
        return below.Count is 0
            ? Wants(options)
                ? []
                : [name]
            : below
                .Where(one => !Wants((one["options"]?.AsArray() ?? []).OfType<JsonObject>()))
                .Select(one => $"{name} {one["name"]}");
    }

    private static bool Wants(IEnumerable<JsonObject> options) =>
        options.Any(option => (bool?)option["required"] is true);

    [Fact]
    public async Task A_message_in_a_channel_becomes_a_story_by_the_command_on_it()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        Assert.Contains(
            bot.Discord.Commands[""],
            command => (string?)command!["name"] is "Save as story" && (int)command["type"]! is 3
        );
        var message = await bot.Person.SayAsync("The night the import wrote zero prices.", Channel(bot));
        var form = await (await bot.Person.CommandOnAsync("Save as story", message)).Response;
        Assert.Equal(9, (int)form["type"]!);
        Assert.Contains("wrote zero prices", form.ToJsonString(), StringComparison.Ordinal);
        var saved = await bot.Person.SubmitAsync(
            form,
            new Dictionary<string, string> { ["title"] = "Zero prices" },
            channel: Channel(bot)
        );
        Assert.Equal(64, (int)(await saved.Response)["data"]!["flags"]!);
        await bot.ReadsAsync("Zero prices");
    }

    [Fact]
    public async Task The_next_question_is_said_on_each_readers_own_clock()
    {
        await using var bot = await DiscordApp.StartAsync(Notes.One);
        var set = await (await bot.Person.CommandAsync("prep schedule", Half)).Response;
        var next = new DateTimeOffset(bot.Clock.Now.UtcDateTime.Date, TimeSpan.Zero).AddHours(9.5);
        Assert.Contains($"<t:{next.ToUnixTimeSeconds()}:", (string?)set["data"]!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_connects_leaves_its_input_alone_and_stops_when_asked()
    {
        await using var discord = await DiscordServer.StartAsync();
        using BotProcess program = new();
        program.Settings["Discord__Token"] = discord.Token;
        program.Settings["Discord__ApiUrl"] = discord.ApiUrl;
        using var process = program.Start();
        process.StandardInput.Close();
        await discord.Gateway.UntilAsync(() => discord.Gateway.Connected);
        var person = discord.Person("Ines");
        // Answered at once, or deferred at two seconds where the machine is busy with the first compile.
        Assert.Contains((int)(await (await person.CommandAsync("quiz")).Response)["type"]!, new[] { 4, 5 });
        var error = process.StandardError.ReadToEndAsync();
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("connected as PrepBot, servers: 1, commands registered", await error, StringComparison.Ordinal);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.Empty(discord.Findings.Concat(discord.Gateway.Broken));
    }

    [Fact]
    public async Task A_wrong_token_ends_the_program_with_a_sentence_and_its_fix()
    {
        await using var discord = await DiscordServer.StartAsync();
        using BotProcess program = new();
        program.Settings["Discord__Token"] = "not-the-token";
        program.Settings["Discord__ApiUrl"] = discord.ApiUrl;
        var said = await program.RunAsync();
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(
            "Discord does not know this bot token. Set Discord:Token anew",
            said.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }
}
