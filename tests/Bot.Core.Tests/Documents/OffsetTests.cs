using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

public sealed class OffsetTests
{
    [Theory]
    [InlineData(0, -120, "-PT2H")]
    [InlineData(0, -10, "-PT10M")]
    [InlineData(-1, 0, "-P1D")]
    [InlineData(0, 90, "PT1H30M")]
    [InlineData(0, 0, "PT0S")]
    public void An_offset_reads_as_an_ISO_8601_duration(int days, int minutes, string expected) =>
        Assert.Equal(expected, new Offset(days, TimeSpan.FromMinutes(minutes)).ToString());
}
