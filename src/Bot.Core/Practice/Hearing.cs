using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Practice;

/// <summary>Tells an answer from chat. The first rule that fits decides; what fits none is the answer.</summary>
internal static class Hearing
{
    /// <summary>Longer than this, nothing but words to the bot by name is taken for a question to it.</summary>
    public const int ShortQuestion = 8;

    public static Heard Of(string words, Standing standing)
    {
        var plain = PlainWords.Of(words);
        if (Button(plain, standing) is { } button)
            return new Heard.Press(button);
        if (standing is Standing.Answered && GradeOf(plain) is { } grade)
            return new Heard.Grading(grade);
        if (SmallTalk.DoesNotKnow(words, plain))
            return Heard.DoesNotKnow;
        if (SmallTalk.IsCourtesy(words, plain))
            return Heard.Courtesy;
        return IsQuestion(words, plain) ? Heard.Question : Heard.Answer;
    }

    private static Control? Button(string plain, Standing standing) =>
        plain switch
        {
            "help" => Control.Help,
            "stop" => Control.Stop,
            _ when standing is Standing.NoneOpen => null,
            "said" or "i said it" => Control.Said,
            "hint" or "a hint" or "hint please" => Control.Hint,
            "later" or "ask me later" => Control.Later,
            "skip" or "skip it" => Control.Skip,
            "show" or "show me" => Control.Show,
            "more" => Control.More,
            _ when standing is Standing.Open => null,
            "compare" => Control.Compare,
            "keep" or "keep as my answer" or "keep this as my answer" => Control.Keep,
            "not my answer" or "not mine" => Control.NotMine,
            _ => null,
        };

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
        return isShort && (asks ? !QuestionWords.IsGuess(plain) : QuestionWords.AsksTheBot(plain));
    }
}
