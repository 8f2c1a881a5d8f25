using Bot.Core.Chat.Rendering;

namespace Bot.Core.Tests.Chat.Rendering;

public sealed class OwnClockTests
{
    [Fact]
    public void An_instant_is_shown_on_each_readers_clock()
    {
        var text = $"Next: {OwnClock.Mark(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), "Monday 9:00")}.";
        Assert.Equal("Next: <t:1800000000:F>.", OwnClock.Render(text, (at, _) => $"<t:{at}:F>"));
        Assert.Equal("Next: Monday 9:00.", OwnClock.InWords(text));
    }

    [Theory]
    [InlineData("a topic called \uE000now\uE001here\uE002, please")]
    [InlineData("\uE000\uE001\uE002")]
    [InlineData("\uE00099999999999999999999\uE001x\uE002")]
    [InlineData("\uE002\uE001\uE000")]
    public void Marks_that_a_person_typed_stay_as_they_are(string words) =>
        Assert.Equal(words, OwnClock.InWords(words));
}
