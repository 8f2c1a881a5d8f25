using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Slack;

/// <summary>Forms that lie open, Home tabs, and the presses at which forms can be opened.</summary>
public sealed class SlackViews
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Person, DateTimeOffset At, bool Used)> triggers = [];
    private readonly Dictionary<string, JsonObject> open = [];
    private readonly Dictionary<string, JsonObject> homes = [];
    private readonly Changes changes = new();

    /// <summary>How long after a press a form can be opened at it.</summary>
    public TimeSpan TriggerLife { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The Home tab of a person; null: none was published.</summary>
    public JsonObject? Home(string person)
    {
        lock (gate)
            return homes.GetValueOrDefault(person)?.DeepClone().AsObject();
    }

    /// <summary>The form that lies uppermost before a person; null: none.</summary>
    public JsonObject? Form(string person)
    {
        lock (gate)
            return open.Values.LastOrDefault(view => (string?)view["_person"] == person)?.DeepClone().AsObject();
    }

    public Task UntilAsync(Func<bool> holds) => changes.UntilAsync(holds);

    internal string NewTrigger(string person)
    {
        lock (gate)
        {
            var trigger = $"{SlackIds.Next("")}.{SlackIds.Next("")}.trigger";
            triggers[trigger] = (person, DateTimeOffset.UtcNow, false);
            return trigger;
        }
    }

    /// <returns>The error, or null and the view.</returns>
    internal (string? Error, JsonObject? View) Open(string? trigger, JsonObject view)
    {
        lock (gate)
        {
            if (trigger is null || !triggers.TryGetValue(trigger, out var press))
                return ("invalid_trigger_id", null);
            if (press.Used)
                return ("exchanged_trigger_id", null);
            if (DateTimeOffset.UtcNow - press.At > TriggerLife)
                return ("expired_trigger_id", null);
            triggers[trigger] = press with { Used = true };
            var stored = Stored(view, press.Person);
            open[(string)stored["id"]!] = stored;
            changes.Tell();
            return (null, Shown(stored));
        }
    }

    internal (string? Error, JsonObject? View) Update(string? id, string? hash, JsonObject view)
    {
        lock (gate)
        {
            if (id is null || !open.TryGetValue(id, out var before))
                return ("not_found", null);
            if (hash is not null && hash != (string?)before["hash"])
                return ("hash_conflict", null);
            var stored = Stored(view, (string)before["_person"]!);
            stored["id"] = id;
            open[id] = stored;
            changes.Tell();
            return (null, Shown(stored));
        }
    }

    internal JsonObject Publish(string person, JsonObject view)
    {
        lock (gate)
        {
            homes[person] = Stored(view, person);
            changes.Tell();
            return Shown(homes[person]);
        }
    }

    internal void Close(string person, string id, bool all)
    {
        lock (gate)
            foreach (var view in open.Values.Where(view => (string?)view["_person"] == person).ToList())
                if (all || (string?)view["id"] == id)
                    open.Remove((string)view["id"]!);
        changes.Tell();
    }

    private static JsonObject Stored(JsonObject view, string person)
    {
        var stored = view.DeepClone().AsObject();
        stored["id"] = SlackIds.Next("V");
        stored["team_id"] = SlackServer.TeamId;
        stored["app_id"] = SlackServer.AppId;
        stored["bot_id"] = SlackServer.BotId;
        stored["hash"] = SlackIds.NextTs();
        stored["private_metadata"] ??= "";
        stored["callback_id"] ??= "";
        stored["state"] = new JsonObject { ["values"] = new JsonObject() };
        stored["_person"] = person;
        SlackBlocks.NameAll(stored["blocks"]?.AsArray());
        return stored;
    }

    private static JsonObject Shown(JsonObject stored)
    {
        var copy = stored.DeepClone().AsObject();
        copy.Remove("_person");
        return copy;
    }
}
