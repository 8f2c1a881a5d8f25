using Bot.Core.Documents.Alike;
using Bot.Core.Documents.Formats.Questions;

namespace Bot.Core.Documents;

/// <summary>Reads documents that are imported together and compares what they hold.</summary>
public static class DocumentSet
{
    /// <summary>About so much of the time goes into reading, the rest into comparing (benchmark <c>import</c>).</summary>
    private const double ReadingPart = 0.4;

    /// <param name="progress">Told now and then how much is done, from 0 to 1.</param>
    public static IReadOnlyList<NotedDocument> Read(
        IReadOnlyList<NoteFile> files,
        IProgress<double>? progress = null
    ) => ReadMerged(files, progress).Documents;

    internal static ComparedDocuments ReadMerged(IReadOnlyList<NoteFile> files, IProgress<double>? progress)
    {
        var all = Math.Max(1, files.Sum(file => (double)file.Bytes.Length));
        var read = 0.0;
        List<NotedDocument> documents = [];
        foreach (var file in files)
        {
            var part = new PartProgress(progress, read / all * ReadingPart, file.Bytes.Length / all * ReadingPart);
            documents.Add(DocumentReader.Read(file.File, file.Bytes.Span, part));
            read += file.Bytes.Length;
        }

        return CompareMerged(
            AnswerSheet.Join(files, documents),
            new PartProgress(progress, ReadingPart, 1 - ReadingPart)
        );
    }

    /// <summary>
    /// Adds the points that need more than one document: questions that stand twice, and almost twice, within one
    /// direction. Nothing is taken away: a duplicate stays listed, and the first of them is the one that is kept.
    /// </summary>
    public static IReadOnlyList<NotedDocument> Compare(IReadOnlyList<NotedDocument> documents) =>
        CompareMerged(documents, null).Documents;

    private static ComparedDocuments CompareMerged(IReadOnlyList<NotedDocument> documents, IProgress<double>? progress)
    {
        List<Problem>[] points = [.. documents.Select(_ => new List<Problem>())];
        var comparison = new Comparison(documents);
        comparison.AddDuplicates(points, new PartProgress(progress, 0, 0.5));
        comparison.AddNearDuplicates(points, new PartProgress(progress, 0.5, 0.5));
        return new([.. documents.Select((document, at) => With(document, points[at]))], comparison.Kept);
    }

    private static NotedDocument With(NotedDocument document, List<Problem> points) =>
        points.Count is 0
            ? document
            : document with
            {
                Problems = [.. document.Problems.Concat(points).OrderBy(problem => problem.Line)],
            };
}

/// <param name="Kept">Their questions, each once.</param>
internal readonly record struct ComparedDocuments(
    IReadOnlyList<NotedDocument> Documents,
    IReadOnlyList<MergedQuestion> Kept
);
