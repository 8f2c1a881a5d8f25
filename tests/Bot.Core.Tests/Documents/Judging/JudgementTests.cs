using Bot.Core.Documents.Judging;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Judging;

public sealed class JudgementTests
{
    private static (QuestionKind, string) Judge(
        string text,
        Direction direction = Direction.Asked,
        params string[] section
    )
    {
        var judgement = Judgement.Of(new SectionLeaning("Notes", section), text, direction, clarifying: false);
        return (judgement.Kind, Assert.Single(judgement.Tags));
    }

    [Theory]
    [InlineData("Tell me about a time you lost a database.", QuestionKind.Behavioural, Topics.Behavioural)]
    [InlineData("What motivates you?", QuestionKind.Behavioural, Topics.Motivation)]
    [InlineData("When is an index on a table useful?", QuestionKind.Technical, Topics.Databases)]
    [InlineData("How do you deploy containers to Kubernetes?", QuestionKind.Technical, Topics.Operations)]
    [InlineData("How do you batch inference on a GPU?", QuestionKind.Technical, Topics.MachineLearning)]
    [InlineData("Design a parking garage", QuestionKind.SystemDesign, Topics.SystemDesign)]
    [InlineData("How would you design an API for pots?", QuestionKind.SystemDesign, Topics.Backend)]
    [InlineData("What is your expected salary?", QuestionKind.Logistics, Topics.Logistics)]
    [InlineData("How do you reach high availability in a cluster?", QuestionKind.Technical, Topics.Operations)]
    [InlineData("How are you?", QuestionKind.SmallTalk, Topics.General)]
    [InlineData("Which plant would you be?", QuestionKind.Behavioural, Topics.General)]
    public void A_question_is_judged_by_its_words(string text, QuestionKind kind, string topic) =>
        Assert.Equal((kind, topic), Judge(text));

    [Theory]
    [InlineData("Databases", Topics.Databases)]
    [InlineData("Machine Learning Integration", Topics.MachineLearning)]
    [InlineData("Concurrency and failure", Topics.Backend)]
    [InlineData("Failure and pressure", Topics.Behavioural)]
    [InlineData("Frontend (React)", Topics.Frontend)]
    public void A_question_that_says_little_follows_its_heading(string section, string topic) =>
        Assert.Equal(topic, Judge("How do you begin?", Direction.Asked, section).Item2);

    [Fact]
    public void Two_words_of_the_question_outweigh_its_heading() =>
        Assert.Equal(
            Topics.Operations,
            Judge("Do you use Docker and Kubernetes?", Direction.Asked, "Backend tools").Item2
        );

    [Fact]
    public void What_the_candidate_asks_is_one_topic() =>
        Assert.Equal(Topics.Reverse, Judge("Which database do you use?", Direction.ToAskThem).Item2);

    [Theory]
    [InlineData("Questions to Ask the Interviewer", "Who digs?", Direction.ToAskThem)]
    [InlineData("LIKELY QUESTIONS", "Who digs?", Direction.Asked)]
    [InlineData("SEGMENT 5: YOUR QUESTIONS", "Who digs?", Direction.ToAskThem)]
    [InlineData("Salary", "Do you offer tea as part of the package?", Direction.ToAskThem)]
    [InlineData("Salary", "What do you expect to earn?", Direction.Asked)]
    public void Who_asks_is_said_by_the_heading_else_by_the_words(string section, string text, Direction direction) =>
        Assert.Equal(direction, Directions.Of("", [section], text, answered: false).Direction);

    [Fact]
    public void The_nearest_heading_that_says_who_asks_decides() =>
        Assert.Equal(
            Direction.Asked,
            Directions.Of("", ["YOUR QUESTIONS", "WHAT TO EXPECT"], "Ready?", answered: false).Direction
        );
}
