using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Practice.Picking;

public sealed class PickingForADateTests
{
    [Fact]
    public void What_was_never_asked_goes_first_even_when_something_is_due() =>
        Assert.Equal(2, Picked([Bank.Seen(1, daysAgo: 9), Bank.New(2)], Bank.Until(20)));

    [Fact]
    public void After_that_the_one_that_gains_most_on_the_day_though_it_is_not_due() =>
        Assert.Equal(
            2,
            Picked([Bank.Seen(1, daysAgo: 1, stability: 200), Bank.Seen(2, daysAgo: 1, stability: 3)], Bank.Until(1))
        );

    [Fact]
    public void A_star_goes_before_an_opener_and_an_opener_before_the_rest()
    {
        IReadOnlyList<Candidate> bank =
        [
            Bank.New(1),
            Bank.New(2) with
            {
                Text = "Tell me about yourself.",
            },
            Bank.New(3),
        ];
        Assert.Equal(2, Picked(bank, Bank.Until(9)));
        Assert.Equal(3, Picked(bank, Wishing(Bank.Until(9), 3, QuestionWish.Star)));
    }

    [Fact]
    public void Topics_of_the_interview_and_questions_without_an_answer_weigh_more()
    {
        IReadOnlyList<Candidate> bank = [Bank.New(1), Bank.New(2, "databases"), Bank.New(3)];
        var target = Bank.Until(9).Target! with { Topics = ["Databases"] };
        Assert.Equal(2, Picked(bank, Bank.Until(9) with { Target = target }));
        Assert.Equal(3, Picked([Bank.Seen(1, 3), Bank.New(2), Bank.New(3) with { HasAnswer = false }], Bank.Until(9)));
    }

    [Theory]
    [InlineData(QuestionWish.Never)]
    [InlineData(QuestionWish.Rest)]
    public void What_the_learner_put_aside_is_not_asked(QuestionWish wish)
    {
        Assert.Null(QuestionPicker.Pick([Bank.New(1)], Wishing(Bank.Until(9), 1, wish)));
        Assert.Null(QuestionPicker.Pick([Bank.New(1)], Wishing(Bank.Daily, 1, wish) with { EvenEarly = true }));
    }

    [Fact]
    public void Why_says_how_long_it_is_until_the_day_without_decimals()
    {
        Assert.Equal(
            "You have not seen this one yet. 9 days to Thursday 3 December.",
            QuestionPicker.Pick([Bank.New(1)], Bank.Until(9))!.Why
        );
        Assert.Equal(
            "Asked 1 time, last yesterday. One day to your date.",
            QuestionPicker.Pick([Bank.Seen(1, 1, stability: 3)], Bank.Until(1))!.Why
        );
        Assert.StartsWith(
            "You starred it.",
            QuestionPicker.Pick([Bank.New(1)], Wishing(Bank.Until(0), 1, QuestionWish.Star))!.Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_date_that_is_over_counts_for_nothing()
    {
        IReadOnlyList<Candidate> bank = [Bank.New(1), Bank.Seen(2, daysAgo: 4)];
        Assert.Equal(QuestionPicker.Pick(bank, Bank.Daily), QuestionPicker.Pick(bank, Bank.Until(-1)));
    }

    [Fact]
    public void On_the_day_itself_something_is_still_asked() =>
        Assert.NotNull(QuestionPicker.Pick([Bank.Seen(1, daysAgo: 4), Bank.New(2)], Bank.Until(0)));

    [Fact]
    public void A_bank_smaller_than_the_daily_number_is_asked_once_a_day()
    {
        var bank = Bank.Of(2).Select(one => one with { AskedOn = Bank.Today.Began }).ToList();
        Assert.Null(QuestionPicker.Pick(bank, Bank.Until(9, perDay: 6)));
    }

    [Fact]
    public void A_memory_from_the_future_is_no_trouble() =>
        Assert.NotNull(QuestionPicker.Pick([Bank.Seen(1, daysAgo: -400)], Bank.Until(9)));

    [Fact]
    public void A_topic_that_sticks_least_counts_more_and_says_so()
    {
        var weak = Bank.Seen(1, 3, topic: "databases");
        weak = weak with { Memory = weak.Memory! with { Reviews = 20, Lapses = 12 } };
        var pick = QuestionPicker.Pick([Bank.Seen(2, 3), weak], Bank.Daily)!;
        Assert.Equal((1, true), (pick.Question.Value, pick.Why.Contains("sticks least", StringComparison.Ordinal)));
    }

    private static PickWish Wishing(PickWish wish, long question, QuestionWish what) =>
        wish with
        {
            Wishes = new Dictionary<QuestionId, QuestionWish> { [new(question)] = what },
        };

    private static long? Picked(IReadOnlyList<Candidate> bank, PickWish wish) =>
        QuestionPicker.Pick(bank, wish)?.Question.Value;
}
