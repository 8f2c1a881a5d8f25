using Bot.Core.Documents;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Tests.Documents.Wording;

public sealed class PhaseTimeTests
{
    [Theory]
    [InlineData("2 HOURS BEFORE", "-PT2H", "", Anchor.Start)]
    [InlineData("30 minutes before", "-PT30M", "", Anchor.Start)]
    [InlineData("PREPARATION (1-2 DAYS BEFORE)", "-P2D", "-P1D", Anchor.Start)]
    [InlineData("1–2 weeks before", "-P14D", "-P7D", Anchor.Start)]
    [InlineData("one to three days before", "-P3D", "-P1D", Anchor.Start)]
    [InlineData("The day before", "-P1D", "", Anchor.Start)]
    [InlineData("Night before", "-P1D", "", Anchor.Start)]
    [InlineData("Half an hour before", "-PT30M", "", Anchor.Start)]
    [InlineData("Within 24 hours before", "-PT24H", "PT0S", Anchor.Start)]
    [InlineData("Right before the interview", "PT0S", "", Anchor.Start)]
    [InlineData("AFTERWARDS (WITHIN 1 HOUR)", "PT0S", "PT1H", Anchor.End)]
    [InlineData("within 24 hours", "PT0S", "PT24H", Anchor.End)]
    [InlineData("2 days after", "P2D", "", Anchor.End)]
    [InlineData("Immediately after", "PT0S", "", Anchor.End)]
    public void A_heading_says_when_its_phase_is_due(string heading, string from, string to, Anchor anchor)
    {
        var time = PhaseTime.Of(heading);

        Assert.NotNull(time);
        Assert.Equal((from, to, anchor), (time.From.ToString(), time.To?.ToString() ?? "", time.Anchor));
    }

    [Theory]
    [InlineData("SEGMENT 1: HELLO (5-10 minutes)")]
    [InlineData("INTERVIEW DAY - MORNING OF")]
    [InlineData("STRUCTURE (60-90 MINUTES TYPICAL)")]
    [InlineData("Logistics")]
    [InlineData("")]
    public void A_duration_is_no_time(string heading) => Assert.Null(PhaseTime.Of(heading));
}
