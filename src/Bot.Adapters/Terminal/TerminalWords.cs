using Bot.Core.Chat;
using Bot.Core.Documents;

namespace Bot.Adapters.Terminal;

/// <summary>What a line that was entered means.</summary>
internal sealed class TerminalWords(
    TerminalWiring wiring,
    IEnumerable<ICommand> commands,
    INoteFiles files,
    TimeProvider clock
)
{
    /// <summary>The arguments that name a file, by command.</summary>
    private readonly Lazy<Dictionary<string, string>> fileArguments = new(() =>
        commands
            .Select(command => command.Spec)
            .Select(spec => (spec.Name, File: spec.Arguments.FirstOrDefault(a => a.Kind is ArgumentKind.File)))
            .Where(command => command.File is not null)
            .ToDictionary(command => command.Name, command => command.File!.Name, StringComparer.Ordinal)
    );

    /// <exception cref="NotesException">The line names a file or folder that cannot be read.</exception>
    public async Task<ChatInput> ReadAsync(ChatUser from, string words, CancellationToken ct)
    {
        var here = Circumstances(from);
        if (words is not ['/', ..])
            return new ChatInput.Said(here, words, new MessageRef(here.At, here.EventId));
        var input = wiring.ReadCommand(here, words);
        return
            input is ChatInput.Commanded command
            && fileArguments.Value.TryGetValue(command.Command, out var argument)
            && command[argument] is { Length: > 0 } path
            ? new ChatInput.Shared(here, "", [.. (await files.ReadAsync(path, NoteLimits.Chat, ct)).Select(Dropped)])
            : input;
    }

    public Circumstances Circumstances(ChatUser from)
    {
        var now = clock.GetUtcNow();
        return new Circumstances(
            $"{Local.Platform}:{Guid.CreateVersion7(now):N}",
            from,
            Local.PlaceOf(from),
            Direct: true,
            MayManage: Local.IsAtTheKeyboard(from),
            now
        );
    }

    private static SharedFile Dropped(NoteFile file) =>
        new(
            file.File,
            file.Bytes.Length,
            null,
            null,
            _ => Task.FromResult<Stream>(new MemoryStream(file.Bytes.ToArray()))
        );
}
