using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Planning;

namespace Bot.Core.Groups;

public readonly record struct GroupId(long Value);

/// <summary>A channel that is asked one question a day.</summary>
/// <param name="Circle">
/// To the clock a group is one more learner, whose only account is the channel (<see cref="ChatUser.Everybody"/>): its schedule and
/// its deliveries stand under this one, and who starts it may leave without taking it along.
/// </param>
/// <param name="Topics">Only topics that begin with one of these, in any case; empty: all.</param>
/// <param name="RevealAt">The local time, in the schedule's zone, at which the example answer opens for all.</param>
/// <param name="Date">What the group practises for; null: no date.</param>
public sealed record Group(
    GroupId Id,
    LearnerId Circle,
    ChatAddress Place,
    Bank Bank,
    IReadOnlyList<string> Topics,
    TimeOnly RevealAt,
    Target? Date
)
{
    /// <summary>Whether a question on this shelf may be asked here; never one of a member's own.</summary>
    public bool AsksFrom(Shelf shelf) =>
        Bank switch
        {
            Bank.Starter => shelf is Shelf.Starter,
            Bank.Shared => shelf is Shelf.Everyone,
            _ => shelf is Shelf.Group own && own.Id == Id.Value,
        };

    public bool IsOnTopic(string topic) =>
        Topics.Count is 0 || Topics.Any(wanted => topic.StartsWith(wanted, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The shelf that a group is asked from.</summary>
public enum Bank
{
    Starter,
    Shared,
    Group,
}

/// <summary>Somebody who joined, by the account they joined with.</summary>
/// <param name="ShowsName">They let the coach see their name.</param>
public sealed record Member(LearnerId Learner, ChatUser Account, bool ShowsName);

/// <summary>A group that somebody is or was in; for their export.</summary>
/// <param name="LeftAt">Null: still in it.</param>
public sealed record Membership(ChatAddress Place, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt, bool ShowsName);
