using Bot.Adapters.Terminal.Printing;
using Bot.Testing;

namespace Bot.Adapters.Tests.Terminal.Printing;

public sealed class TerminalReportTests
{
    private static readonly string[][] Rows =
    [
        ["document", "questions", "tips"],
        ["a long path/with 日本.md", "7", "-"],
        ["b.md", "1234", "5"],
    ];

    [Fact]
    public void Numbers_stand_to_the_right_and_wide_letters_count_twice() =>
        Assert.Equal(
            [
                "document                  questions  tips",
                "a long path/with 日本.md          7     -",
                "b.md                           1234     5",
            ],
            TerminalTable.Lines(Rows, 80)
        );

    [Fact]
    public void A_narrow_screen_cuts_the_beginning_of_a_path_and_no_number() =>
        Assert.Equal(
            ["document                questions  tips", "…ong path/with 日本.md          7     -"],
            TerminalTable.Lines(Rows, 39).Take(2)
        );

    [Fact]
    public void A_name_cannot_steer_the_screen() =>
        Assert.Equal(
            "ab[31mc  1",
            TerminalTable
                .Lines(
                    [
                        ["a\tb\u001b[31mc", "1"],
                    ],
                    80
                )
                .Single()
                .Replace("\t", "", StringComparison.Ordinal)
        );

    [Fact]
    public void What_is_quick_shows_no_bar_and_what_is_long_takes_it_back()
    {
        FakeClock clock = new();
        List<string> written = [];
        using (TerminalProgress progress = new("Reading", clock, written.Add))
        {
            progress.Report(0.1);
            Assert.Empty(written);
            clock.Advance(TimeSpan.FromMilliseconds(400));
            progress.Report(0.5);
            progress.Report(0.6);
            Assert.Equal(["\rReading [############............]  50 %"], written);
        }

        Assert.Equal($"\r{new string(' ', 40)}\r", written[^1]);
    }

    [Fact]
    public void Where_nobody_watches_a_report_does_no_harm()
    {
        FakeClock clock = new();
        using TerminalProgress progress = new("Reading", clock, write: null);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(Record.Exception(() => progress.Report(0.5)));
    }
}
