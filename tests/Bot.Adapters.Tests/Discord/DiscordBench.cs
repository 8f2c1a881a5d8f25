using Bot.Adapters.Discord;
using Bot.Core.Chat;
using Bot.Testing.Discord;
using Bot.Testing.Platforms;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Discord;

internal sealed class DiscordBench : AdapterBench
{
    private DiscordBench(
        DiscordServer server,
        Func<ChatInput, Task<ChatReply>>? answer,
        Action<DiscordOptions>? set,
        ICommand[] commands
    )
        : base(
            new DiscordPlatform(server),
            answer,
            commands,
            services => services.Configure<DiscordOptions>(options => set?.Invoke(options))
        ) => Server = server;

    public DiscordServer Server { get; }

    /// <summary>Not yet connected.</summary>
    public static async Task<DiscordBench> CreateAsync(
        Func<ChatInput, Task<ChatReply>>? answer = null,
        Action<DiscordServer>? server = null,
        Action<DiscordOptions>? set = null,
        params ICommand[] commands
    )
    {
        var discord = await DiscordServer.StartAsync();
        discord.Limits.Of = _ => (1000, 1);
        discord.Limits.Global = 1000;
        discord.RespondWithin = TimeSpan.FromSeconds(30);
        server?.Invoke(discord);
        return new(discord, answer, set, commands);
    }

    public static Task<DiscordBench> ConnectAsync(Func<ChatInput, ChatReply> answer, params ICommand[] commands) =>
        ConnectAsync(input => Task.FromResult(answer(input)), null, null, commands);

    public static async Task<DiscordBench> ConnectAsync(
        Func<ChatInput, Task<ChatReply>>? answer = null,
        Action<DiscordServer>? server = null,
        Action<DiscordOptions>? set = null,
        params ICommand[] commands
    )
    {
        var bench = await CreateAsync(answer, server, set, commands);
        await bench.BeginAsync();
        return bench;
    }
}
