using System.CommandLine;
using System.Text;
using Bot.Adapters.Files;
using Bot.Core.Documents.Tables;
using Bot.Host.Startup;

namespace Bot.Host.Cli;

/// <summary>
/// What <c>import</c> starts as a process of its own for a package of Anki: prints the notes of a collection as a text
/// export. Nobody types it, so help does not name it.
/// </summary>
internal static class ReadAnkiVerb
{
    private const string Name = "read-anki";

    /// <summary>This program with this verb. What starts it may be the program itself, or <c>dotnet</c> with its assembly.</summary>
    public static ProgramCall Call { get; } =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" or null
            ? new(Environment.ProcessPath ?? "dotnet", [typeof(ReadAnkiVerb).Assembly.Location, Name])
            : new(Environment.ProcessPath!, [Name]);

    public static Command Create()
    {
        Argument<string> file = new("file");
        Command read = new(Name) { file };
        read.Hidden = true;
        read.SetAction((wish, _) => Failures.SayAsync(json: false, () => Run(wish.GetValue(file)!)));
        return read;
    }

    private static Task<int> Run(string file)
    {
        using var host = PrepBotHost.CreateForVerb();
        using StreamWriter text = new(Console.OpenStandardOutput(), new UTF8Encoding(false));
        text.Write(AnkiText.Head);
        foreach (var note in host.Services.GetRequiredService<IAnkiCollections>().Read(file))
            text.Write(AnkiText.Line(note));
        return Task.FromResult(ExitCode.Done);
    }
}
