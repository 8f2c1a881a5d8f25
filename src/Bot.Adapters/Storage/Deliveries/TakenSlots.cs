using Bot.Core.Deliveries;

namespace Bot.Adapters.Storage.Deliveries;

/// <summary>Slots that have their delivery: never two for one slot, and of what nobody asked for no more than a day takes.</summary>
internal sealed class TakenSlots
{
    private readonly HashSet<(long Schedule, DateOnly On, string Slot)> slots = [];
    private readonly Dictionary<(long Schedule, DateOnly On), int> unsolicited = [];

    public void Note(long schedule, DateOnly on, string slot, string kind)
    {
        slots.Add((schedule, on, slot));
        if (DeliveryKinds.Unsolicited.Contains(kind))
            unsolicited[(schedule, on)] = unsolicited.GetValueOrDefault((schedule, on)) + 1;
    }

    /// <returns>False: there is no room for it.</returns>
    public bool Take(Planned planned)
    {
        var (schedule, on) = (planned.Schedule.Value, planned.On);
        var full =
            DeliveryKinds.Unsolicited.Contains(planned.Kind)
            && unsolicited.GetValueOrDefault((schedule, on)) > DeliveryKinds.Beside(planned.Kind);
        if (full || slots.Contains((schedule, on, planned.Slot)))
            return false;
        Note(schedule, on, planned.Slot, planned.Kind);
        return true;
    }
}
