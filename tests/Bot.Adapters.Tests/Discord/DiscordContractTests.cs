using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordContractTests : ChatAdapterContract
{
    protected override async Task<PlatformBench> OpenAsync()
    {
        Bench bench = new();
        await bench.ConnectAsync();
        return bench;
    }

    private sealed class Bench : PlatformBench
    {
        private readonly Queue<ChatReply> replies = new();
        private DiscordBench bench = null!;
        private DiscordPerson person = null!;

        public async Task ConnectAsync()
        {
            bench = await DiscordBench.ConnectAsync(_ => replies.TryDequeue(out var reply) ? reply : ChatReply.Silence);
            person = bench.Server.Person("Rui");
        }

        public override IChatAdapter Adapter => bench.Adapter;

        public override ChatAddress Place => new("discord", person.Direct);

        private string Channel => bench.Server.Guilds[0].Channels[0].Id;

        public override IReadOnlyList<SeenMessage> Seen =>
            [.. person.Sees().Concat(person.Sees(Channel)).Where(IsOfTheBot).Select(Seeing)];

        public override async Task AnswerAsync(ChatReply reply)
        {
            replies.Enqueue(reply);
            var used = await person.CommandAsync("quiz", channel: Channel);
            await used.Response;
            await bench.Inbox.UntilAsync(() => bench.Inbox.Answered.ContainsKey($"discord:i:{used.Id}"));
        }

        public override async Task<ChatInput> PressAsync(string label)
        {
            var message = person.Sees().Last(seen => DiscordPerson.Components(seen).Any());
            await person.PressAsync(message, label);
            return await bench.Inbox.HearsAsync<ChatInput.Acted>();
        }

        public override async Task<ChatInput> FillInAsync(ChatForm form, IReadOnlyDictionary<string, string> values)
        {
            replies.Enqueue(new ChatReply.Ask(form));
            var opened = await person.CommandAsync("debrief");
            await person.SubmitAsync(await opened.Response, values);
            return await bench.Inbox.HearsAsync<ChatInput.Acted>();
        }

        public override async ValueTask DisposeAsync()
        {
            bench.ExpectNoFindings();
            await bench.DisposeAsync();
        }

        private static bool IsOfTheBot(JsonObject message) => (string?)message["author"]!["id"] == DiscordServer.BotId;

        private static SeenMessage Seeing(JsonObject message)
        {
            var text = string.Join(
                '\n',
                [
                    Shown((string?)message["content"] ?? ""),
                    .. DiscordPerson.Components(message).SelectMany(Labels),
                    .. message["attachments"]!.AsArray().Select(file => $"{file!["filename"]} {file["description"]}"),
                ]
            );
            return new(text, OnlyToYou: (((int?)message["flags"] ?? 0) & 64) is not 0);
        }

        private static IEnumerable<string> Labels(JsonObject component) =>
            [
                (string?)component["label"] ?? (string?)component["placeholder"] ?? "",
                .. (component["options"]?.AsArray() ?? []).Select(option => (string)option!["label"]!),
            ];

        // As Discord shows it: a backslash before a mark is not seen, nor is the bar before a quoted line.
        private static string Shown(string content)
        {
            System.Text.StringBuilder shown = new();
            foreach (var line in content.Split('\n'))
            {
                var text = line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line;
                for (var at = 0; at < text.Length; at++)
                    if (text[at] is not '\\' || at + 1 == text.Length || char.IsLetterOrDigit(text[at + 1]))
                        shown.Append(text[at]);
                    else
                        shown.Append(text[++at]);
                shown.Append('\n');
            }
            return shown.ToString();
        }
    }
}
