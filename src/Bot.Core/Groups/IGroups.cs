using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Groups;

/// <summary>The groups of this bot; those that ended are found no more.</summary>
public interface IGroups
{
    /// <param name="place">A channel, or a thread in it.</param>
    /// <returns>Null: there is none.</returns>
    Task<Group?> AtAsync(ChatAddress place, CancellationToken ct);

    /// <param name="ended">Also one that has ended: its members keep what they did.</param>
    Task<Group?> FindAsync(GroupId group, CancellationToken ct, bool ended = false);

    Task<Group?> OfCircleAsync(LearnerId circle, CancellationToken ct);

    /// <summary>Starts a group with its first coach; <see cref="Group.Id"/> is ignored. Where there is one already, it stays.</summary>
    Task<Group> StartAsync(Group group, ChatUser coach, DateTimeOffset at, CancellationToken ct);

    /// <summary>Changes bank, topics, hour of the reveal or date.</summary>
    Task ChangeAsync(Group group, CancellationToken ct);

    /// <summary>Nobody is asked any more; what members did stays theirs.</summary>
    Task EndAsync(GroupId group, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Who is in a group. Memberships belong to accounts, and follow them when people link and part.</summary>
public interface IGroupMembers
{
    /// <returns>False: in it already.</returns>
    Task<bool> JoinAsync(GroupId group, ChatUser account, DateTimeOffset at, CancellationToken ct);

    /// <returns>False: not in it.</returns>
    Task<bool> LeaveAsync(GroupId group, LearnerId learner, DateTimeOffset at, CancellationToken ct);

    Task ShowNameAsync(GroupId group, LearnerId learner, bool shows, CancellationToken ct);

    /// <summary>All who are in it now, each person once, in the order they joined.</summary>
    Task<IReadOnlyList<Member>> AllAsync(GroupId group, CancellationToken ct);

    /// <returns>Null: not in it now.</returns>
    Task<Member?> FindAsync(GroupId group, LearnerId learner, CancellationToken ct);

    Task AppointAsync(GroupId group, ChatUser coach, DateTimeOffset at, CancellationToken ct);

    Task<bool> IsCoachAsync(GroupId group, LearnerId learner, CancellationToken ct);

    Task<bool> HasCoachAsync(GroupId group, CancellationToken ct);

    /// <summary>All groups that a learner is or was in.</summary>
    Task<IReadOnlyList<Membership>> OfAsync(LearnerId learner, CancellationToken ct);
}
