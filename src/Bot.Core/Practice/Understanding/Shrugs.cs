namespace Bot.Core.Practice.Understanding;

/// <summary>How people say that they do not know.</summary>
internal static class Shrugs
{
    private static readonly HashSet<string> Around = PlainWords.Set(
        "sorry|i|i'm|im|i've|have|am|tbh|honestly|really|just|at|all|this|that|one|it|man|lol|haha|yet|here|now|right|"
            + "today|anymore|well|hm|hmm|ok|so|too|the|to|be|honest|je|suis|désolé"
    );

    private static readonly HashSet<string> Whole = PlainWords.Set(
        "idk|pass|no idea|no clue|not a clue|don't have a clue|dunno|don't know|dont know|do not know|not sure|forgot|"
            + "can't remember|cannot remember|don't remember|can't recall|never heard of|never heard|give up|beats|"
            + "no answer|don't have an answer|can't answer|cannot answer|haven't learned|haven't learnt|who knows|ツ|"
            + "keine ahnung|weiß nicht|weiss nicht|weiß ich nicht|weiß es nicht|weiss es nicht|ich weiß nicht|"
            + "ich weiss nicht|ich weiß es nicht|ich weiss es nicht|ne sais pas|sais pas|aucune idée|no sé|no lo sé|"
            + "ni idea|no tengo ni idea|não sei|não faço ideia|non lo so|non so|nie wiem|bilmiyorum|weet ik niet|"
            + "geen idee|vet inte|не знаю|не помню|без понятия|不知道|不清楚|わからない|分からない|わかりません|모르겠어요|لا أعرف"
    );

    public static bool Are(string words, string plain)
    {
        var typed = words.AsSpan().Trim();
        if (plain.Length is 0)
            return typed.Contains("🤷", StringComparison.Ordinal) || (typed.Length > 0 && typed.TrimEnd("?？").IsEmpty);
        return Whole.Contains(plain) || Whole.Contains(PlainWords.Without(plain, Around));
    }
}
