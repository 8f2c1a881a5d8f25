using Bot.Core.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Files;

public static class FilesServices
{
    public static IServiceCollection AddNoteFolder(this IServiceCollection services) =>
        services.AddSingleton<INoteFiles, NoteFolder>().AddSingleton<IOwnFiles, OwnFiles>();
}
