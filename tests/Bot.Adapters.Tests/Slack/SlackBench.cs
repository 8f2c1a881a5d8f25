using System.Text.Json.Nodes;
using Bot.Adapters.Slack;
using Bot.Core.Chat;
using Bot.Testing.Platforms;
using Bot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Slack;

internal sealed class SlackBench : AdapterBench
{
    private SlackBench(
        SlackServer server,
        Func<ChatInput, Task<ChatReply>>? answer,
        Action<SlackOptions>? set,
        ICommand[] commands
    )
        : base(
            new SlackPlatform(server),
            answer,
            commands,
            services => services.Configure<SlackOptions>(options => set?.Invoke(options))
        )
    {
        Server = server;
        Person = server.Person("ana");
    }

    public SlackServer Server { get; }

    public SlackPerson Person { get; }

    public static Task<SlackBench> ConnectAsync(Func<ChatInput, ChatReply> answer, params ICommand[] commands) =>
        ConnectAsync(input => Task.FromResult(answer(input)), null, null, commands);

    public static async Task<SlackBench> ConnectAsync(
        Func<ChatInput, Task<ChatReply>>? answer = null,
        Action<SlackServer>? server = null,
        Action<SlackOptions>? set = null,
        params ICommand[] commands
    )
    {
        var slack = await SlackServer.StartAsync();
        slack.Limits.PostEvery = TimeSpan.Zero;
        slack.Limits.Workspace = 1_000_000;
        slack.BePatient();
        server?.Invoke(slack);
        SlackBench bench = new(slack, answer, set, commands);
        await bench.BeginAsync();
        return bench;
    }

    /// <returns>The first message of the bot that contains this, there or then.</returns>
    public Task<JsonObject> ReadsAsync(string words) =>
        Server.Messages.FirstAsync(message =>
            (string?)message["user"] == SlackServer.BotUserId
            && SlackBlocks.Text(message).Contains(words, StringComparison.Ordinal)
        );
}
