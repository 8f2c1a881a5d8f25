using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Tests.Practice.Picking;

/// <summary>Why 27 askings for 207 questions cannot gain over rotation when all 207 are scored.</summary>
public sealed class FirstMeetingsTests
{
    private const int Days = 9;
    private static readonly SpacingParameters W = SpacingParameters.Default;

    // Whatever a question is asked after its first grade, and however often, its recall ends at 1 at most.
    [Theory]
    [InlineData(Grade.Again)]
    [InlineData(Grade.Hard)]
    [InlineData(Grade.Good)]
    [InlineData(Grade.Easy)]
    public void In_nine_days_any_first_meeting_gains_more_than_all_later_ones_of_a_question_could(Grade first)
    {
        var known = Fsrs.Retrievability(W, Days, Fsrs.First(W, first).Stability);
        Assert.True(1 - known < ExpectedRecall.OfNew(W, Days));
    }

    [Fact]
    public void Twenty_seven_first_meetings_are_the_most_that_207_questions_can_have()
    {
        var most = Enumerable.Range(1, Days).Sum(ahead => 3 * ExpectedRecall.OfNew(W, ahead)) / 207;
        Assert.Equal(0.1052, most, 4);
    }
}
