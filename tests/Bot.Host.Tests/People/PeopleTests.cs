using System.Text;
using System.Text.Json;
using Bot.Adapters.Storage;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.Practice.Planning;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.People;

/// <summary>Whose it is, as people talk about it: linking, parting, forgetting, taking away.</summary>
public sealed class PeopleTests
{
    [Fact]
    public async Task Two_accounts_become_one_person_when_both_sides_said_yes()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await bot.ImportAsync(new Shelf.Mine((await bot.LearnerAsync()).Id), Notes.One);
        var code = CodeIn(await bot.SayAsync("/prep link"));
        Assert.StartsWith("Nobody has typed the code yet.", await bot.SayAsync("continue"), StringComparison.Ordinal);

        var question = await bot.SayAsync($"/prep link {code.ToLowerInvariant()}", "work");
        Assert.Contains("Here: work (fake:work)\nThere: ana (fake:ana)", question, StringComparison.Ordinal);
        Assert.Equal(
            "Noted. Now press Continue below the code, as ana (fake:ana).",
            await bot.SayAsync("link them", "work")
        );
        Assert.Contains("nothing more to ask", await bot.SayAsync("/quiz", "work"), StringComparison.Ordinal);
        question = await bot.SayAsync("continue");
        Assert.Contains("Here: ana (fake:ana)\nThere: work (fake:work)", question, StringComparison.Ordinal);
        Assert.StartsWith("Linked: ana (fake:ana) and work", await bot.SayAsync("1"), StringComparison.Ordinal);

