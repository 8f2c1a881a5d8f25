using System.Buffers;
using System.Collections.Frozen;

namespace Bot.Core.Documents.Wording;

/// <summary>How questions begin and end where they are not written in English.</summary>
internal static class OtherTongues
{
    /// <summary>Marks that end a question: the plain one, the wide one of Chinese and Japanese, the one of Arabic.</summary>
    public const string QuestionMarks = "?？؟";

    // Where words are not set apart by spaces, what asks may stand anywhere.
    private static readonly SearchValues<string> Within = SearchValues.Create(
        [
            "什么",
            "怎么",
            "怎样",
            "如何",
            "为什么",
            "为何",
            "何为",
            "哪些",
            "哪个",
            "哪几",
            "是否",
            "能否",
            "多少",
            "区别",
            "不同",
            "谈谈",
            "说说",
            "聊聊",
            "讲讲",
            "介绍",
            "简述",
            "描述",
            "解释",
            "实现一个",
            "何ですか",
            "説明",
            "違い",
        ],
        StringComparison.Ordinal
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> First = (
        "что чем чего кто как какой какая какое какие каких каким каково каков где когда куда зачем почему сколько "
        + "назовите расскажите опишите объясните перечислите приведите сравните напишите дайте "
        + "qué que's cómo cuál cuáles quién cuándo dónde explica explique describe describa menciona nombra cuéntame "
        + "qual quais descreva cite conte "
        + "quel quelle quels quelles qu'est-ce comment pourquoi expliquez décrivez citez parlez-moi "
        + "wie warum wieso weshalb welche welcher welches wodurch worin erkläre erklären nenne nennen beschreibe beschreiben"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsMark(char character) => QuestionMarks.Contains(character, StringComparison.Ordinal);

    /// <summary>It begins like a question, or says in Chinese or Japanese that it is one.</summary>
    public static bool SoundsAsking(ReadOnlySpan<char> text)
    {
        if (text[0] is '¿')
            return true;
        if (text.ContainsAnyInRange('\u3040', '\u9FFF'))
            return text.ContainsAny(Within);
        return Begins(text);
    }

    /// <summary>It begins with a word that begins statements as well, and no mark says which it is.</summary>
    public static bool IsUnsure(ReadOnlySpan<char> text) =>
        Begins(text) && !text.ContainsAny(QuestionMarks) && text[0] is not '¿';

    private static bool Begins(ReadOnlySpan<char> text)
    {
        var word = text.IndexOfAny(" ,:");
        return word > 0 && First.Contains(text[..word]);
    }

    /// <summary>Characters that are a word or half of one each.</summary>
    public static int Ideographs(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
            count += character is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
        return count;
    }
}
