using Bot.Core.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Files;

public static class FilesServices
{
    public static IServiceCollection AddNoteFolder(this IServiceCollection services) =>
        services.AddSingleton<INoteFiles, NoteFolder>().AddSingleton<IOwnFiles, OwnFiles>();

    /// <param name="reader">Prints the notes of the Anki collection whose path is its last argument.</param>
    public static IServiceCollection AddNotePackages(this IServiceCollection services, ProgramCall reader) =>
        services.AddSingleton<INotePackages>(new AnkiPackages(new ReadingProcess(reader)));
}

/// <summary>A program and the arguments that come first.</summary>
public sealed record ProgramCall(string Program, IReadOnlyList<string> Arguments);
