using System.Text;
using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

/// <summary>Documents of the tests' own, and the ones that lie beside the checkout.</summary>
internal static class Notes
{
    public static NotedDocument Read(string text, string file = "notes.txt") =>
        DocumentReader.Read(file, Encoding.UTF8.GetBytes(text));

    public static NotedQuestion OnlyQuestion(string text) => Assert.Single(Read(text).Questions);

    public static IEnumerable<string> Codes(this NotedDocument document) =>
        document.Problems.Select(problem => problem.Code);

    /// <summary>The documents of a folder above this checkout, in the order of their names; a README is none.</summary>
    public static IReadOnlyList<NoteFile> Folder(string path) =>
        [
            .. Directory
                .EnumerateFiles(Find(path)!)
                .Where(file => !Path.GetFileName(file).StartsWith("README", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => new NoteFile(Path.GetFileName(file), File.ReadAllBytes(file))),
        ];

    public static string? Find(string path)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, path)))
                return Path.Combine(folder, path);
        }

        return null;
    }
}

/// <summary>A test over documents that do not belong to the project; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FolderFactAttribute : FactAttribute
{
    public FolderFactAttribute(string folder)
    {
        Folder = folder;
        if (Notes.Find(folder) is null)
            Skip = $"There is no folder {folder} here.";
    }

    public string Folder { get; }
}
