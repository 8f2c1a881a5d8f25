using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;

namespace Bot.Core.Tests.Practice.Planning;

public sealed class PracticePlanTests
{
    private static readonly string[] Typical =
    [
        "How do you introduce yourself?",
        "Why do you want to work for us?",
        "Why do you look for a new job?",
        "What is your strength?",
        "What is your weakness?",
        "Describe a mistake.",
        "When did you disagree?",
        "What feedback was hard?",
        "A deadline that was too short?",
        "Where are you in five years?",
        "What do you do in your first month?",
        "What would your last manager say?",
        "What have you learned?",
    ];

    [Fact]
    public void Of_many_alike_as_many_are_chosen_as_can_be_asked()
    {
        var plan = PracticePlan.For(Bank.Of(207), Bank.Until(9, perDay: 3));
        Assert.Equal((27, 27, false), (plan.Askings, plan.Questions.Count, plan.All));
        Assert.Equal("9 days, 3 a day: 27 askings, 27 questions, each once.", PlanView.Sentence(plan));
    }

    [Fact]
    public void Openers_that_nearly_every_interview_has_are_each_asked_twice()
    {
        IReadOnlyList<Candidate> bank =
        [
            .. Bank.Of(207).Select((one, i) => i < Typical.Length ? one with { Text = Typical[i] } : one),
        ];
        Assert.Equal(
            "9 days, 3 a day: 27 askings, 13 questions, each at least twice.",
            PlanView.Sentence(PracticePlan.For(bank, Bank.Until(9, perDay: 3)))
        );
    }

    [Fact]
    public void Where_there_is_room_for_all_all_are_asked() =>
        Assert.Equal(
            "30 days, 5 a day: 150 askings, all 60 questions, each at least twice.",
            PlanView.Sentence(PracticePlan.For(Bank.Of(60), Bank.Until(30, perDay: 5)))
        );

    [Fact]
    public void One_asking_more_or_less_changes_the_set_by_little()
    {
        var bank = Bank.Of(207);
        int Chosen(int days) => PracticePlan.For(bank, Bank.Until(days)).Questions.Count;
        Assert.InRange(Chosen(206), 204, 206);
        Assert.Equal(207, Chosen(207));
        Assert.Equal(207, Chosen(208));
    }

    [Fact]
    public void One_question_of_each_kind_of_opener_is_enough()
    {
        IReadOnlyList<Candidate> bank =
        [
            .. Bank.Of(40).Select(one => one with { Text = "What is your greatest strength?" }),
        ];
        Assert.True(PracticePlan.For(bank, Bank.Until(9, perDay: 3)).Questions.Count > 20);
    }

    [Fact]
    public void An_empty_bank_says_so() =>
        Assert.Equal(
            "9 days, 3 a day: there are no questions to ask yet.",
            PlanView.Sentence(PracticePlan.For([], Bank.Until(9, perDay: 3)))
        );

    [Fact]
    public void More_askings_are_expected_to_bring_more()
    {
        double Recall(int perDay) => PracticePlan.For(Bank.Of(20), Bank.Until(10, perDay)).Recall;
        Assert.True(Recall(2) < Recall(4));
        Assert.InRange(Recall(6), 0.9, 1);
    }

    [Theory]
    [InlineData("How do you introduce yourself in one minute?", 0)]
    [InlineData("Tell me about yourself", 0)]
    [InlineData("Why are you looking for a new job now?", 2)]
    [InlineData("What happens when a B-tree page is full?", null)]
    public void Openers_are_known_by_their_words(string question, int? kind) =>
        Assert.Equal(kind, Openers.KindOf(question));

    [Fact]
    public void The_three_paces_are_said_in_minutes() =>
        Assert.Equal(
            ["One question, 1 minute", "Three, 4 minutes", "Six, 8 minutes"],
            PaceView.Choices("pace").Choices.Select(choice => choice.Label)
        );
}
