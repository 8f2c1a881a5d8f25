using Bot.Core.Questions;

namespace Bot.Core.Documents;

/// <summary>Reads documents that are imported together and compares what they hold.</summary>
public static class DocumentSet
{
    public static IReadOnlyList<NotedDocument> Read(IReadOnlyList<NoteFile> files) =>
        Compare(AnswerSheet.Join(files, [.. files.Select(file => DocumentReader.Read(file.File, file.Bytes.Span))]));

    /// <summary>
    /// Adds the points that need more than one document: questions that stand twice, and almost twice, within one
    /// direction. Nothing is taken away: a duplicate stays listed, and the first of them is the one that is kept.
    /// </summary>
    public static IReadOnlyList<NotedDocument> Compare(IReadOnlyList<NotedDocument> documents)
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

        AddNear(documents, first, points);
        return [.. documents.Select((document, at) => With(document, points[at]))];
    }

    private static void AddNear(IReadOnlyList<NotedDocument> documents, List<Place> places, List<Problem>[] points)
    {
        foreach (var direction in (ReadOnlySpan<Direction>)[Direction.Asked, Direction.ToAskThem])
        {
            List<Place> alike = [.. places.Where(place => place.Question.Direction == direction)];
            var near = new NearDuplicates([.. alike.Select(place => place.Question.Text)]);
            foreach (var place in alike)
            {
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
