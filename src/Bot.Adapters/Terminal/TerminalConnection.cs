using Bot.Adapters.Terminal.Printing;
using Bot.Adapters.Terminal.Screens;
using Bot.Adapters.Terminal.Typing;
using Bot.Core.Chat;
using Bot.Core.Documents;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Terminal;

/// <summary>Hears what is typed or piped, one line after the other, until there is no more.</summary>
internal sealed partial class TerminalConnection(
    ITerminalScreen screen,
    ITerminalLines lines,
    TerminalDisplay display,
    TerminalAdapter adapter,
    TerminalWords words,
    Speakers speakers,
    Settled settled,
    IChatInbox inbox,
    ILogger<TerminalConnection> logger
) : IChatConnection
{
    public string Platform => Local.Platform;

    public bool Alive { get; private set; }

    /// <summary>Returns when the input has ended and every line has its answer, or somebody left.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        Alive = true;
        if (screen.Interactive)
            screen.Write(PasteReader.Ask);
        try
        {
            await GreetAsync(ct);
            while (await lines.NextAsync(ct) is { } line)
                await HearAsync(line, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
        finally
        {
            if (screen.Interactive)
                screen.Write(PasteReader.AskNoMore);
            Alive = false;
        }
    }

    /// <summary>Opening the terminal is opening the bot's home.</summary>
    private async Task GreetAsync(CancellationToken ct)
    {
        var opened = words.Circumstances(Local.AtTheKeyboard);
        await SayAsync(opened, await inbox.AnswerAsync(new ChatInput.OpenedHome(opened), ct), ct);
    }

    private async Task HearAsync(string line, CancellationToken ct)
    {
        // Typed words may begin with an @ of their own, such as an annotation: only a piped line speaks for others.
        var me = Local.AtTheKeyboard;
        var said = screen.Interactive ? new(me, Local.PlaceOf(me), line) : await speakers.OfAsync(line, ct);
        if (string.IsNullOrWhiteSpace(said.Words))
            return;
        display.BeginTurn();
        try
        {
            if (said.Unknown is { } unknown)
                display.Show([new RenderedLine(TerminalView.NotHere(unknown), Tone: Tone.Aside)]);
            await AnswerAsync(said.From, said.At, said.Words, ct);
            if (!screen.Interactive)
                await settled(ct);
        }
        finally
        {
            display.EndTurn();
        }
    }

    /// <summary>One of the doorways where what broke is caught: the next line is heard all the same.</summary>
    private async Task AnswerAsync(ChatUser from, ChatAddress at, string said, CancellationToken ct)
    {
        var kept = false;
        try
        {
            var input = await words.ReadAsync(from, at, said, ct);
            if (!await inbox.KeepAsync(input, ct))
                return;
            kept = true;
            var reply = await inbox.AnswerAsync(input, ct);
            await inbox.AnsweredAsync(input.In.EventId, await SayAsync(input.In, reply, ct), ct);
        }
        catch (NotesException e)
        {
            display.Show([new RenderedLine(PlainText.Clean($"{e.Message} {e.Fix}"))]);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Log.Broke(logger, e);
            display.Show([new RenderedLine(kept ? TerminalView.NotAnswered : TerminalView.NotKept)]);
        }
    }

    private async Task<MessageRef?> SayAsync(Circumstances heard, ChatReply reply, CancellationToken ct)
    {
        MessageRef? first = null;
        foreach (var (message, part) in ReplyMessages.Of(reply).Select((message, part) => (message, part)))
        {
            var key = SendKey.ForAnswer(heard.EventId, part);
            // What is not said to all in a channel is its sender's alone.
            var alone = heard.Direct || reply is ChatReply.Say { OnlyToYou: false } ? null : heard.From;
            var sent = await adapter.SayAsync(heard.At, alone, message, key, ct);
            first ??= sent.Message;
        }

        return first;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A line from the terminal could not be answered")]
        public static partial void Broke(ILogger logger, Exception cause);
    }
}
