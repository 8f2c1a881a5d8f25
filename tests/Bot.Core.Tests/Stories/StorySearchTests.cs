using Bot.Core.People;
using Bot.Core.Stories;

namespace Bot.Core.Tests.Stories;

public sealed class StorySearchTests
{
    private static readonly Story Outage = New(
        1,
        "The quiet outage",
        "queues filled up",
        ["pressure", "incident response"]
    );
    private static readonly Story Export = New(
        2,
        "The export nobody could read",
        "sales wanted columns",
        ["a conflict with a colleague"]
    );
    private static readonly Story Offices = New(
        3,
        "Three offices",
        "a release under pressure of time",
        ["working abroad"]
    );

    [Theory]
    [InlineData("pressure", "The quiet outage")]
    [InlineData("a time I had a conflict with someone", "The export nobody could read")]
    [InlineData("queue", "The quiet outage")]
    [InlineData("offices", "Three offices")]
    public void The_title_and_what_it_serves_weigh_more_than_the_text(string words, string best) =>
        Assert.Equal(best, StorySearch.Find(words, [Offices, Export, Outage])[0].Story.Title);

    [Theory]
    [InlineData("tell me about a time when you were with us")]
    [InlineData("")]
    [InlineData("kubernetes")]
    public void Words_that_fit_no_story_find_none(string words) =>
        Assert.Empty(StorySearch.Find(words, [Offices, Export, Outage]));

    private static Story New(long id, string title, string situation, string[] useFor) =>
        new(new(id), new Shelf.Mine(new(1)), title, situation, "", [], "", useFor);
}
