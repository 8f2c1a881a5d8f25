using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Practice.Picking;
using Bot.Adapters.Storage.Stories;
using Bot.Core.Documents.Alike;
using Bot.Core.People;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Questions;

internal sealed class EfOwnNotes(WriterLane lane) : IOwnNotes
{
    /// <summary>No document has this name, so importing one again retires nothing that was typed.</summary>
    private const string Typed = "(typed in chat)";

    public Task<QuestionId> AddAsync(LearnerId learner, TypedQuestion question, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var shelf = await db.ShelfAsync(new Shelf.Mine(learner), ct);
                var key = QuestionKey.Plain(question.Text);
                var asked = await db
                    .Questions.Where(row => row.ShelfId == shelf.Id && row.Direction == Direction.Asked)
                    .ToListAsync(ct);
                var row = asked.Find(known => QuestionKey.Plain(known.Text) == key);
                if (row is null)
                    db.Questions.Add(row = Row(shelf.Id, question));
                (row.Answer, row.HeldBack, row.RetiredAt) = (question.Answer ?? row.Answer, false, null);
                (row.Topic, row.Tags) = (question.Topic, [question.Topic]);
                await db.SaveChangesAsync(ct);
                await MetTopics.FollowAsync(db, [row.Id], ct);
                return new QuestionId(row.Id);
            },
            ct
        );

    public Task AddAsync(LearnerId learner, TypedStory story, CancellationToken ct) =>
        lane.WriteAsync(
            async db =>
            {
                var shelf = await db.ShelfAsync(new Shelf.Mine(learner), ct);
                var key = QuestionKey.Plain(story.Title);
                var known = await db.Stories.Where(row => row.ShelfId == shelf.Id).ToListAsync(ct);
                var row = known.Find(one => QuestionKey.Plain(one.Title) == key);
                if (row is null)
                    db.Stories.Add(row = Row(shelf.Id, story));
                (row.Situation, row.Task) = (story.Situation, story.Task);
                (row.Actions, row.Result, row.RetiredAt) = (story.Actions, story.Result, null);
            },
            ct
        );

    private static QuestionRow Row(long shelf, TypedQuestion question) =>
        new()
        {
            ShelfId = shelf,
            File = Typed,
            Section = [],
            Text = question.Text,
            Direction = Direction.Asked,
            Kind = QuestionKind.Technical,
            Topic = question.Topic,
            Tags = [question.Topic],
            Todo = [],
            Stories = [],
        };

    private static StoryRow Row(long shelf, TypedStory story) =>
        new()
        {
            ShelfId = shelf,
            File = Typed,
            Title = story.Title,
            Situation = story.Situation,
            Task = story.Task,
            Actions = story.Actions,
            Result = story.Result,
            UseFor = [],
        };
}
