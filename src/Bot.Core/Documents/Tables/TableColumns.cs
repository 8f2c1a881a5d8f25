using System.Collections.Frozen;

namespace Bot.Core.Documents.Tables;

/// <summary>Which column holds what; -1: none does.</summary>
internal sealed record TableColumns(int Question, int Answer)
{
    private const int LongestName = 40;

    private static readonly FrozenDictionary<string, string> Names = (
        "question:question|questions|prompt|front|q|term|interview question|question text|card front|sample question;"
        + "answer:answer|answers|response|back|a|definition|sample answer|model answer|my answer|answer text|solution|card back;"
        + "more:explanation|notes|note|comment|comments|extra|details;"
        + "section:category|section|topic|subject|deck|area|theme|chapter|group|skill;"
        + "tags:tags|tag|labels|keywords;kind:kind|type|question type;direction:direction|who asks;"
        + "only:only for|onlyfor|company|employer;todo:todo|to do;held:held back;stories:stories;"
        + "key:key|correct|correct answer|correct option|correct choice|right answer"
    )
        .Split(';')
        .Select(line => line.Split(':'))
        .SelectMany(parts => parts[1].Split('|').Select(name => (name, parts[0])))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>Without a header: the question, the answer, and what else there is nobody knows.</summary>
    public static TableColumns InOrder { get; } = new(0, 1);

    /// <summary>What is added to the answer.</summary>
    public int More { get; init; } = -1;

    public int Section { get; init; } = -1;

    public int Tags { get; init; } = -1;

    public int Kind { get; init; } = -1;

    public int Direction { get; init; } = -1;

    public int OnlyFor { get; init; } = -1;

    public int Todo { get; init; } = -1;

    public int HeldBack { get; init; } = -1;

    public int Stories { get; init; } = -1;

    /// <summary>Which choice is right.</summary>
    public int Key { get; init; } = -1;

    public IReadOnlyList<int> Choices { get; init; } = [];

    /// <returns>Null: no header, for no column is a question's, or nothing stands beside it.</returns>
    public static TableColumns? OfHeader(IReadOnlyList<string> header)
    {
        List<string> roles = [.. header.Select(Role)];
        List<int> choices = [.. Enumerable.Range(0, roles.Count).Where(at => roles[at] is "choice")];
        var question = roles.IndexOf("question");
        if (question < 0 || roles.Count(role => role.Length > 0) < 2)
            return null;
        return new(question, roles.IndexOf("answer"))
        {
            More = roles.IndexOf("more"),
            Section = roles.IndexOf("section"),
            Tags = roles.IndexOf("tags"),
            Kind = roles.IndexOf("kind"),
            Direction = roles.IndexOf("direction"),
            OnlyFor = roles.IndexOf("only"),
            Todo = roles.IndexOf("todo"),
            HeldBack = roles.IndexOf("held"),
            Stories = roles.IndexOf("stories"),
            Key = roles.IndexOf("key"),
            Choices = choices,
        };
    }

    private static string Role(string name)
    {
        var plain = name.Trim([' ', '\t', '"', '*', '#', ':', '_', '?']).Replace('_', ' ').Replace('-', ' ');
        if (plain.Length is 0 or > LongestName)
            return "";
        if (Names.TryGetValue(plain, out var role))
            return role;
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isChoice =
            words is [var kind, { Length: 1 }]
            && (
                kind.StartsWith("option", StringComparison.OrdinalIgnoreCase)
                || kind.StartsWith("choice", StringComparison.OrdinalIgnoreCase)
            );
        return isChoice ? "choice" : "";
    }
}
