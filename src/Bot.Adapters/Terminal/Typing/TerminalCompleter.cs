using Bot.Adapters.Terminal.Printing;
using Bot.Adapters.Terminal.Screens;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;

namespace Bot.Adapters.Terminal.Typing;

/// <summary>What Tab does: completes as far as it is clear, and shows what it could be.</summary>
internal sealed class TerminalCompleter(
    IChatInbox inbox,
    CommandCatalog commands,
    TerminalDisplay display,
    TerminalWords words
)
{
    public async Task<EditLine> CompleteAsync(EditLine line, CancellationToken ct)
    {
        if (Completion.Of(line, commands.Typed) is not { } completion)
            return line;
        var values = completion.Known(commands.Typed) ?? await SuggestedAsync(completion, ct);
        var completed = completion.Applied(line, values);
        if (completed == line && values.Count > 1)
        {
            display.Show([
                .. values.Select(value => new RenderedLine(PlainText.Clean(value), Indent: 2, Tone: Tone.Aside)),
            ]);
        }

        return completed;
    }

    private async Task<IReadOnlyList<string>> SuggestedAsync(Completion completion, CancellationToken ct)
    {
        var input = new ChatInput.Completing(
            words.Circumstances(Local.AtTheKeyboard),
            completion.Command!.Name,
            completion.Argument!.Name,
            completion.Typed
        );
        var reply = await inbox.AnswerAsync(input, ct);
        return reply is ChatReply.Suggest { Options: var options } ? [.. options.Select(option => option.Value)] : [];
    }
}
