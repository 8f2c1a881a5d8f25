using Bot.Core.Chat;
using Bot.Core.Chat.Commands;

namespace Bot.Core.Tests.Chat.Commands;

public sealed class CommandLineTests
{
    private static readonly Circumstances Here = Talk.Here("e1");

    private static readonly CommandCatalog Catalog = new([
        new Spoken(new("quiz", "", [new("topic", "")])),
        new Spoken(
            new(
                "interview add",
                "",
                [
                    new("company", ""),
                    new("minutes", "", ArgumentKind.Number),
                    new("kind", "", ArgumentKind.OneOf, Options: [new("video", "Video")]),
                ]
            )
        ),
        new Spoken(new("interview show", "", [])),
        new Spoken(new("prep help", "", [])),
        new Spoken(new("prep import", "", [new("file", "", ArgumentKind.File)])),
        new Spoken(new("progress", "", [])),
    ]);

    [Theory]
    [InlineData("quiz system design", "quiz", "topic=system design")]
    [InlineData("quiz", "quiz", "")]
    [InlineData("quiz topic: system design", "quiz", "topic=system design")]
    [InlineData("QUIZ  \"two  spaces\"", "quiz", "topic=two  spaces")]
    [InlineData("interview add Marlow Ltd 45 video", "interview add", "company=Marlow Ltd,kind=video,minutes=45")]
    [InlineData(
        "interview add video company: \"Marlow Ltd\" 45",
        "interview add",
        "company=Marlow Ltd,kind=video,minutes=45"
    )]
    [InlineData("interview add company:Marlow", "interview add", "company=Marlow")]
    [InlineData("interview", "interview show", "")]
    [InlineData("prep", "prep help", "")]
    [InlineData("help", "prep help", "")]
    [InlineData("import /notes/my file.txt", "prep import", "file=/notes/my file.txt")]
    [InlineData("progress report", "progress", "?=report")]
    [InlineData("qiz now", "qiz", "?=now")]
    public void Words_become_a_command_and_its_arguments(string line, string command, string arguments)
    {
        var read = CommandLine.Read(Catalog, Here, line);

        Assert.Equal(command, read.Command);
        var found = read
            .Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        Assert.Equal(arguments, string.Join(',', found));
    }

    [Theory]
    [InlineData("progress is slow", false)]
    [InlineData("I quiz myself daily", false)]
    [InlineData("progress", true)]
    [InlineData("quiz databases", true)]
    public void Without_a_slash_only_what_fits_a_command_is_one(string line, bool command) =>
        Assert.Equal(command, CommandLine.ReadBare(Catalog, Here, line) is not null);

    [Fact]
    public void A_command_cannot_take_words_beside_subcommands()
    {
        var refused = Assert.Throws<InvalidOperationException>(() =>
            new CommandCatalog([
                new Spoken(new("story", "", [new("words", "")])),
                new Spoken(new("story drill", "", [])),
            ])
        );

        Assert.Contains("/story", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_commands_cannot_share_a_name() =>
        Assert.Throws<InvalidOperationException>(() =>
            new CommandCatalog([new Spoken(new("quiz", "", [])), new Spoken(new("quiz", "", []))])
        );

    [Fact]
    public void A_mistyped_command_finds_its_neighbours() => Assert.Equal(["quiz"], Catalog.Near("qiuz"));
}
