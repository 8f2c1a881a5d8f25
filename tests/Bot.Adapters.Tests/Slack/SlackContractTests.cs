using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Testing.Slack;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackContractTests : ChatAdapterContract
{
    protected override async Task<PlatformBench> OpenAsync()
    {
        Bench bench = new();
        await bench.ConnectAsync();
        return bench;
    }

    private sealed class Bench : PlatformBench
    {
        private const string Channel = "C0PRACTICE";

        private readonly Queue<ChatReply> replies = new();
        private SlackBench bench = null!;

        public async Task ConnectAsync() =>
            bench = await SlackBench.ConnectAsync(_ => replies.TryDequeue(out var reply) ? reply : ChatReply.Silence);

        public override IChatAdapter Adapter => bench.Adapter;

        public override ChatAddress Place => new("slack", bench.Person.Direct);

        public override IReadOnlyList<SeenMessage> Seen =>
            [
                .. bench.Person.Sees().Concat(bench.Person.Sees(Channel)).Where(IsOfTheBot).Select(Seeing),
                .. bench.Server.Files.Complete.Select(file => new SeenMessage($"{file.Name} {file.AltText}", false)),
            ];

        public override async Task AnswerAsync(ChatReply reply)
        {
            replies.Enqueue(reply);
            await bench.Person.CommandAsync("/quiz", Channel);
            await bench.Inbox.UntilAsync(() => !bench.Inbox.Answered.IsEmpty);
        }

        public override async Task<ChatInput> PressAsync(string label)
        {
            var message = bench.Person.Sees().Last(seen => SlackBlocks.Elements(seen).Any());
            await bench.Person.PressAsync(message, label);
            return await bench.Inbox.HearsAsync<ChatInput.Acted>();
        }

        public override async Task<ChatInput> FillInAsync(ChatForm form, IReadOnlyDictionary<string, string> values)
        {
            replies.Enqueue(new ChatReply.Ask(form));
            await bench.Person.CommandAsync("/debrief");
            await bench.Server.Views.UntilAsync(() => bench.Person.Form is not null);
            await bench.Person.SubmitAsync(values);
            return await bench.Inbox.HearsAsync<ChatInput.Acted>();
        }

        public override async ValueTask DisposeAsync()
        {
            bench.ExpectNoFindings();
            await bench.DisposeAsync();
        }

        // What the server itself posts to show a file is the bot's as well.
        private static bool IsOfTheBot(JsonObject message) =>
            (string?)message["user"] == SlackServer.BotUserId && message["files"] is null;

        // As Slack shows it.
        private static SeenMessage Seeing(JsonObject message)
        {
            var text = SlackBlocks
                .Text(message["blocks"])
                .Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal);
            return new(text, OnlyToYou: message["only_to"] is not null);
        }
    }
}
