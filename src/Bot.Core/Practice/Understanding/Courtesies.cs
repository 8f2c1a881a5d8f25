using System.Globalization;
using System.Text;

namespace Bot.Core.Practice.Understanding;

/// <summary>Greetings, thanks, thinking aloud and emoji: what nobody wants kept as an answer.</summary>
internal static class Courtesies
{
    /// <summary>A courtesy is at most so long: <c>thank you very much for that</c>.</summary>
    private const int Longest = 6;

    /// <summary>One of these makes a short message a courtesy.</summary>
    private static readonly HashSet<string> Heads = PlainWords.Set(
        "hi|hello|hey|hiya|yo|thanks|thank|thx|thanx|ty|tysm|cheers|ok|okay|okey|kk|k|sure|bye|goodbye|cool|"
            + "great|nice|lol|haha|hahaha|hehe|brb|wow|perfect|awesome|alright|sorry|sec|wait|understood|noted|"
            + "welcome|please|hm|hmm|hmmm|um|uh|uhm|think|thinking|gm|gn|yay|ugh|oops|whoa|ready|happy|hallo|danke|"
            + "moin|servus|tschüss|merci|bonjour|salut|gracias|hola|perfecto|vale|obrigado|obrigada|olá|ola|grazie|"
            + "perfetto|ciao|tak|tack|takk|hei|hej|dank|bedankt|kiitos|dziękuję|dzięki|cześć|děkuji|ahoj|köszönöm|"
            + "szia|mulțumesc|teşekkürler|teşekkür|sağol|tamam|merhaba|hvala|terima|ευχαριστώ|γεια|спасибо|привет|"
            + "дякую|谢谢|你好|好的|ありがとう|こんにちは|こんばんは|감사합니다|안녕하세요|شكرا|مرحبا|धन्यवाद|नमस्ते|ขอบคุณ|สวัสดี"
    );

    /// <summary>Words of time are heads too when somebody asks for it, or wishes it: <c>one second</c>, <c>good morning</c>.</summary>
    private static readonly HashSet<string> Times = PlainWords.Set(
        "morning|evening|night|afternoon|second|moment|minute|min|mins"
    );

    private static readonly HashSet<string> AskedFor = PlainWords.Set(
        "one|just|give|gimme|wait|hold|good|nice|pls|plz"
    );

    /// <summary>These may stand beside a head.</summary>
    private static readonly HashSet<string> Fillers = PlainWords.Set(
        "you|u|a|an|one|two|2|1|just|so|very|really|much|lot|all|there|again|bot|prepbot|good|that|that's|it|for|the|to|"
            + "this|your|help|everyone|me|give|gimme|got|ya|oh|ah|and|now|day|nice|hold|on|back|be|right|i'm|here|in|"
            + "let|lemme|about|man|mate|bro|dude|guys|friend|today|pls|plz|yeah|yes|"
            + "i|am|was|late|away|sick|busy|meeting|have|friday|monday|weekend|"
            + "vielen|schön|schon|guten|gute|dir|ihnen|tag|beaucoup|muchas|muito|mille|je|wel|большое|buenos|días|buenas|"
            + "bom|dia|boa|noite|kasih|ederim|çok"
    );

    private static readonly HashSet<string> Whole = PlainWords.Set(
        "one sec|one second|one moment|hold on|hang on|just a sec|give me a sec|got it|i see|no problem|no worries|np|"
            + "will do|sounds good|good bot|my bad|gotcha|i'm back|i am back|be right back|see you|see you tomorrow|omg|"
            + "good one|talk later|talk to you later|coming|i'm here|i am here|have a nice day|have a good day|in a minute|not now|all good|that helped|let's go|"
            + "done for today|done for now|good to know|makes sense|fair enough|"
            + "bom dia|boa tarde|boa noite|buenos días|buenas|guten tag|guten morgen|guten abend|gute nacht"
    );

    private static readonly HashSet<string> Emoticons =
    [
        .. ":) :-) :( :-( ;) ;-) :D :-D xD XD :P :-P :/ <3 ^^ ^_^ :o :O o/ :'( T_T".Split(' '),
    ];

    public static bool Are(string words, string plain)
    {
        var typed = words.Trim();
        if (plain.Length is 0 || Emoticons.Contains(typed))
            return Emoticons.Contains(typed) || IsEmoji(typed);
        var each = plain.Split(' ');
        return Whole.Contains(plain) || IsBackSoon(each) || IsShort(typed, each) || IsFramed(plain);
    }

    private static bool IsShort(string typed, string[] each) =>
        each.Length <= Longest
        && (each.Any(Heads.Contains) || AsksForTime(each))
        && each.All(word => Heads.Contains(word) || Times.Contains(word) || Fillers.Contains(word))
        // "a second" or "one minute" can be how long something took.
        && !(typed.Any(char.IsAsciiDigit) && !each.Any(word => word is "sec" or "ok" or "okay" or "wait"));

    // "one second", not "the second one".
    private static bool AsksForTime(string[] each) =>
        each.TakeWhile(word => !Times.Contains(word)).Any(AskedFor.Contains) && each.Any(Times.Contains);

    /// <summary><c>done for today, thanks</c>: a courtesy as a whole, with a head at one end.</summary>
    private static bool IsFramed(string plain) => Whole.Contains(PlainWords.Without(plain, Heads));

    // "back in 5", "back in ten minutes"; years have more digits.
    private static bool IsBackSoon(string[] each) =>
        each is ["back", "in", { Length: <= 3 }] or ["back", "in", { Length: <= 3 }, "min" or "mins" or "minutes"];

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
}
