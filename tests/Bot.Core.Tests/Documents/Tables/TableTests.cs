using Bot.Core.Questions;

namespace Bot.Core.Tests.Documents.Tables;

public sealed class TableTests
{
    [Theory]
    [InlineData("Question,Answer\nWhat is tea?,A leaf\n")]
    [InlineData("\uFEFFprompt;response\n\"What is tea?\";\"A leaf\"\n")]
    [InlineData("Front\tBack\r\nWhat is tea?\tA leaf\r\n")]
    [InlineData("id,topic,Interview Question,Sample Answer\n1,,What is tea?,A leaf\n")]
    public void A_header_names_the_columns_whatever_stands_between_them(string text)
    {
        var question = Notes.OnlyQuestion(text);

        Assert.Equal((2, "What is tea?", "A leaf"), (question.Line, question.Text, question.Answer));
    }

    [Fact]
    public void Quoted_fields_hold_separators_lines_and_quotes()
    {
        var questions = Notes
            .Read(
                "question,answer,category\n\"What is \"\"tea\"\"?\",\"A leaf,\nin water\",Kitchen > Hot\nWhat is milk?,\"never closed,Cold\n"
            )
            .Questions;

        Assert.Equal([2, 4], questions.Select(question => question.Line));
        Assert.Equal(("What is \"tea\"?", "A leaf,\nin water"), (questions[0].Text, questions[0].Answer));
        Assert.Equal(["Kitchen", "Hot"], questions[0].Section);
        Assert.Equal("\"never closed", questions[1].Answer);
    }

    [Fact]
    public void The_apostrophe_that_guards_a_formula_is_taken_off() =>
        Assert.Equal("=1+1", Notes.OnlyQuestion("question,answer\nWhat sums?,'=1+1\n").Answer);

    [Fact]
    public void Choices_and_their_key_stand_in_columns_too()
    {
        var question = Notes.OnlyQuestion("question,option a,option b,correct answer\nWhich leaf?,oak,tea,B\n");

        Assert.Equal(("Which leaf?\nA) oak\nB) tea", "Answer: B"), (question.Text, question.Answer));
    }

    [Fact]
    public void Even_rows_behind_tabs_need_no_header() =>
        Assert.Equal(3, Notes.Read("Tea\tA leaf\nMilk\tWhite\nCup\tA thing\n").Questions.Count);

    [Theory]
    [InlineData("Dear diary, a question, an answer, and tea.\nNothing else, really.\nNo, not today.\n")]
    [InlineData("shopping:\n\tmilk\n\tbread\n\ttea\n")]
    public void Text_with_commas_or_tabs_is_no_table(string text) => Assert.Empty(Notes.Read(text).Questions);

    [Fact]
    public void Anki_says_what_its_columns_are()
    {
        var questions = Notes
            .Read(
                "#separator:tab\n#html:true\n#guid column:1\n#deck column:2\n#tags column:5\n"
                    + "x\tWork::Tea\tWhat is <b>tea</b>?\tA leaf<br>in&nbsp;water [sound:a.mp3]\thot wet\n"
                    + "y\tWork\tA {{c1::leaf::plant}} in {{c2::water}}\t\t\n"
            )
            .Questions;

        Assert.Equal(("What is tea?", "A leaf\nin water"), (questions[0].Text, questions[0].Answer));
        Assert.Equal(["Work", "Tea"], questions[0].Section);
        Assert.Equal(["hot", "wet"], questions[0].Tags.Skip(1));
        Assert.Equal(("A [plant] in […]", "A leaf in water"), (questions[1].Text, questions[1].Answer));
        Assert.Equal(7, questions[1].Line);
    }

    [Fact]
    public void A_table_may_say_who_asks_and_for_whom()
    {
        var question = Notes.OnlyQuestion(
            "question,answer,direction,only for\nWhat do you pour?,,to ask them,Fenwick\n"
        );

        Assert.Equal((Direction.ToAskThem, "Fenwick"), (question.Direction, question.OnlyFor));
    }
}
