using Bot.Core.Chat;
using Bot.Core.Practice.Silences;

namespace Bot.Core.Tests.Practice.Silences;

public sealed class SilenceViewTests
{
    [Theory]
    [InlineData(3, "I could not write to you on Discord since Tuesday")]
    [InlineData(20, "I could not write to you on Discord since 3 November")]
    public void What_could_not_arrive_is_said_elsewhere_with_the_day_since_when(int days, string summary)
    {
        DateOnly since = new(2026, 11, 3);

        var message = SilenceView.Unreached("discord", since, since.AddDays(days));

        Assert.Equal((summary, summary), (message.Summary, message.Discreet));
        Assert.Contains(message.Parts, part => part is ChatPart.Buttons);
    }
}
