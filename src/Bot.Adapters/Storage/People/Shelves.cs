using Bot.Core.People;
using Bot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

/// <summary>Who reads which shelf: the one place where this is said in queries.</summary>
internal static class Shelves
{
    /// <summary>Starter, everyone's, the learner's own, and those of the groups that they are in.</summary>
    public static IQueryable<ShelfRow> ReadableBy(this IQueryable<ShelfRow> shelves, LearnerId learner) =>
        shelves.Where(shelf =>
            shelf.Kind == ShelfKind.Starter
            || shelf.Kind == ShelfKind.Everyone
            || (shelf.Kind == ShelfKind.Mine && shelf.Owner == learner.Value)
            || (
                shelf.Kind == ShelfKind.Group
                && shelf.Groups.Any(group =>
                    group.EndedAt == null
                    && (
                        group.CircleId == learner.Value
                        || group.Members.Any(member =>
                            member.LeftAt == null && member.Account.LearnerId == learner.Value
                        )
                    )
                )
            )
        );

    /// <summary>Whether a question stands on a shelf that this learner reads.</summary>
    public static Task<bool> IsReadableAsync(
        this PrepBotDb db,
        LearnerId learner,
        QuestionId question,
        CancellationToken ct
    ) =>
        db
            .Shelves.ReadableBy(learner)
            .Join(
                db.Questions.Where(row => row.Id == question.Value),
                shelf => shelf.Id,
                row => row.ShelfId,
                (shelf, _) => shelf
            )
            .AnyAsync(ct);

    public static IQueryable<ShelfRow> Only(this IQueryable<ShelfRow> shelves, Shelf shelf)
    {
        var (kind, owner) = Key(shelf);
        return shelves.Where(row => row.Kind == kind && row.Owner == owner);
    }

    /// <summary>The shelf's row, tracked; made when there is none.</summary>
    public static async Task<ShelfRow> ShelfAsync(this PrepBotDb db, Shelf shelf, CancellationToken ct)
    {
        if (await db.Shelves.Only(shelf).SingleOrDefaultAsync(ct) is { } known)
            return known;
        var made = Row(shelf);
        db.Shelves.Add(made);
        await db.SaveChangesAsync(ct);
        return made;
    }

    public static ShelfRow Row(Shelf shelf)
    {
        var (kind, owner) = Key(shelf);
        return new ShelfRow { Kind = kind, Owner = owner };
    }

    public static Shelf ToShelf(ShelfKind kind, long owner) =>
        kind switch
        {
            ShelfKind.Starter => new Shelf.Starter(),
            ShelfKind.Everyone => new Shelf.Everyone(),
            ShelfKind.Group => new Shelf.Group(owner),
            _ => new Shelf.Mine(new LearnerId(owner)),
        };

    private static (ShelfKind Kind, long Owner) Key(Shelf shelf) =>
        shelf switch
        {
            Shelf.Starter => (ShelfKind.Starter, 0),
            Shelf.Everyone => (ShelfKind.Everyone, 0),
            Shelf.Group group => (ShelfKind.Group, group.Id),
            Shelf.Mine mine => (ShelfKind.Mine, mine.Owner.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(shelf), shelf, "No such kind of shelf."),
        };
}
