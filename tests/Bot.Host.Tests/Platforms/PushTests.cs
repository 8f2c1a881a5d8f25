using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Host.Tests.Groups;
using Bot.Testing;

namespace Bot.Host.Tests.Platforms;

/// <summary>What a phone shows of everything that comes by itself: the important word first, short, and discreet beside it.</summary>
public sealed class PushTests
{
    /// <summary>Longer than any phone shows, with markup and a name in it.</summary>
    private const string Long = """
        Backend notes

        1. Caching

        How would Fenwick decide what to **cache**, for how long, where it is kept, and what happens to it when the machine that keeps it is gone?
        > What is read often.
        """;

    [Fact]
    public async Task Every_push_is_short_and_its_discreet_twin_says_nothing_of_the_question()
    {
        await using var bot = await PrepBotApp.StartAsync(Long);
        await bot.SayAsync("/prep schedule 09:30 daily");
        List<ChatMessage> pushes = [];
        async Task ComesAsync(TimeSpan after)
        {
            bot.Clock.Advance(after);
            await bot.TickAsync();
            while (pushes.Count < bot.Chat.Sends.Count)
                pushes.Add((await bot.Chat.NextAsync()).Message);
        }

        await ComesAsync(TimeSpan.FromMinutes(30)); // the daily question
        await bot.SayAsync("later");
        await bot.SayAsync("in an hour");
        await ComesAsync(TimeSpan.FromHours(1)); // asked later
        await ComesAsync(TimeSpan.FromDays(1) + TimeSpan.FromHours(2)); // late
        for (var day = 3; day <= 8; day++)
            await ComesAsync(TimeSpan.FromDays(1) - TimeSpan.FromHours(day is 3 ? 3 : 0)); // day 3, paused
        await bot.SayAsync("hello");
        await ComesAsync(TimeSpan.FromDays(3) + TimeSpan.FromHours(8)); // the bot was off

        string[] beginnings =
        [
            "How would Fenwick decide what to cache, for",
            "Again, as you asked: How would Fenwick",
            "(3 hours late) How would Fenwick",
            "How would Fenwick",
            "No catching up needed",
            "I have paused. Any word wakes me",
            "Three questions did not come while I was off. Nothing to catch up",
        ];
        Assert.Equal(beginnings.Length, pushes.Count);
        Assert.All(
            beginnings.Zip(pushes),
            one => Assert.StartsWith(one.First, one.Second.Summary, StringComparison.Ordinal)
        );
        Assert.All(pushes, IsFitForAPhone);
        Assert.Equal(
            [
                "Your question for today, about a minute",
                "The question you put off",
                "Your question for today, a bit late",
                "Your question for today, about a minute",
                .. pushes.Skip(4).Select(push => push.Summary),
            ],
            pushes.Select(push => push.Discreet)
        );
    }

    /// <summary>Held by <see cref="GroupTests"/>.</summary>
    private static readonly string[] OfGroups =
    [
        DeliveryKinds.Group,
        DeliveryKinds.GroupCard,
        DeliveryKinds.GroupDate,
        DeliveryKinds.GroupPost,
        DeliveryKinds.Reveal,
        DeliveryKinds.Noted,
    ];

    [Fact]
    public async Task No_kind_of_delivery_is_left_out_here()
    {
        await using var bot = await PrepBotApp.StartAsync(Long);

        Assert.Equal(
            [
                DeliveryKinds.Closing,
                DeliveryKinds.Compare,
                DeliveryKinds.Daily,
                DeliveryKinds.Later,
                DeliveryKinds.WasOff,
                DeliveryKinds.Unreached,
            ],
            bot.Get<IEnumerable<ICompose>>()
                .Select(compose => compose.Kind)
                .Except(OfGroups)
                .Order(StringComparer.Ordinal)
        );
    }

    private static void IsFitForAPhone(ChatMessage push)
    {
        Assert.InRange(push.Summary.Length, 1, ChatLimits.Summary);
        Assert.InRange(push.Discreet.Length, 1, ChatLimits.Summary);
        Assert.DoesNotContain("Fenwick", push.Discreet, StringComparison.Ordinal);
        Assert.DoesNotContain("cache", push.Discreet, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', push.Summary);
        Assert.DoesNotContain("ana", push.Summary.Split(' '));
        Assert.Contains(push.Parts, part => part is ChatPart.Buttons or ChatPart.Text);
    }
}
