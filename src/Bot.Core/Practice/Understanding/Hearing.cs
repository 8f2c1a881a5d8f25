using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Practice.Understanding;

/// <summary>Tells an answer from chat. The first rule that fits decides; what fits none is the answer.</summary>
internal static class Hearing
{
    /// <summary>Longer than this, nothing but words to the bot by name is taken for a question to it.</summary>
    public const int ShortQuestion = 8;

    public static Heard Of(string words, Standing standing)
    {
        var plain = PlainWords.Of(words);
        if (ControlWords.Of(words, plain, standing) is { } button)
            return new Heard.Press(button);
        if (standing is Standing.Answered && GradeOf(plain) is { } grade)
            return new Heard.Grading(grade);
        if (Shrugs.Are(words, plain))
            return Heard.DoesNotKnow;
        if (Courtesies.Are(words, plain))
            return Heard.Courtesy;
        return IsQuestion(words, plain) ? Heard.Question : Heard.Answer;
    }

    private static Grade? GradeOf(string plain) =>
        int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? plain.Length is 1 && Enum.IsDefined((Grade)number)
                ? (Grade)number
                : null
            : Enum.TryParse<Grade>(plain, ignoreCase: true, out var grade)
                ? grade
                : null;

    private static bool IsQuestion(string words, string plain)
    {
        var asks = words.TrimEnd().EndsWith('?') || words.TrimEnd().EndsWith('？');
        var isShort = Phrase.WordsIn(plain) <= ShortQuestion;
        if (BotName.Begins(plain))
            return isShort || asks || BotName.IsAddressed(words);
        return isShort && (asks ? !Guesses.Are(plain) : Requests.Are(plain));
    }
}
