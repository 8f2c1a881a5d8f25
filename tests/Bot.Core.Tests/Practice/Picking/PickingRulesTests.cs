using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Tests.Practice.Picking;

public sealed class PickingRulesTests
{
    [Fact]
    public void There_is_no_cliff_where_the_askings_reach_the_questions()
    {
        var bank = Bank.Of(207);
        var plans = Enumerable.Range(200, 14).Select(days => PracticePlan.For(bank, Bank.Until(days))).ToList();
        foreach (var (before, after) in plans.Zip(plans.Skip(1)))
        {
            Assert.InRange(after.Questions.Count - before.Questions.Count, 0, 8);
            // A day more to remember it may cost a little.
            Assert.InRange(Known(after) - Known(before), -0.5, 2);
        }
        Assert.False(plans[6].All);
        Assert.True(plans[7].All);

        static double Known(PracticePlan plan) => plan.Recall * plan.Questions.Count;
    }

    [Fact]
    public void What_was_never_forgotten_and_what_lasts_is_easiest_after_a_rest()
    {
        var likely = EasyReturn.Likely([Bank.Seen(1, 9), Bank.Seen(2, 9, stability: 90), Bank.New(3)], Bank.Daily);
        Assert.Equal([new Pick(new(2), PickView.KnownWell), new(new(1), PickView.KnownWell)], likely);
    }

    [Theory]
    [InlineData(false, Grade.Good)]
    [InlineData(false, Grade.Again, Grade.Easy)]
    [InlineData(true, Grade.Good, Grade.Hard)]
    [InlineData(true, Grade.Again)]
    [InlineData(true)]
    public void Answered_well_before_is_what_the_learner_graded_Good_or_Easy_the_last_time(
        bool not,
        params Grade[] grades
    ) => Assert.Equal(!not, EasyReturn.WentWell([.. grades.Select(grade => new Review(new(2026, 11, 2), grade))]));

    [Fact]
    public void A_grade_that_nobody_pressed_says_nothing_of_having_gone_well() =>
        Assert.False(EasyReturn.WentWell([new Review(new(2026, 11, 2), Grade.Good) { Suggested = true }]));

    [Fact]
    public void The_narrow_pass_finds_what_the_whole_bank_would()
    {
        IReadOnlyList<Candidate> bank =
        [
            .. Enumerable
                .Range(1, 400)
                .Select(id => Forgotten(Bank.Seen(id, 1 + id * 7 % 60, 1 + id * 0.1, $"topic {id % 5}"))),
        ];
        foreach (var wish in (PickWish[])[Bank.Daily with { EvenEarly = true }, Bank.Until(9)])
        {
            var totals = PracticeTotals.Of(bank, wish);
            var foremost = Foremost.Of(
                bank.GroupBy(one => one.Topic).Select(topic => (topic.Key, topic.Select(Narrow))),
                totals.Topics,
                wish,
                20
            );
            PickWeights weights = new([], totals.Topics, wish);
            ExpectedGain gain = new(wish, weights);
            Assert.Equal(
                bank.OrderByDescending(gain.Of).ThenBy(one => one.Question.Value).Take(20).Select(one => one.Question),
                foremost
            );
        }

        static Met Narrow(Candidate one) =>
            new(one.Question, one.Memory!.Stability, one.Memory.Difficulty, one.Memory.LastOn.DayNumber);
        static Candidate Forgotten(Candidate one) =>
            one with
            {
                Memory = one.Memory! with { Reviews = 5, Lapses = (int)(one.Question.Value % 4) },
            };
    }

    [Fact]
    public void A_permutation_visits_every_place_once_in_an_order_of_the_learner_s_own()
    {
        long[] anas = [.. Enumerable.Range(0, 1_000).Select(place => KeyedOrder.Permuted(new(1), place, 1_000))];
        long[] bens = [.. Enumerable.Range(0, 1_000).Select(place => KeyedOrder.Permuted(new(2), place, 1_000))];
        Assert.Equal(Enumerable.Range(0, 1_000).Select(place => (long)place), anas.Order());
        Assert.NotEqual(anas, bens);
        Assert.Equal(0, KeyedOrder.Permuted(new(1), 5, 1));
    }

    [Fact]
    public void An_update_of_the_spacing_allocates_nothing()
    {
        var state = Fsrs.First(SpacingParameters.Default, Grade.Good);
        Fsrs.Next(SpacingParameters.Default, state, Grade.Good, 3);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var day = 0; day < 1_000; day++)
            state = Fsrs.Next(SpacingParameters.Default, state, (Grade)(1 + day % 4), day % 9);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
