using Bot.Adapters.Terminal;
using Bot.Adapters.Terminal.Screens;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Terminal;

public sealed class TerminalContractTests : ChatAdapterContract
{
    protected override Task<PlatformBench> OpenAsync() => Task.FromResult<PlatformBench>(new Bench());

    private sealed class Bench : PlatformBench
    {
        private readonly FakeScreen screen = new();

        public Bench() => Adapter = new TerminalAdapter(new TerminalDisplay(screen), new FakeFiles());

        public override IChatAdapter Adapter { get; }

        public override ChatAddress Place => new("terminal", "me");

        // Nobody reads along at a terminal, and messages stand apart by an empty line.
        public override IReadOnlyList<SeenMessage> Seen =>
            [
                .. screen
                    .Written.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => new SeenMessage(text, OnlyToYou: true)),
            ];

        public override async Task AnswerAsync(ChatReply reply)
        {
            var answered = new TerminalBench(screen.Piped("hello"), _ => reply);
            await answered.Connection.RunAsync(CancellationToken.None);
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
