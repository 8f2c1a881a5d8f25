using Bot.Core.Health;
using Bot.Core.People;
using NodaTime.TimeZones;

namespace Bot.Core.Schedules;

/// <summary>Whether the zone data is young enough for this year's rules, and which zone this machine has.</summary>
internal sealed class ZoneExamination(HostZone host, TimeProvider clock) : IExamine
{
    private const int OldYears = 2;

    public string Area => "Zones";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct)
    {
        var version = TzdbDateTimeZoneSource.Default.TzdbVersion;
        var here = Finding.Good($"Zone data {version}; this machine is in {host.Id}.");
        return Task.FromResult<IReadOnlyList<Finding>>(
            int.TryParse(version[..4], out var year) && clock.GetUtcNow().Year - year >= OldYears
                ? [Finding.Advice($"The zone data is of {version}; clocks may have changed since.", "Update PrepBot.")]
                : [here]
        );
    }
}
