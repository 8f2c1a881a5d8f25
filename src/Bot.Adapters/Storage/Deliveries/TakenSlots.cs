using Bot.Core.Deliveries;

namespace Bot.Adapters.Storage.Deliveries;

/// <summary>Slots that have their delivery: never two for one slot, and of what nobody asked for no more than a person's day takes.</summary>
internal sealed class TakenSlots
{
    private readonly HashSet<(long Schedule, DateOnly On, string Slot)> slots = [];
    private readonly Dictionary<(long Learner, DateOnly On), int> unsolicited = [];

    /// <param name="learner">Whom it is for: the schedules of several groups may speak to one member.</param>
    public void Note(long schedule, long learner, DateOnly on, string slot, string kind)
    {
        slots.Add((schedule, on, slot));
        if (DeliveryKinds.Unsolicited.Contains(kind))
            unsolicited[(learner, on)] = unsolicited.GetValueOrDefault((learner, on)) + 1;
    }

    /// <returns>False: there is no room for it.</returns>
    public bool Take(Planned planned)
    {
        var (schedule, learner, on) = (planned.Schedule.Value, planned.Learner.Value, planned.On);
        var full =
            DeliveryKinds.Unsolicited.Contains(planned.Kind)
            && unsolicited.GetValueOrDefault((learner, on)) > DeliveryKinds.Beside(planned.Kind);
        if (full || slots.Contains((schedule, on, planned.Slot)))
            return false;
        Note(schedule, learner, on, planned.Slot, planned.Kind);
        return true;
    }
}
