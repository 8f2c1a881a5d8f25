using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>How much each question counts: 1 is an ordinary one.</summary>
/// <remarks>
/// With a date: a star over the openers that nearly every interview has, over everything else; the interview's topics
/// twice, what has no firm answer half as much again. A second asking gains about a tenth of a first, so an opener is
/// asked twice before an ordinary question is asked once, and two ordinary ones are each asked once.
/// </remarks>
internal sealed class PickWeights
{
    private const double Starred = 15;
    private const double Opener = 10;
    private const double OnTopic = 2;
    private const double NoFirmAnswer = 1.5;

    private readonly PickWish wish;
    private readonly Dictionary<string, double> weakTopics;
    private readonly HashSet<QuestionId> openers = [];

    /// <param name="candidates">Among which the openers are found.</param>
    public PickWeights(
        IReadOnlyList<Candidate> candidates,
        IReadOnlyDictionary<string, TopicTally> topics,
        PickWish wish
    )
    {
        this.wish = wish;
        weakTopics = Weakness(topics);
        if (wish.Ahead is not null)
            openers = FirstOfEachOpener(candidates);
    }

    public double Of(Candidate candidate)
    {
        var topic = OfTopic(candidate.Topic);
        if (wish.Ahead is null)
            return topic;
        var standing =
            wish.Of(candidate.Question) is QuestionWish.Star ? Starred
            : openers.Contains(candidate.Question) ? Opener
            : 1;
        return standing * (candidate.HasAnswer ? 1 : NoFirmAnswer) * topic;
    }

    /// <summary>What a question counts by its topic alone.</summary>
    public double OfTopic(string topic)
    {
        var asked = wish.Ahead?.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase) is true;
        return (asked ? OnTopic : 1) * (1 + weakTopics.GetValueOrDefault(topic));
    }

    /// <summary>The weakest topic, where one has clearly more lapses than another.</summary>
    public bool IsWeak(string topic) => weakTopics.GetValueOrDefault(topic) >= 0.25;

    // A topic in which every second review was a lapse counts half as much again; with few reviews, less.
    private static Dictionary<string, double> Weakness(IReadOnlyDictionary<string, TopicTally> topics) =>
        topics.Count < 2
            ? []
            : topics.ToDictionary(topic => topic.Key, topic => topic.Value.Lapses / (topic.Value.Reviews + 8.0));

    /// <summary>One question for each kind: the learner's own first, and one with an answer.</summary>
    private static HashSet<QuestionId> FirstOfEachOpener(IReadOnlyList<Candidate> candidates) =>
        [
            .. candidates
                .GroupBy(candidate => Openers.KindOf(candidate.Text))
                .Where(kind => kind.Key is not null)
                .Select(kind =>
                    kind.OrderBy(candidate => candidate.Shelf is People.Shelf.Mine ? 0 : 1)
                        .ThenBy(candidate => candidate.HasAnswer ? 0 : 1)
                        .ThenBy(candidate => candidate.Question.Value)
                        .First()
                        .Question
                ),
        ];
}
