using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Discord;

/// <summary>Commands, as they are registered and handed back.</summary>
internal sealed class CommandOperations(DiscordServer server)
{
    public JsonNode Registered(string where) =>
        server.Commands.GetValueOrDefault(where)?.DeepClone() ?? new JsonArray();

    // As Discord hands them back: with ids, and with members that nobody sent.
    public Answer Register(string where, JsonNode body)
    {
        var commands = body.DeepClone().AsArray();
        foreach (var command in commands.OfType<JsonObject>())
        {
            command["id"] = Snowflakes.Next();
            command["application_id"] = DiscordServer.ApplicationId;
            command["version"] = Snowflakes.Next();
            command["type"] ??= 1;
            command["nsfw"] = false;
            if (!command.ContainsKey("default_member_permissions"))
                command["default_member_permissions"] = null;
            command["description"] ??= "";
            if (where.Length > 0)
                command["guild_id"] = where;
            Normalise(command);
        }
        server.Commands[where] = commands;
        server.CommandWrites++;
        return new(200, commands.DeepClone());
    }

    // False and empty members of options are left out, as Discord does.
    private static void Normalise(JsonObject command)
    {
        foreach (var option in command["options"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            foreach (var member in (string[])["required", "autocomplete"])
                if ((bool?)option[member] is false)
                    option.Remove(member);
            if (option["options"] is JsonArray { Count: 0 })
                option.Remove("options");
            Normalise(option);
        }
    }
}
