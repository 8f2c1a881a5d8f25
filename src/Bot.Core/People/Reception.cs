using Bot.Core.Chat;
using Bot.Core.Schedules;

namespace Bot.Core.People;

/// <summary>The zone of people whose platform does not tell theirs, an IANA id.</summary>
public sealed record HostZone(string Id);

/// <summary>Knows who is talking; on first contact a learner is made, in the zone that the platform tells.</summary>
public sealed class Reception(ILearners learners, IEnumerable<IChatPeople> people, HostZone host, TimeProvider clock)
{
    public async Task<Learner> MeetAsync(ChatUser person, CancellationToken ct) =>
        await learners.FindAsync(person.Platform, person.Id, ct)
        ?? await learners.MeetAsync(person, await ZoneAsync(person, ct), clock.GetUtcNow(), ct);

    /// <summary>False: the host's zone holds for want of a better one.</summary>
    public async Task<bool> KnowsZoneAsync(Learner learner, ChatUser person, CancellationToken ct) =>
        learner.ToldZone || await ToldAsync(person, ct) is not null;

    private async Task<string> ZoneAsync(ChatUser person, CancellationToken ct) =>
        await ToldAsync(person, ct) ?? host.Id;

    // A platform may tell a zone that this bot's zone data does not have.
    private async Task<string?> ToldAsync(ChatUser person, CancellationToken ct) =>
        people.FirstOrDefault(platform => platform.Platform == person.Platform) is { } platform
        && (await platform.ProfileAsync(person, ct)).Zone is { } told
            ? Zones.Find(told)
            : null;
}
