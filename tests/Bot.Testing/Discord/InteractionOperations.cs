using System.Text.Json.Nodes;
using Bot.Testing.Wire;

namespace Bot.Testing.Discord;

/// <summary>What the bot does about an interaction: the first response, its edits, and what follows it.</summary>
internal sealed class InteractionOperations(DiscordServer server)
{
    public Answer Callback(IReadOnlyList<string> ids, RecordedRequest request, JsonNode body)
    {
        if (
            !server.Interactions.TryGetValue(ids[1], out var interaction)
            || interaction.Id != ids[0]
            || interaction.TooLate
        )
            return Answer.Error(404, 10062, "Unknown interaction");
        if (!interaction.Claim())
            return Answer.Error(400, 40060, "Interaction has already been acknowledged.");
        var channel = (string)interaction.Data["channel_id"]!;
        var data = body["data"] ?? new JsonObject();
        interaction.Original = (int)body["type"]! switch
        {
            4 => server.Messages.Add(ForPerson(server.OfBot(channel, request, data), interaction, data), null).Message,
            5 => server.Messages.Add(Deferred(channel, interaction, data), null).Message,
            6 or 7 => interaction.On,
            _ => null,
        };
        if ((int)body["type"]! is 7 && interaction.On is { } on)
            server.Messages.Edit(on, data);
        interaction.Answer(body);
        return request.Query("with_response") is "true"
            ? new(
                200,
                new JsonObject
                {
                    ["interaction"] = new JsonObject { ["id"] = interaction.Id, ["type"] = 2 },
                    ["resource"] = new JsonObject
                    {
                        ["type"] = (int)body["type"]!,
                        ["message"] = interaction.Original?.DeepClone(),
                    },
                }
            )
            : Answer.Nothing;
    }

    public Answer EditOriginal(IReadOnlyList<string> ids, JsonNode body) =>
        Acknowledged(ids) is not { } interaction ? Answer.Error(404, 10015, "Unknown Webhook")
        : Target(interaction, ids[2]) is not { } message ? Answer.Error(404, 10008, "Unknown Message")
        : Edited(message, body);

    private Answer Edited(JsonObject message, JsonNode body)
    {
        message.Remove("loading");
        server.Messages.Edit(message, body);
        return new(200, message.DeepClone());
    }

    public Answer DeleteOriginal(IReadOnlyList<string> ids) =>
        Acknowledged(ids) is not { } interaction ? Answer.Error(404, 10015, "Unknown Webhook")
        : Target(interaction, ids[2]) is not { } message ? Answer.Error(404, 10008, "Unknown Message")
        : Removed(message);

    public Answer FollowUp(IReadOnlyList<string> ids, RecordedRequest request, JsonNode body)
    {
        if (Acknowledged(ids) is not { } interaction)
            return Answer.Error(404, 10015, "Unknown Webhook");
        var message = ForPerson(
            server.OfBot((string)interaction.Data["channel_id"]!, request, body),
            interaction,
            body
        );
        return new(200, server.Messages.Add(message, null).Message.DeepClone());
    }

    private DiscordInteraction? Acknowledged(IReadOnlyList<string> ids) =>
        server.Interactions.TryGetValue(ids[1], out var known) && known.Answered ? known : null;

    private JsonObject? Target(DiscordInteraction interaction, string id) =>
        id is "@original" ? interaction.Original : server.Messages.Find((string)interaction.Data["channel_id"]!, id);

    private static JsonObject Deferred(string channel, DiscordInteraction interaction, JsonNode data)
    {
        var message = ForPerson(DiscordBodies.Blank(channel), interaction, data);
        message["loading"] = true;
        return message;
    }

    private static JsonObject ForPerson(JsonObject message, DiscordInteraction interaction, JsonNode data)
    {
        var person = interaction.Data["user"] ?? interaction.Data["member"]!["user"];
        message["flags"] = (int?)data["flags"] ?? 0;
        message["interaction_metadata"] = new JsonObject
        {
            ["id"] = interaction.Id,
            ["type"] = 2,
            ["user"] = person!.DeepClone(),
        };
        return message;
    }

    private Answer Removed(JsonObject message)
    {
        server.Messages.Remove(message);
        return Answer.Nothing;
    }
}
