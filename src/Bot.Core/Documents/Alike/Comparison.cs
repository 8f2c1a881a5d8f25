using Bot.Core.Documents.Judging;
using Bot.Core.Documents.Reports;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// Finds which questions of documents stand twice, and almost twice, within one direction. A text is looked at once, for
/// all that comparing needs of it: in long documents it takes longer to fetch a text than to compare it.
/// </summary>
internal sealed class Comparison
{
    private readonly IReadOnlyList<NotedDocument> documents;
    private readonly int count;
    private readonly QuestionMerge merge;
    private readonly NearDuplicates near;

    /// <summary>Of each document, the place of its first question in <see cref="Kept"/>.</summary>
    private readonly int[] starts;

    public Comparison(IReadOnlyList<NotedDocument> documents)
    {
        this.documents = documents;
        count = documents.Sum(document => document.Questions.Count);
        (merge, near, starts) = (new(count), new(count), new int[documents.Count + 1]);
    }

    /// <summary>The questions of the documents, each once.</summary>
    public IReadOnlyList<MergedQuestion> Kept => merge.Kept;

    /// <summary>The first round.</summary>
    /// <param name="points">Takes what is found, by document.</param>
    public void AddDuplicates(IReadOnlyList<List<Problem>> points, PartProgress progress)
    {
        var (plain, done) = (new PlainText(), 0);
        for (var at = 0; at < documents.Count; at++)
        {
            var (file, questions) = (documents[at].File, documents[at].Questions);
            for (var place = 0; place < questions.Count; place++)
            {
                progress.Report(++done, count);
                Fetched.Ahead(questions, place);
                var question = questions[place];
                var text = plain.Of(question.Text);
                if (merge.Add(file, place, question, text) is >= 0 and var first)
                    points[at].Add(Points.Duplicate(question.Line, Kept[first].File, Kept[first].Question.Line));
                else
                    near.Add(question.Text, question.Direction, text);
            }

            starts[at + 1] = Kept.Count;
        }
    }

    /// <summary>The second round, among those that are kept.</summary>
    /// <param name="points">Takes what is found, by document.</param>
    public void AddNearDuplicates(IReadOnlyList<List<Problem>> points, PartProgress progress)
    {
        for (var at = 0; at < documents.Count; at++)
        for (var place = starts[at]; place < starts[at + 1]; place++)
        {
            progress.Report(place + 1, Kept.Count);
            if (near.Next() is not (>= 0 and var first))
                continue;
            var earlier = Kept[first];
            points[at].Add(Points.NearDuplicate(Kept[place].Question.Line, earlier.File, earlier.Question.Line));
        }
    }
}
