using Bot.Core.Documents;
using Bot.Core.People;

namespace Bot.Core.Checklists;

public readonly record struct PhaseId(long Value);

public readonly record struct ItemId(long Value);

/// <summary>A checklist of the bank.</summary>
public sealed record Checklist(string Title, Shelf Shelf, IReadOnlyList<Phase> Phases);

/// <summary>A phase: groups of things to tick, and when it is due relative to the interview.</summary>
public sealed record Phase(
    PhaseId Id,
    string Title,
    Offset? From,
    Offset? To,
    Anchor Anchor,
    IReadOnlyList<ItemGroup> Groups
);

public sealed record ItemGroup(string Title, IReadOnlyList<Item> Items);

/// <param name="Done">Ticked by this learner.</param>
public sealed record Item(ItemId Id, string Text, IReadOnlyList<string> Notes, bool Done);

/// <summary>The checklists that a learner may see, their own before the starter's, with their own ticks.</summary>
public interface IChecklists
{
    Task<IReadOnlyList<Checklist>> AllAsync(LearnerId learner, CancellationToken ct);

    /// <summary>Sets the ticks of these items: done is what is in <paramref name="done"/>, the others are not.</summary>
    /// <param name="among">The items that were shown.</param>
    Task TickAsync(
        LearnerId learner,
        IReadOnlyCollection<ItemId> among,
        IReadOnlyCollection<ItemId> done,
        DateTimeOffset at,
        CancellationToken ct
    );
}
