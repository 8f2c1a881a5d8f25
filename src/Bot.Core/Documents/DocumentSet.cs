using Bot.Core.Documents.Alike;
using Bot.Core.Documents.Formats;
using Bot.Core.Documents.Reports;
using Bot.Core.Questions;

namespace Bot.Core.Documents;

/// <summary>Reads documents that are imported together and compares what they hold.</summary>
public static class DocumentSet
{
    /// <summary>About so much of the time goes into reading, the rest into comparing (benchmark <c>import</c>).</summary>
    private const double ReadingPart = 0.4;

    /// <param name="progress">Told now and then how much is done, from 0 to 1.</param>
    public static IReadOnlyList<NotedDocument> Read(IReadOnlyList<NoteFile> files, IProgress<double>? progress = null)
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

        return Compare(AnswerSheet.Join(files, documents), new PartProgress(progress, ReadingPart, 1 - ReadingPart));
    }

    /// <summary>
    /// Adds the points that need more than one document: questions that stand twice, and almost twice, within one
    /// direction. Nothing is taken away: a duplicate stays listed, and the first of them is the one that is kept.
    /// </summary>
    public static IReadOnlyList<NotedDocument> Compare(
        IReadOnlyList<NotedDocument> documents,
        IProgress<double>? progress = null
    )
    {
        List<Problem>[] points = [.. documents.Select(_ => new List<Problem>())];
        List<Place> first = [];
        var same = new SameQuestions();
        foreach (var place in Places(documents))
        {
            if (same.Earlier(place.Question, first.Count) is { } at)
                points[place.Document]
                    .Add(Points.Duplicate(place.Line, documents[first[at].Document].File, first[at].Line));
            else
                first.Add(place);
        }

        AddNear(documents, first, points, progress);
        return [.. documents.Select((document, at) => With(document, points[at]))];
    }

    private static void AddNear(
        IReadOnlyList<NotedDocument> documents,
        List<Place> places,
        List<Problem>[] points,
        IProgress<double>? progress
    )
    {
        var compared = 0;
        foreach (var direction in (ReadOnlySpan<Direction>)[Direction.Asked, Direction.ToAskThem])
        {
            List<Place> alike = [.. places.Where(place => place.Question.Direction == direction)];
            var near = new NearDuplicates([.. alike.Select(place => place.Question.Text)]);
            foreach (var place in alike)
            {
                if (++compared % PartProgress.Step is 0)
                    progress?.Report(compared / (double)places.Count);
                if (near.Next() is >= 0 and var other)
                {
                    var earlier = alike[other];
                    points[place.Document]
                        .Add(Points.NearDuplicate(place.Line, documents[earlier.Document].File, earlier.Line));
                }
            }
        }
    }

    private static IEnumerable<Place> Places(IReadOnlyList<NotedDocument> documents) =>
        documents.SelectMany((document, at) => document.Questions.Select(question => new Place(at, question)));

    private static NotedDocument With(NotedDocument document, List<Problem> points) =>
        points.Count is 0
            ? document
            : document with
            {
                Problems = [.. document.Problems.Concat(points).OrderBy(problem => problem.Line)],
            };

    private readonly record struct Place(int Document, NotedQuestion Question)
    {
        public int Line => Question.Line;
    }
}
