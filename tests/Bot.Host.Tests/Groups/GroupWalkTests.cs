using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Host.Tests.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Groups;

/// <summary>
/// Members who do whatever comes to mind. Each answer holds a word of its own; whoever reads it must be its member, or be shown
/// it because the member posted or shared that one.
/// </summary>
public sealed class GroupWalkTests
{
    private static readonly string[] Members = ["ana", "ben", "cleo"];

    private static readonly string[] Labels =
    [
        "I said it",
        "My grade",
        "Example answer",
        "Again",
        "Good",
        "Share with my coach",
        "Change",
        "Join",
        "Leave",
        "What is kept?",
        "My name, too",
    ];

    private readonly Dictionary<string, string> posted = [];
    private readonly Dictionary<string, string> shared = [];
    private readonly List<(string Word, string Owner)> words = [];
    private int read;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nobody_reads_a_word_that_was_not_for_them(int seed)
    {
        Random random = new(seed);
        await using var bench = await GroupBench.StartAsync(Notes.Two, members: Members);
        for (var step = 0; step < 450; step++)
        {
            var name = Members[random.Next(Members.Length)];
            var said = await ActAsync(bench, random, name, step);
            Look(name, said, step);
            if (step % 5 is 0)
                Look("owner", await bench.SayAsync("owner", "/group coach"), step);
        }
        Assert.True(posted.Count > 2 && shared.Count > 2 && read > 20, $"{posted.Count}, {shared.Count}, {read}");
    }

    private async Task<string> ActAsync(GroupBench bench, Random random, string name, int step)
    {
        switch (random.Next(6))
        {
            case 0:
                var word = $"quokka{step}x";
                words.Add((word, name));
                var who = random.Next(2) is 0 ? "thread" : "me";
                if (!Has(bench.Shown, "Answer"))
                    return "";
                var told = await bench.TryAnswerAsync(name, $"what is read often, {word}", who);
                if (who is "thread")
                    posted[name + word] = word;
                return told;
            case 1:
                bench.Bot.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 700)));
                await bench.TickAsync();
                foreach (var send in bench.Sent)
                    Look(send.To.Conversation.TrimStart('@'), PrepBotApp.TextOf(send.Message), step);
                Look("all", PrepBotApp.TextOf(bench.Shown), step);
                return "";
            case 2:
                return await bench.Bot.PressAsync(
                    new("group-" + Pick(random, "grade", "change"), $"{random.Next(1, 30)}.3"),
                    name
                );
            default:
                var label = Pick(random, Labels);
                var on = bench.Own(name) is { } last && Has(last, label) ? last : bench.Shown;
                if (!Has(on, label))
                    return "";
                if (label is "Share with my coach")
                    await NoteSharedAsync(bench, name, GroupBench.ActionIn(on, label).Subject);
                return await bench.PressAsync(name, label, on);
        }
    }

    private async Task NoteSharedAsync(GroupBench bench, string name, string attempt)
    {
        var log = await bench
            .Bot.Get<IPracticeLog>()
            .ReadAsync((await bench.Bot.LearnerAsync(name)).Id, default, default);
        var answer = log.FirstOrDefault(one => $"{one.Attempt.Id.Value}" == attempt)?.Attempt.Answered!.Words ?? "";
        foreach (var (word, _) in words.Where(one => answer.Contains(one.Word, StringComparison.Ordinal)))
            shared[name + word] = word;
    }

    // What was posted all may read; what was shared the coach, too.
    private void Look(string reader, string text, int step)
    {
        foreach (var (word, owner) in words.Where(one => one.Owner != reader))
            if (text.Contains(word, StringComparison.Ordinal) && read++ >= 0)
                Assert.True(
                    posted.ContainsKey(owner + word) || (reader is "owner" && shared.ContainsKey(owner + word)),
                    $"step {step}: {reader} reads {word} of {owner}: {text}"
                );
    }

    private static bool Has(ChatMessage message, string label) =>
        message.Parts.OfType<ChatPart.Buttons>().SelectMany(part => part.Choices).Any(choice => choice.Label == label);

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
