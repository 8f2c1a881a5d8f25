using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Tests.Storage.Mapping;

public sealed class WrittenModelTests
{
    private static readonly IModel Mapped = ModelOf(new());

    /// <summary>Whoever changed a table has it written anew: see "Tests" in the README.</summary>
    [Fact]
    public void The_written_model_is_what_the_tables_map()
    {
        var file = Path.Combine(Root(), "src/Bot.Adapters/Storage/Mapping/model.txt");
        var text = ModelText.Of(Mapped);
        if (Environment.GetEnvironmentVariable("PREPBOT_WRITE_MODEL") is not null)
            File.WriteAllText(file, text);

        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void What_is_read_of_it_is_what_EF_finds_by_its_conventions() =>
        Assert.Equal(
            ModelFacets.Of(Mapped),
            ModelFacets.Of(ModelOf(new DbContextOptionsBuilder<PrepBotDb>().UseModel(WrittenModel.Value)))
        );

    [Fact]
    public void A_line_that_is_none_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new ModelReader().Read("tabel learners People.LearnerRow"));

    /// <summary>As a context has it: EF completes a model when it is first used.</summary>
    private static IModel ModelOf(DbContextOptionsBuilder<PrepBotDb> options)
    {
        using PrepBotDb db = new(options.UseSqlite("Data Source=:memory:").Options);
        return db.Model;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PrepBot.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