        Assert.Contains(
            "How do you decide what to cache?",
            await bot.SayAsync("/quiz", "work"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "One person: ana (fake:ana), work (fake:work).",
            await bot.SayAsync("/prep unlink"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "ana (fake:ana) stands alone again.\nQuestions pause here until: /prep resume",
            await bot.SayAsync("1")
        );
        Assert.Contains("Asked: 0 questions", await bot.SayAsync("/progress"), StringComparison.Ordinal);
        Assert.Contains("Asked: 1 question", await bot.SayAsync("/progress", "work"), StringComparison.Ordinal);
        Assert.Contains("How do you decide what to cache?", await bot.SayAsync("/quiz"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana", "ana", "here")]
    [InlineData("ana", "work", "here")]
    [InlineData("work", "work", "for ana (fake:ana)")]
    [InlineData("work", "ana", "for ana (fake:ana)")]
    public async Task Whoever_parts_accounts_reads_which_one_stands_alone_and_where_questions_pause(
        string who,
        string chosen,
        string where
    )
    {
        await using var bot = await PrepBotApp.StartAsync();
        await bot.SayAsync($"/prep link {CodeIn(await bot.SayAsync("/prep link"))}", "work");
        await bot.SayAsync("link them", "work");
        await bot.SayAsync("continue");
        await bot.SayAsync("link them");

        await bot.SayAsync("/prep unlink", who);

        Assert.Equal(
            $"{chosen} (fake:{chosen}) stands alone again.\nQuestions pause {where} until: /prep resume",
            await bot.SayAsync(chosen is "ana" ? "1" : "2", who)
        );
    }

    [Fact]
    public async Task A_wrong_code_a_no_and_a_late_yes_link_nothing()
    {
        await using var bot = await PrepBotApp.StartAsync();
        var code = CodeIn(await bot.SayAsync("/prep link"));

        Assert.StartsWith(
            "I do not know that code.",
            await bot.SayAsync("/prep link AAAAA-AAAAA", "ben"),
            StringComparison.Ordinal
        );
        await bot.SayAsync($"/prep link {code}", "ben");
        Assert.Equal("Nothing was linked.", await bot.SayAsync("do not link", "ben"));
        Assert.StartsWith("That code is no longer good.", await bot.SayAsync("continue"), StringComparison.Ordinal);

        code = CodeIn(await bot.SayAsync("/prep link"));
        await bot.SayAsync($"/prep link {code}", "ben");
        bot.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.StartsWith(
            "That code is no longer good.",
            await bot.PressAsync(new("link", "y2"), "ben"),
            StringComparison.Ordinal
        );
        for (var i = 0; i < 2; i++)
            Assert.StartsWith("I do not know", await bot.SayAsync("/prep link what", "ben"), StringComparison.Ordinal);
        Assert.Contains(
            "many codes for one hour",
            await bot.SayAsync("/prep link what", "ben"),
            StringComparison.Ordinal
        );
        Assert.NotEqual((await bot.LearnerAsync()).Id, (await bot.LearnerAsync("ben")).Id);
    }

    [Fact]
    public async Task A_code_and_an_export_come_where_nobody_reads_along()
    {
        await using var bot = await PrepBotApp.StartAsync(features: ChatFeatures.Files);
        foreach (var command in (string[])["prep link", "prep export"])
        {
            ChatInput.Commanded input = new(
                bot.Here() with
                {
                    Direct = false,
                },
                command,
                new Dictionary<string, string>()
            );
            Assert.StartsWith("Others may read along here.", await bot.HearTextAsync(input), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_export_is_one_s_own_and_nobody_else_s()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.Guide, ChatFeatures.Files);
        await bot.ImportAsync(new Shelf.Mine((await bot.LearnerAsync()).Id), Notes.One);
        await bot.ImportAsync(new Shelf.Mine((await bot.LearnerAsync("ben")).Id), Notes.Checklist);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is read often");

        var file = FileIn(await bot.ReplyAsync("/prep export"));
        var bens = FileIn(await bot.ReplyAsync("/prep export", "ben"));

        Assert.Equal("prepbot-2026-11-02.json", file.Name);
        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal("fake:ana", json.RootElement.GetProperty("for").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("questions").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("stories").GetArrayLength());
        Assert.Equal("what is read often", json.RootElement.GetProperty("log")[0].GetProperty("words").GetString());
        using var other = JsonDocument.Parse(bens.Content);
        Assert.Equal(0, other.RootElement.GetProperty("log").GetArrayLength());
        Assert.Equal(1, other.RootElement.GetProperty("checklists").GetArrayLength());
    }

    [Fact]
    public async Task The_export_has_the_date_and_the_settings()
    {
        await using var bot = await PrepBotApp.StartAsync(features: ChatFeatures.Files);
        await bot.SayAsync("/prep schedule 08:15 mon, thu 2 a day quiet 22:00-07:00");
        await bot.SayAsync("/prep discreet on");
        await bot.Get<ITargets>()
            .SetAsync(
                (await bot.LearnerAsync()).Id,
                new(new(2026, 12, 3), "Marlow, backend engineer", ["databases"]),
                default
            );

        using var json = JsonDocument.Parse(FileIn(await bot.ReplyAsync("/prep export")).Content);

        Assert.Equal(
            """[{"on":"2026-12-03","at":null,"name":"Marlow, backend engineer","topics":["databases"]}]""",
            Plain(json.RootElement.GetProperty("dates"))
        );
        Assert.Equal(
            """
            {"zone":"Europe/Lisbon","questions":{"hour":"08:15","days":["Monday","Thursday"],"perDay":2,"quietFrom":"22:00","quietTo":"07:00","next":"2026-11-05T08:15:00+00:00"},"accounts":[{"account":"fake:ana","name":"ana","discreet":true}]}
            """,
            Plain(json.RootElement.GetProperty("settings"))
        );

        static string Plain(JsonElement element) =>
            JsonSerializer.Serialize(element).Replace("\\u002B", "+", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_of_somebody_who_set_nothing_says_so()
    {
        await using var bot = await PrepBotApp.StartAsync(features: ChatFeatures.Files);
        await bot.LearnerAsync();

        using var json = JsonDocument.Parse(FileIn(await bot.ReplyAsync("/prep export")).Content);

        Assert.Equal(0, json.RootElement.GetProperty("dates").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("settings").GetProperty("questions").ValueKind);
    }

    [Fact]
    public async Task Where_files_cannot_be_sent_it_says_how_to_have_one()
    {
        await using var bot = await PrepBotApp.StartAsync();

        Assert.EndsWith(
            "prepbot export --for fake:ana --out FILE",
            await bot.SayAsync("/prep export"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_could_not_be_said_yet_is_not_said_to_somebody_who_was_forgotten()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One);
        await bot.SayAsync("/progress");
        var here = bot.Here();
        var asked = CommandLine.Read(bot.Get<CommandCatalog>(), here, "quiz");
        await bot.Get<IChatInbox>().KeepAsync(asked, default);
        await bot.Get<IChatInbox>().AnswerAsync(asked, default);
        await bot.SayAsync("/prep forget");
        await bot.SayAsync("forget everything");

        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await bot.TickAsync();

        bot.Chat.ExpectNothingMore();
    }

    [Fact]
    public async Task Who_is_forgotten_is_gone_from_every_byte_and_met_anew()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await FillAsync(bot, "ana", "quokka");
        await FillAsync(bot, "ben", "numbat");
        await bot.SayAsync("/prep unlink");
        Assert.Contains("quokka", await BytesAsync(bot), StringComparison.Ordinal);

        var question = await bot.SayAsync("/prep forget");
        Assert.StartsWith("Forget everything that is kept of ana (fake:ana)?", question, StringComparison.Ordinal);
        Assert.Equal("Everything stays as it is.", await bot.SayAsync("keep everything"));
        Assert.Contains("Answered: 1 time", await bot.SayAsync("/progress"), StringComparison.Ordinal);
        await bot.SayAsync("/prep forget");
        Assert.StartsWith(
            "Done. Nothing of you is kept",
            await bot.SayAsync("forget everything"),
            StringComparison.Ordinal
        );

        var bytes = await BytesAsync(bot);
        Assert.DoesNotContain("quokka", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("dm-ana", bytes, StringComparison.Ordinal);
        Assert.Contains("numbat", bytes, StringComparison.Ordinal);
        Assert.Equal("Nothing is kept of you here.", await bot.SayAsync("/prep forget"));
        Assert.StartsWith("PrepBot. One practice question a day", await bot.OpenHomeAsync(), StringComparison.Ordinal);
        Assert.Contains("Answered: 0 times", await bot.SayAsync("/progress"), StringComparison.Ordinal);
        Assert.Contains("Answered: 1 time", await bot.SayAsync("/progress", "ben"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_wait_for_their_answer_are_forgotten_too_also_those_of_linked_accounts()
    {
        await using var bot = await PrepBotApp.StartAsync();
        await FillAsync(bot, "ana", "quokka");
        await FillAsync(bot, "work", "numbat");
        var code = CodeIn(await bot.SayAsync("/prep link"));
        await bot.SayAsync($"/prep link {code}", "work");
        await bot.SayAsync("link them", "work");
        await bot.SayAsync("continue");
        await bot.SayAsync("link them");
        ChatInput.Said waiting = new(
            bot.Here("work"),
            "the numbat that nobody answered",
            new(bot.Here("work").At, "m")
        );
        Assert.True(await bot.Get<IChatInbox>().KeepAsync(waiting, default));

        await bot.SayAsync("/prep forget");
        await bot.SayAsync("forget everything");

        var bytes = await BytesAsync(bot);
        Assert.DoesNotContain("quokka", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("numbat", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await bot.Get<ILearners>().FindAsync("fake", "work", default));
        Assert.False(await bot.Get<IChatInbox>().KeepAsync(waiting, default));
    }

    [Fact]
    public async Task What_was_heard_yesterday_is_let_go_at_night()
    {
        await using var bot = await PrepBotApp.StartAsync();
        ChatInput.Said said = new(bot.Here(), "hello", new(bot.Here().At, "m"));
        Assert.True(await bot.Get<IChatInbox>().KeepAsync(said, default));
        bot.Clock.Advance(TimeSpan.FromHours(23));
        await bot.Get<LetGo>().RunAsync(default);
        Assert.False(await bot.Get<IChatInbox>().KeepAsync(said, default));

        bot.Clock.Advance(TimeSpan.FromHours(2));
        await bot.Get<LetGo>().RunAsync(default);

        Assert.True(await bot.Get<IChatInbox>().KeepAsync(said, default));
    }

    /// <summary>Everything that can be kept of somebody, with a word in it that is theirs.</summary>
    private static async Task FillAsync(PrepBotApp bot, string name, string word)
    {
        Shelf shelf = new Shelf.Mine((await bot.LearnerAsync(name)).Id);
        foreach (var notes in (string[])[Notes.One, Notes.Guide, Notes.Checklist])
            await bot.ImportAsync(
                shelf,
                notes
                    .Replace("what to cache", $"what {word} to cache", StringComparison.Ordinal)
                    .Replace("migration", word, StringComparison.Ordinal)
                    .Replace("something light", word, StringComparison.Ordinal),
                $"{word}{notes.Length}.txt"
            );
        await bot.OpenHomeAsync(name);
        await bot.SayAsync($"I cache each {word} that is read often", name);
        await bot.SayAsync("3", name);
        await bot.SayAsync("/checklist 2 hours", name);
        await bot.SayAsync("1", name);
        SharedFile dropped = new(
            $"{word}.txt",
            10,
            null,
            null,
            _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes($"{Notes.One}\n{word}")))
        );
        await bot.HearAsync(new ChatInput.Shared(bot.Here(name), "", [dropped]));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> BytesAsync(PrepBotApp bot)
    {
        var database = bot.Get<IDatabase>().Place;
        StringBuilder all = new();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, "*.db*"))
            if (!file.Contains(".lock", StringComparison.Ordinal))
            {
                await using FileStream opened = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using StreamReader reader = new(opened, Encoding.Latin1);
                all.Append(await reader.ReadToEndAsync());
            }
        return all.ToString();
    }

    [Fact]
    public async Task Answers_kept_in_one_s_own_words_are_in_the_export_also_to_example_questions()
    {
        await using var bot = await PrepBotApp.StartAsync(Notes.One, ChatFeatures.Files);
        await bot.SayAsync("/quiz");
        await bot.SayAsync("what is asked for all the time");
        await bot.SayAsync("keep");

        var export = Encoding.UTF8.GetString(FileIn(await bot.ReplyAsync("/prep export")).Content.Span);

        var kept = System.Text.Json.Nodes.JsonNode.Parse(export)!["keptAnswers"]!.AsArray();
        Assert.Equal(
            ("How do you decide what to cache?", "what is asked for all the time", "2026-11-02"),
            ((string)kept[0]!["question"]!, (string)kept[0]!["words"]!, (string)kept[0]!["keptOn"]!)
        );
    }

    private static string CodeIn(string message) => message["Your code: ".Length..][..11];

    private static ChatPart.File FileIn(ChatReply reply) =>
        Assert.Single(Assert.IsType<ChatReply.Say>(reply).Message.Parts.OfType<ChatPart.File>());
}
