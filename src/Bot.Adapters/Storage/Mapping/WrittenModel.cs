using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Storage.Mapping;

/// <summary>
/// The model of <see cref="PrepBotDb"/> as it stands in <c>model.txt</c>. EF finds the same by its conventions, and takes
/// half of a start for it; what EF's own tool would write instead are thousands of lines of code, which a start compiles.
/// A test holds the file to what the tables map, and writes it anew; the README says how.
/// </summary>
internal static class WrittenModel
{
    private static readonly Lazy<IModel> Once = new(Read);

    /// <summary>One for the process: EF puts into it what it finds out later.</summary>
    public static IModel Value => Once.Value;

    /// <exception cref="InvalidDataException">A line is not one of a model.</exception>
    private static IModel Read()
    {
        using StreamReader file = new(typeof(WrittenModel).Assembly.GetManifestResourceStream("model.txt")!);
        ModelReader model = new();
        while (file.ReadLine() is { } line)
            model.Read(line);
        return model.Finish();
    }
}
