using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Questions;
using Bot.Core.Chat;
using Bot.Core.Practice;
using Bot.Core.Practice.Quizzing;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice;

internal sealed class AttemptRow
{
    public long Id { get; set; }
    public long LearnerId { get; set; }
    public long QuestionId { get; set; }
    public required ChatAddress Place { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public required string Why { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public string? Words { get; set; }
    public Manner? Manner { get; set; }
    public TimeSpan? Took { get; set; }
    public DateTimeOffset? GradedAt { get; set; }
    public DateOnly? GradedOn { get; set; }
    public Grade? Grade { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public DateTimeOffset? ComparedAt { get; set; }
    public Grade? Guess { get; set; }

    /// <summary>When the grade was taken from the guess; null: somebody gave it.</summary>
    public DateTimeOffset? SuggestedAt { get; set; }
    public DateTimeOffset? PutOffUntil { get; set; }
    public DateTimeOffset? SkippedAt { get; set; }

    public Attempt ToAttempt() =>
        new(new AttemptId(Id), new(QuestionId), Place, AskedAt, Why)
        {
            Answered = AnsweredAt is { } answered
                ? new Answered(answered, AnsweredOn!.Value, Words!, Manner!.Value, Took!.Value)
                : null,
            Graded = GradedAt is { } graded
                ? new Graded(graded, GradedOn!.Value, Grade!.Value) { Suggested = SuggestedAt is not null }
                : null,
            ClosedAt = ClosedAt,
            ComparedAt = ComparedAt,
            Guess = Guess,
            PutOffUntil = PutOffUntil,
        };
}

/// <summary>
/// An event that changed an attempt. Its id stands once for each step, so the same event twice changes nothing; the
/// account says where each step came from should accounts part again.
/// </summary>
internal sealed class AttemptEventRow
{
    public required string EventId { get; set; }
    public AttemptStep Step { get; set; }
    public long AttemptId { get; set; }
    public long? AccountId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>The words that one message brought to an answer, in the order heard.</summary>
internal sealed class AnswerPartRow
{
    public long Id { get; set; }
    public long AttemptId { get; set; }

    /// <summary>The platform's id of the message; null: a form.</summary>
    public string? Message { get; set; }
    public required string Words { get; set; }
}

internal enum AttemptStep
{
    Asked,
    Answered,
    Graded,
}

internal static class PracticeTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AttemptRow>(attempts =>
        {
            attempts.ToTable("attempts");
            attempts.ComplexProperty(attempt => attempt.Place);
            attempts.HasOne<LearnerRow>().WithMany().HasForeignKey(attempt => attempt.LearnerId);
            attempts.HasOne<QuestionRow>().WithMany().HasForeignKey(attempt => attempt.QuestionId);
            attempts.HasIndex(attempt => new { attempt.QuestionId, attempt.LearnerId });
            attempts.HasIndex(attempt => new { attempt.LearnerId, attempt.AnsweredAt });
            // The few that wait: found without reading a learner's whole log.
            attempts
                .HasIndex(attempt => attempt.LearnerId, "IX_attempts_waiting")
                .HasFilter("\"GradedAt\" IS NULL AND \"ClosedAt\" IS NULL");
        });
        model.Entity<AttemptEventRow>(events =>
        {
            events.ToTable("attempt_events");
            events.HasKey(one => new { one.EventId, one.Step });
            events.HasOne<AttemptRow>().WithMany().HasForeignKey(one => one.AttemptId);
            events.HasOne<AccountRow>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<AnswerPartRow>(parts =>
        {
            parts.ToTable("answer_parts");
            parts.HasOne<AttemptRow>().WithMany().HasForeignKey(part => part.AttemptId);
        });
        MemoryTables.Map(model);
    }
}
