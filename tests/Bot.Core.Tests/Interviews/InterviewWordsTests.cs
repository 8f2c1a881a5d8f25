using Bot.Core.Interviews;

namespace Bot.Core.Tests.Interviews;

/// <summary>Today is Tuesday 24 November 2026.</summary>
public sealed class InterviewWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("Marlow, backend engineer, 3 Dec 14:00", "Marlow, backend engineer", "2026-12-03", "14:00")]
    [InlineData("Marlow, backend engineer, next Thursday 14:00", "Marlow, backend engineer", "2026-12-03", "14:00")]
    [InlineData("next Thursday 14:00", "", "2026-12-03", "14:00")]
    [InlineData("Thursday", "", "2026-11-26", null)]
    [InlineData("on tuesday", "", "2026-12-01", null)]
    [InlineData("tomorrow 9am", "", "2026-11-25", "09:00")]
    [InlineData("tomorrow at 9", "", "2026-11-25", "09:00")]
    [InlineData("2026-12-03", "", "2026-12-03", null)]
    [InlineData("Fenwick 2026-12-03, 2 pm", "Fenwick", "2026-12-03", "14:00")]
    [InlineData("3.12. 14h30 Fenwick", "Fenwick", "2026-12-03", "14:30")]
    [InlineData("12/24/2026", "", "2026-12-24", null)]
    [InlineData("December 3rd", "", "2026-12-03", null)]
    [InlineData("the 3rd of December at noon", "", "2026-12-03", "12:00")]
    [InlineData("Thursday 3 December 2026, 14:00", "", "2026-12-03", "14:00")]
    [InlineData("Marlow in 9 days", "Marlow", "2026-12-03", null)]
    [InlineData("in a week, Marlow", "Marlow", "2026-12-01", null)]
    [InlineData("day after tomorrow 10:15", "", "2026-11-26", "10:15")]
    [InlineData("5 jan", "", "2027-01-05", null)]
    [InlineData("today 16:00 with Ines", "Ines", "2026-11-24", "16:00")]
    public void Day_and_hour_are_read_wherever_they_stand(string words, string name, string on, string? at)
    {
        var read = InterviewWords.Read(words, Today)!;

        Assert.Equal(
            (name, on, at),
            (read.Name, read.On.ToString("yyyy-MM-dd", null), read.At?.ToString("HH:mm", null))
        );
    }

    [Theory]
    [InlineData("Marlow")]
    [InlineData("soon")]
    [InlineData("2026-11-23")]
    [InlineData("31 February")]
    [InlineData("14:00")]
    [InlineData("")]
    public void What_has_no_day_to_come_is_not_a_date(string words) => Assert.Null(InterviewWords.Read(words, Today));

    [Theory]
    [InlineData("Marlow, backend engineer", "14:00")]
    [InlineData("", null)]
    [InlineData("A | B", "09:05")]
    public void A_date_comes_back_from_its_button_as_it_was(string name, string? at)
    {
        InterviewDate date = new(name, Today, at is null ? null : TimeOnly.Parse(at, null));

        Assert.Equal(date, InterviewDate.Unpack(date.Packed));
    }

    [Fact]
    public void A_long_name_still_fits_into_a_button()
    {
        InterviewDate date = new(new string('x', 40) + " " + new string('y', 200), Today, new(14, 0));

        Assert.True($"date:change|{date.Packed}".Length <= 100);
    }
}
