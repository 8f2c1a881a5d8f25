using Bot.Adapters.Discord.Api.Gateway;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Where a session is resumed from.</summary>
public sealed class GatewaySessionTests
{
    [Theory]
    [InlineData(new int[0], 40)]
    [InlineData(new[] { 41, 42 }, 42)]
    [InlineData(new[] { 41, 43 }, 41)]
    [InlineData(new[] { 43, 41, 42 }, 43)]
    [InlineData(new[] { 41, 41, 40, 12 }, 41)]
    public void It_goes_on_after_the_last_event_before_which_none_is_missing(int[] told, int last)
    {
        GatewaySession session = new("session", null, First: 40);
        foreach (var number in told)
            session.Took(number);
        Assert.Equal(last, session.Sequence);
    }

    [Fact]
    public void What_stays_missing_while_many_others_come_was_none()
    {
        GatewaySession session = new("session", null, First: 1);
        for (var number = 3; number <= 60; number++)
            session.Took(number);
        Assert.Equal(60, session.Sequence);
    }
}
