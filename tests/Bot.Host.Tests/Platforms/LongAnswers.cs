namespace Bot.Host.Tests.Platforms;

/// <summary>
/// Real answers of more than eight words: each beginning that could be taken for something else, with each of five ways to go on.
/// </summary>
internal static class LongAnswers
{
    private static readonly string[] Beginnings =
    [
        "thanks,",
        "Thank you for asking, so",
        "ok so",
        "sure,",
        "hello, well",
        "what matters most is this:",
        "why do we do it at all?",
        "no,",
        "No idea at first, but",
        "not sure, but",
        "idk the exact name, but",
        "I don't know the word for it,",
        "skip the cache at first, then",
        "help the user before the system:",
        "stop the writes, then",
        "later on,",
        "show the plan to somebody,",
        "more memory comes last;",
        "said in one sentence,",
        "hint hint:",
        "next to the index,",
        "pass the request on,",
        "again and again",
        "hard limits first:",
        "good, so",
        "easy:",
        "keep it small;",
        "compare before and after:",
        "#caching is what I would call it:",
        "@Transactional opens it,",
        "/etc/hosts comes first,",
        "/users is the list,",
        "3 replicas, then",
        "42",
        "1. first",
        "- a bullet:",
        "> a quote,",
        "\"in quotes\" I would say:",
        "story of a release:",
        "🤔 well,",
    ];

    private static readonly string[] Ends =
    [
        "I measure the slow request first and change one thing at a time.",
        "we say skip, stop, help, later, hint, show and more inside of a sentence",
        "would a queue with a bound and an early refusal be enough here?",
        "`if (x < 3 && y > \"a\") return /* no */;` has  two  spaces, a\ttab and 100 % of {it} <b>whole</b>",
        "我会先看日志 dann die Abfrage — naïve façade, 👍🏽 and then three dots…",
    ];

    public static IReadOnlyList<string> All { get; } =
    [.. from beginning in Beginnings from end in Ends select $"{beginning} {end}"];
}
