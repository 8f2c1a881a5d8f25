using Bot.Core.Practice;
using Bot.Core.Practice.Grading;

namespace Bot.Core.Tests.Practice.Grading;

public sealed class PointsTests
{
    private const string Answer =
        "I ask what changed: a deploy, the data, the traffic. I read the query plan. I measure the slow request again.";

    [Fact]
    public void A_sentence_that_shares_two_content_words_is_a_found_point() =>
        Assert.Equal(
            new Points(2, 3),
            Points.In("check the deploy and the traffic, then the plan of the query", Answer)
        );

    [Fact]
    public void One_word_in_common_is_not_enough() => Assert.Equal(0, Points.In("traffic", Answer).Found);

    [Theory]
    [InlineData(0, 3, Grade.Again)]
    [InlineData(1, 4, Grade.Again)]
    [InlineData(1, 3, Grade.Hard)]
    [InlineData(3, 5, Grade.Hard)]
    [InlineData(2, 3, Grade.Hard)]
    [InlineData(3, 4, Grade.Good)]
    [InlineData(3, 3, Grade.Good)]
    public void The_guess_follows_the_share_and_is_never_Easy(int found, int of, Grade guess) =>
        Assert.Equal(guess, new Points(found, of).Guess);

    [Fact]
    public void Without_points_there_is_no_guess() => Assert.Null(Points.In("anything", "Yes.").Guess);

    [Fact]
    public void A_full_stop_inside_a_word_ends_no_sentence() =>
        Assert.Equal(["Use v1.2 of it", "Then e.g. measure"], Points.Sentences("Use v1.2 of it. Then e.g. measure"));
}
