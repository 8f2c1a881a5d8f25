using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackMarkupTests
{
    [Fact]
    public void An_instant_is_shown_on_each_readers_own_clock_and_in_words_elsewhere()
    {
        var words = $"Next: {OwnClock.Mark(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), "Monday <9:00>")}.";
        Assert.Equal("Next: <!date^1800000000^{date_long}, {time}|Monday &lt;9:00&gt;>.", SlackMarkup.Mrkdwn(words));
    }

    [Theory]
    [InlineData("what is read often", "what is read often")]
    [InlineData("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d")]
    [InlineData("&amp;lt; stays", "&lt; stays")]
    [InlineData("see <https://a.b/c|a.b> and <https://a.b/c>", "see a.b and https://a.b/c")]
    [InlineData("<@UBOT> quiz", "quiz")]
    [InlineData("<@U1|ana> in <#C1|general>", "@ana in #general")]
    [InlineData("<!here> and <!subteam^S1|@team>", "@here and @team")]
    [InlineData("mail <mailto:a@b.c|a@b.c>", "mail a@b.c")]
    [InlineData("a < without an end", "a < without an end")]
    public void Words_are_read_as_they_were_typed(string sent, string typed) =>
        Assert.Equal(typed, SlackMarkup.Plain(sent, "UBOT"));
}
