using Bot.Core.Documents;

namespace Bot.Core.Tests.Documents;

/// <summary>The bank that comes with the bot is written in the shapes that people write, and reads without a point.</summary>
public sealed class StarterBankTests
{
    private const string Folder = "seeds";

    [FolderFact(Folder)]
    public void It_reads_without_a_point_to_look_at()
    {
        var documents = DocumentSet.Read(Notes.Folder(Folder));

        Assert.Empty(
            documents.SelectMany(document => document.Problems.Select(problem => $"{document.File}:{problem}"))
        );
        var totals = ImportTotals.Of(documents);
        Assert.InRange(totals.Questions, 120, 1000);
        Assert.Equal(totals.Questions, totals.Answered);
        Assert.Equal(5, totals.Stories);
    }
}
