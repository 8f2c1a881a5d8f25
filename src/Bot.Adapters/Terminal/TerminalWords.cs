using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Documents;

namespace Bot.Adapters.Terminal;

/// <summary>What a line that was entered means.</summary>
internal sealed class TerminalWords(CommandCatalog commands, INoteFiles files, TimeProvider clock)
{
    /// <summary>A mistyped command is told so when it has at most so many words.</summary>
    private const int LongestSlip = 8;

    /// <exception cref="NotesException">The line names a file or folder that cannot be read.</exception>
    public async Task<ChatInput> ReadAsync(ChatUser from, ChatAddress at, string words, CancellationToken ct)
    {
        var here = Circumstances(from, at);
        if (!IsCommand(words))
            return new ChatInput.Said(here, words, new MessageRef(here.At, here.EventId));
        var command = CommandLine.Read(commands, here, words[1..]);
        return FileOf(command) is { } path
            ? new ChatInput.Shared(here, "", [.. (await files.ReadAsync(path, NoteLimits.Chat, ct)).Select(Dropped)])
            : command;
    }

    // A path is said by somebody: no command has a second slash in its name, and long words behind no command are an answer.
    private bool IsCommand(string words) =>
        commands.Starts(words)
        || (
            words is ['/', .. var line]
            && !line.AsSpan(0, (line + ' ').IndexOf(' ', StringComparison.Ordinal)).Contains('/')
            && words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= LongestSlip
        );

    /// <summary>The path that a command names where others would drop a file.</summary>
    private string? FileOf(ChatInput.Commanded command) =>
        commands.Find(command.Command)?.Spec.Arguments.FirstOrDefault(argument => argument.Kind is ArgumentKind.File)
            is { } file
        && command[file.Name] is { Length: > 0 } path
            ? path
            : null;

    /// <param name="at">Null: where this person is alone with the bot.</param>
    public Circumstances Circumstances(ChatUser from, ChatAddress? at = null)
    {
        var place = at ?? Local.PlaceOf(from);
        var now = clock.GetUtcNow();
        return new Circumstances(
            $"{Local.Platform}:{Guid.CreateVersion7(now):N}",
            from,
            place,
            Direct: !Local.IsChannel(place),
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
