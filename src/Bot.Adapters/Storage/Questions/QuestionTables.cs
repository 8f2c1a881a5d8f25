using Bot.Adapters.Storage.People;
using Bot.Core.Documents;
using Bot.Core.Documents.Reconciling;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.Questions;

internal sealed class QuestionRow : IShelvedRow
{
    public long Id { get; set; }
    public long ShelfId { get; set; }

    /// <summary>The document it came from, and its line and order there.</summary>
    public required string File { get; set; }
    public int Line { get; set; }
    public int Place { get; set; }
    public required IReadOnlyList<string> Section { get; set; }
    public required string Text { get; set; }
    public Direction Direction { get; set; }
    public QuestionKind Kind { get; set; }
    public required string Topic { get; set; }
    public string? Answer { get; set; }
    public bool HeldBack { get; set; }
    public string? OnlyFor { get; set; }
    public required IReadOnlyList<string> Tags { get; set; }
    public required IReadOnlyList<string> Todo { get; set; }
    public required IReadOnlyList<StoryLink> Stories { get; set; }

    /// <summary>Gone from its document: not asked any more, its history stays.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public static QuestionRow Of(long shelf, PlacedQuestion placed)
    {
        var row = new QuestionRow
        {
            ShelfId = shelf,
            File = placed.File,
            Section = [],
            Text = "",
            Topic = "",
            Tags = [],
            Todo = [],
            Stories = [],
        };
        row.Update(placed);
        return row;
    }

    /// <returns>False: it says the same; only where it stands may have moved.</returns>
    public bool Update(PlacedQuestion placed)
    {
        var noted = placed.Question;
        var same = RetiredAt is null && SameAs(noted);
        (File, Line, Place, RetiredAt) = (placed.File, noted.Line, placed.Place, null);
        if (same)
            return false;
        (Section, Text, Direction, Kind) = (noted.Section, noted.Text, noted.Direction, noted.Kind);
        (Topic, Tags, Todo, Stories) = (noted.Tags[0], noted.Tags, noted.Todo, noted.Stories);
        (Answer, HeldBack, OnlyFor) = (noted.Answer, noted.HeldBack, noted.OnlyFor);
        return true;
    }

    public ShelvedQuestion ToShelved() =>
        new(new QuestionId(Id), File, Place, Section, Text, Direction, Answer, RetiredAt is not null);

    private bool SameAs(NotedQuestion noted) =>
        (Text, Direction, Kind) == (noted.Text, noted.Direction, noted.Kind)
        && (Answer, HeldBack, OnlyFor) == (noted.Answer, noted.HeldBack, noted.OnlyFor)
        && Section.SequenceEqual(noted.Section)
        && Tags.SequenceEqual(noted.Tags)
        && Todo.SequenceEqual(noted.Todo)
        && Stories.SequenceEqual(noted.Stories);

    public Question ToQuestion(ShelfKind kind, long owner) =>
        new(
            new QuestionId(Id),
            Shelves.ToShelf(kind, owner),
            Text,
            Direction,
            Kind,
            Topic,
            Section,
            Answer,
            HeldBack,
            OnlyFor,
            Stories,
            File,
            Line
        )
        {
            Tags = Tags,
            Todo = Todo,
        };
}

internal static class QuestionTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<QuestionRow>(questions =>
        {
            questions.ToTable("questions");
            questions.HasOne<ShelfRow>().WithMany().HasForeignKey(question => question.ShelfId);
            questions.HasIndex(question => question.ShelfId);
            // What can be asked, by topic: a draw from a large bank reads a few rows of it.
            questions
                .HasIndex(question => new { question.ShelfId, question.Topic }, "IX_questions_asked")
                .HasFilter("\"Direction\" = 0 AND \"RetiredAt\" IS NULL");
        });
}
