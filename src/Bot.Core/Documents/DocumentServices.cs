using Bot.Core.Chat;
using Bot.Core.Documents.Looking;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Documents;

/// <summary>People's notes: read, looked at, brought onto a shelf.</summary>
internal static class DocumentServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services
            .AddSingleton<ImportNotes>()
            .AddSingleton<ImportOwnNotes>()
            .AddSingleton<OfferedReading>()
            .AddSingleton<IFileReader, NotesReader>()
            .AddSingleton<ICommand, ImportCommand>()
            .AddSingleton<ICommand, FixCommand>()
            .AddSingleton<IAction, ImportAction>()
            .AddSingleton<IAction, LeaveNotesAction>()
            .AddSingleton<IAction, UndoImportAction>()
            .AddSingleton<IAction, LookAction>()
            .AddSingleton<IAction, DecideAction>();
}
