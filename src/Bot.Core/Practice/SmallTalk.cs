using System.Globalization;
using System.Text;

namespace Bot.Core.Practice;

/// <summary>Greetings, thanks, emoji and shrugs: what nobody wants kept as an answer.</summary>
internal static class SmallTalk
{
    /// <summary>A courtesy is at most so long: <c>thank you very much for that</c>.</summary>
    private const int LongestCourtesy = 6;

    private static readonly HashSet<string> Unknown = Words(
        "idk|pass|no idea|no clue|dunno|i dunno|don't know|dont know|do not know|i don't know|i dont know|i do not know|"
            + "i have no idea|i've no idea|no idea sorry|sorry no idea|i don't know sorry|sorry i don't know|"
            + "i really don't know|i don't know this|i don't know this one|i don't know that one|i have no clue|"
            + "not sure|i am not sure|i'm not sure|i forgot|i can't remember|i don't remember|can't remember|"
            + "keine ahnung|weiß nicht|ich weiß nicht|ich weiß es nicht|je ne sais pas|no sé|no lo sé|não sei|non lo so|"
            + "не знаю|不知道|わからない|分からない"
    );

    /// <summary>One of these makes a short message a courtesy.</summary>
    private static readonly HashSet<string> Heads = Words(
        "hi|hello|hey|hiya|yo|thanks|thank|thx|thanx|ty|tysm|cheers|ok|okay|okey|kk|k|sure|bye|goodbye|cool|great|nice|"
            + "lol|haha|hahaha|hehe|brb|wow|perfect|awesome|alright|sorry|morning|evening|night|afternoon|sec|second|"
            + "moment|minute|min|wait|understood|noted|welcome|please|"
            + "hallo|danke|moin|servus|tschüss|merci|bonjour|salut|gracias|hola|obrigado|obrigada|olá|ola|grazie|ciao|"
            + "tak|tack|dank|bedankt|kiitos|dziękuję|dzięki|cześć|спасибо|привет|谢谢|你好|ありがとう|こんにちは|감사합니다|안녕하세요"
    );

    /// <summary>These may stand beside a head.</summary>
    private static readonly HashSet<string> Fillers = Words(
        "you|u|a|an|one|two|2|1|just|so|very|really|much|lot|all|there|again|bot|prepbot|good|that|that's|it|for|the|to|"
            + "this|your|help|everyone|me|give|got|ya|oh|ah|and|now|day|nice|hold|on|back|be|right|i'm|here|in|"
            + "vielen|schön|schon|guten|tag|beaucoup|muchas|muito|mille|je|wel|большое"
    );

    private static readonly HashSet<string> Phrases = Words(
        "one sec|one second|one moment|hold on|hang on|just a sec|give me a sec|got it|i see|no problem|no worries|np|"
            + "will do|sounds good|good bot|my bad|gotcha|i'm back|i am back|be right back|see you|see you tomorrow|omg|"
            + "good one|talk later|talk to you later|coming|in a minute|not now"
    );

    private static readonly HashSet<string> Emoticons =
    [
        ":)",
        ":-)",
        ":(",
        ":-(",
        ";)",
        ";-)",
        ":D",
        ":-D",
        "xD",
        "XD",
        ":P",
        ":-P",
        ":/",
        "<3",
        "^^",
        "^_^",
        ":o",
        ":O",
        "o/",
    ];

    public static bool DoesNotKnow(string words, string plain)
    {
        var typed = words.AsSpan().Trim();
        return Unknown.Contains(plain) || (typed.Length > 0 && typed.TrimEnd("?？").IsEmpty);
    }

    public static bool IsCourtesy(string words, string plain)
    {
        var typed = words.Trim();
        if (plain.Length is 0 || Emoticons.Contains(typed))
            return Emoticons.Contains(typed) || IsEmoji(typed);
        if (Phrases.Contains(plain))
            return true;
        var each = plain.Split(' ');
        return each.Length <= LongestCourtesy
            && each.Any(Heads.Contains)
            && each.All(word => Heads.Contains(word) || Fillers.Contains(word))
            // "that's all", "for you", "sure thing" are courtesies; "a second" or "one minute" can be how long something took.
            && !(typed.Any(char.IsAsciiDigit) && !each.Any(word => word is "sec" or "ok" or "okay" or "wait"));
    }

    // Symbols and dots only; operators such as && are an answer to a question about operators.
    private static bool IsEmoji(string typed)
    {
        var symbols = 0;
        foreach (var rune in typed.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol && rune.Value > 0xFF)
                symbols++;
            else if (rune.Value is not ('.' or '…' or '!' or 0x200D) && !Joins(category))
                return false;
        }
        return symbols > 0 || typed.Trim('.', '…', '!').Length is 0;
    }

    private static bool Joins(UnicodeCategory category) =>
        category
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Format
                or UnicodeCategory.ModifierSymbol;

    private static HashSet<string> Words(string list) => [.. list.Split('|')];
}
