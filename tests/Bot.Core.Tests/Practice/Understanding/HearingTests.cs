using Bot.Core.Practice;
using Bot.Core.Practice.Understanding;

namespace Bot.Core.Tests.Practice.Understanding;

/// <summary>Each cell of the table in which words are told apart, and a list of what people really send.</summary>
public sealed class HearingTests
{
    [Theory]
    [InlineData("said", "Said")]
    [InlineData("Said.", "Said")]
    [InlineData("I said it", "Said")]
    [InlineData("hint", "Hint")]
    [InlineData("HINT", "Hint")]
    [InlineData("later", "Later")]
    [InlineData("tomorrow", "Later")]
    [InlineData("in an hour", "Later")]
    [InlineData("skip", "Skip")]
    [InlineData("show", "Show")]
    [InlineData("show me", "Show")]
    [InlineData("more", "More")]
    [InlineData("stop", "Stop")]
    [InlineData("help", "Help")]
    public void A_control_word_is_the_button_while_a_question_is_open_or_waits_for_its_grade(
        string words,
        string button
    )
    {
        Heard expected = new Heard.Press(Enum.Parse<Control>(button));

        Assert.Equal(expected, Hearing.Of(words, Standing.Open));
        Assert.Equal(expected, Hearing.Of(words, Standing.Answered));
    }

    [Theory]
    [InlineData("stop", true)]
    [InlineData("help", true)]
    [InlineData("said", false)]
    [InlineData("skip", false)]
    public void With_nothing_open_only_help_and_stop_are_control_words(string words, bool isControl) =>
        Assert.Equal(isControl, Hearing.Of(words, Standing.NoneOpen) is Heard.Press);

    [Theory]
    [InlineData("compare", "Compare")]
    [InlineData("keep", "Keep")]
    [InlineData("not my answer", "NotMine")]
    public void The_buttons_of_a_reply_are_words_only_after_the_answer(string words, string button)
    {
        Assert.Equal(new Heard.Press(Enum.Parse<Control>(button)), Hearing.Of(words, Standing.Answered));
        Assert.Equal(Heard.Answer, Hearing.Of(words, Standing.Open));
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Good", 3)]
    [InlineData("again.", 1)]
    [InlineData("hard", 2)]
    [InlineData("easy", 4)]
    public void A_number_or_a_grade_word_is_a_grade_only_after_the_answer(string words, int grade)
    {
        Assert.Equal(new Heard.Grading((Grade)grade), Hearing.Of(words, Standing.Answered));
        Assert.Equal(Heard.Answer, Hearing.Of(words, Standing.Open));
        Assert.Equal(Heard.Answer, Hearing.Of(words, Standing.NoneOpen));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("34")]
    [InlineData("3 replicas")]
    [InlineData("good indexes")]
    public void Other_numbers_and_more_words_join_the_answer(string words) =>
        Assert.Equal(Heard.Answer, Hearing.Of(words, Standing.Answered));

    [Theory]
    [InlineData("I don't know")]
    [InlineData("idk")]
    [InlineData("?")]
    [InlineData("pass")]
    [InlineData("No idea")]
    public void Not_knowing_is_heard_in_every_state(string words)
    {
        foreach (var standing in Enum.GetValues<Standing>())
            Assert.Equal(Heard.DoesNotKnow, Hearing.Of(words, standing));
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("hello")]
    [InlineData("thanks")]
    [InlineData("thank you")]
    [InlineData("ok")]
    [InlineData("okay")]
    [InlineData("sure")]
    [InlineData("one sec")]
    [InlineData("👍")]
    [InlineData("🙏🏽")]
    [InlineData(":)")]
    public void Courtesies_are_never_kept(string words)
    {
        foreach (var standing in Enum.GetValues<Standing>())
            Assert.Equal(Heard.Courtesy, Hearing.Of(words, standing));
    }

    [Theory]
    [InlineData("can I see the answer?")]
    [InlineData("what does hint do?")]
    [InlineData("PrepBot, why do you ask me this one and not another")]
    public void Questions_to_the_bot_are_never_kept(string words)
    {
        foreach (var standing in Enum.GetValues<Standing>())
            Assert.Equal(Heard.Question, Hearing.Of(words, standing));
    }

    [Fact]
    public void A_question_of_nine_words_is_an_answer() =>
        Assert.Equal(Heard.Answer, Hearing.Of("would the cache be shared between all of them?", Standing.Open));

    [Theory]
    [InlineData("story of a release that went wrong")]
    [InlineData("quiz show engine, with a queue in front")]
    [InlineData("progress is what I would measure first")]
    public void A_command_word_first_begins_an_answer_while_a_question_is_open(string words)
    {
        Assert.Equal(Heard.Answer, Hearing.Of(words, Standing.Open));
        Assert.Equal(Heard.Answer, Hearing.Of(words, Standing.Answered));
    }

    [Theory]
    [InlineData("Redis")]
    [InlineData("O(1)")]
    [InlineData("我会先看日志，然后看数据库")]
    [InlineData("primero miro qué ha cambiado")]
    [InlineData("42")]
    [InlineData("yes")]
    [InlineData("&&")]
    [InlineData("the second")]
    [InlineData("about the second one")]
    [InlineData("in the morning")]
    [InlineData("at night")]
    public void Anything_else_in_any_language_is_the_answer(string words)
    {
        foreach (var standing in Enum.GetValues<Standing>())
            Assert.Equal(Heard.Answer, Hearing.Of(words, standing));
    }

    [Theory]
    [InlineData("sent-messages.txt")]
    [InlineData("more-sent-messages.txt")]
    [InlineData("third-sent-messages.txt")]
    [InlineData("fourth-sent-messages.txt")]
    public void What_people_really_send_is_told_apart(string list)
    {
        var sent = SentMessages.Read(list);
        List<string> wrong =
        [
            .. sent.Where(message => SentMessages.Label(Hearing.Of(message.Words, Standing.Open)) != message.Label)
                .Select(message => $"{message.Label}: {message.Words}"),
        ];

        Assert.True(sent.Count >= 100, $"only {sent.Count} messages");
        Assert.True(
            wrong.Count <= sent.Count * 0.03,
            $"{wrong.Count} of {sent.Count} are heard otherwise:\n{string.Join('\n', wrong)}"
        );
    }

    [Fact]
    public void There_are_hundreds_of_them() => Assert.True(SentMessages.Read().Count >= 400);

    [Fact]
    public void No_answer_of_more_than_eight_words_is_dropped()
    {
        var dropped = SentMessages
            .Read()
            .Where(message => message.Label is "answer" && message.Words.Split(' ').Length > 8)
            .Where(message =>
                Hearing.Of(message.Words, Standing.Open) != Heard.Answer
                || Hearing.Of(message.Words, Standing.Answered) != Heard.Answer
            );

        Assert.Empty(dropped);
    }
}
