using Bot.Core.Questions;

namespace Bot.Core.Documents.Reconciling;

/// <summary>What documents mean for a shelf.</summary>
/// <param name="Placed">What the documents hold, duplicates merged, in their order.</param>
/// <param name="Retired">Live questions of these files that are gone from them.</param>
public sealed record Reconciled(
    IReadOnlyList<PlacedQuestion> Placed,
    IReadOnlyList<QuestionId> Retired,
    IReadOnlyList<KeptElsewhere> KeptElsewhere
);

/// <summary>A question that shall stand on the shelf.</summary>
/// <param name="Place">Its order within its file.</param>
/// <param name="Id">The question that it already is, with its practice history; null: it is new.</param>
public sealed record PlacedQuestion(string File, int Place, NotedQuestion Question, QuestionId? Id);

/// <summary>A question of the documents that a file outside this import already brought: the shelved one stays as it is.</summary>
public sealed record KeptElsewhere(QuestionId Id, string File, NotedQuestion Question);
