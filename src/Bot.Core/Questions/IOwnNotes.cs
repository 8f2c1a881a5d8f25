using Bot.Core.People;

namespace Bot.Core.Questions;

/// <summary>A question that a learner typed.</summary>
/// <param name="Answer">Null: there is none yet.</param>
public sealed record TypedQuestion(string Text, string? Answer, string Topic);

/// <summary>A story that a learner typed.</summary>
public sealed record TypedStory(
    string Title,
    string Situation,
    string Task,
    IReadOnlyList<string> Actions,
    string Result
);

/// <summary>What a learner adds in the chat; it stands on their own shelf, and no import takes it away.</summary>
public interface IOwnNotes
{
    /// <summary>The same question typed again changes the one there is.</summary>
    Task<QuestionId> AddAsync(LearnerId learner, TypedQuestion question, CancellationToken ct);

    /// <summary>The same title typed again changes the story there is.</summary>
    Task AddAsync(LearnerId learner, TypedStory story, CancellationToken ct);
}
