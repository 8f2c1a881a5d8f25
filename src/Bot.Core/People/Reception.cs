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

    private async Task<string> ZoneAsync(ChatUser person, CancellationToken ct)
    {
        var told = people.FirstOrDefault(platform => platform.Platform == person.Platform) is { } platform
            ? (await platform.ProfileAsync(person, ct)).Zone
            : null;
        // A platform may tell a zone that this bot's zone data does not have.
        return told is not null && Zones.Find(told) is { } known ? known : host.Id;
    }
}
