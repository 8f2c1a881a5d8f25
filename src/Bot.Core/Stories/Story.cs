using Bot.Core.People;

namespace Bot.Core.Stories;

public readonly record struct StoryId(long Value);

/// <summary>A STAR story of the bank.</summary>
/// <param name="UseFor">Tags: what it serves.</param>
public sealed record Story(
    StoryId Id,
    Shelf Shelf,
    string Title,
    string Situation,
    string Task,
    IReadOnlyList<string> Actions,
    string Result,
    IReadOnlyList<string> UseFor
);

/// <summary>The stories that a learner may see: their own; while they have none, the starter bank's examples.</summary>
public interface IStoryBank
{
    Task<IReadOnlyList<Story>> AllAsync(LearnerId learner, CancellationToken ct);

    Task<Story?> FindAsync(LearnerId learner, StoryId story, CancellationToken ct);
}
