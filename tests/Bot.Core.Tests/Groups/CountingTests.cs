using Bot.Core.Groups.Members;
using Bot.Core.Groups.Rounds;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Groups;

public sealed class CountingTests
{
    private static readonly QuestionId Caching = new(7);
    private static readonly DateTimeOffset First = new(2026, 11, 2, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Five_answers_of_one_member_tell_nothing_of_the_group()
    {
        RoundAnswer[] answers = [.. Enumerable.Range(0, 9).Select(week => Answer(1 + week % 4, week, Grade.Again))];

        Assert.Empty(Counting.Hardest(answers, 5));
    }

    [Fact]
    public void A_member_who_was_asked_again_counts_once_with_the_last_grade()
    {
        RoundAnswer[] answers =
        [
            .. Enumerable.Range(1, 5).Select(learner => Answer(learner, 0, Grade.Again)),
            .. Enumerable.Range(1, 3).Select(learner => Answer(learner, 1, Grade.Good)),
        ];

        Assert.Equal([(Caching, 2, 5)], Counting.Hardest(answers, 5));
    }

    private static RoundAnswer Answer(int learner, int week, Grade grade) =>
        new(new LearnerId(learner), Caching, First.AddDays(7 * week), "words", grade);
}
