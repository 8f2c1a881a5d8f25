namespace Bot.Core.Tests.Documents.Formats;

/// <summary>Questions that are not written in English, and the marks that they end in.</summary>
public sealed class OtherTonguesTests
{
    [Fact]
    public void A_wide_question_mark_ends_a_question_and_a_number_in_words_counts_it()
    {
        var document = Notes.Read(
            "## 面试题\n\n### 第 1 题：茶为什么是热的？\n\n因为水。\n\n### 第 2 题：介绍一下茶壶\n\n圆的。\n\n### 第 3 题：谁喝茶？\n\n大家。\n"
        );

        Assert.Equal(
            ["茶为什么是热的？", "介绍一下茶壶", "谁喝茶？"],
            document.Questions.Select(question => question.Text)
        );
        Assert.Equal(["因为水。", "圆的。", "大家。"], document.Questions.Select(question => question.Answer));
    }

    [Fact]
    public void A_list_of_links_to_questions_in_another_script_stays_a_table_of_contents()
    {
        var document = Notes.Read("# 茶\n\n- [茶是什么？](#a)\n- [谁喝茶？](#b)\n- [茶怎么泡？](#c)\n");

        Assert.Empty(document.Questions);
    }

    [Fact]
    public void Requests_in_other_tongues_are_questions_among_questions()
    {
        var document = Notes.Read(
            "# Чай\n\n## Что такое чай?\n\nЛист.\n\n## Кто пьёт чай?\n\nВсе.\n\n## Опишите чайник.\n\nКруглый.\n\n## Какая вода нужна?\n\nГорячая.\n"
        );

        Assert.Equal(4, document.Questions.Count);
        Assert.Equal("Круглый.", document.Questions[2].Answer);
    }

    [Fact]
    public void Headings_of_advice_in_other_tongues_that_no_mark_ends_are_no_questions()
    {
        var document = Notes.Read(
            "# Советы\n\n## Где пить чай\n\n* Дома.\n\n## Что взять с собой\n\n* Чашку.\n\n## Как заварить\n\n* Просто.\n"
        );

        Assert.Empty(document.Questions);
    }
}
