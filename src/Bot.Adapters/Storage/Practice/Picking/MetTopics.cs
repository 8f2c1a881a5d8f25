using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Practice.Picking;

/// <summary>
/// What is remembered of a question carries its topic, so that a learner's memories are weighed without reading the
/// bank. Whoever changes the topic of a question calls this.
/// </summary>
internal static class MetTopics
{
    private const int AtOnce = 500;

    /// <summary>After the questions are saved, in the same transaction.</summary>
    public static async Task FollowAsync(PrepBotDb db, IEnumerable<long> questions, CancellationToken ct)
    {
        foreach (var some in questions.Chunk(AtOnce))
            await db
                .Memories.Where(memory => some.Contains(memory.QuestionId))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(
                            memory => memory.Topic,
                            memory => db.Questions.First(question => question.Id == memory.QuestionId).Topic
                        ),
                    ct
                );
    }
}
