using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Planning;
using Bot.Core.Practice.Spacings;
using Bot.Core.Schedules;

namespace Bot.Benchmarks.Simulation;

/// <summary>Which question is asked next; nothing is asked twice a day unless everything was.</summary>
internal interface IPolicy
{
    /// <returns>Null: nothing more today.</returns>
    SimulatedQuestion? Next(IReadOnlyList<SimulatedQuestion> questions, int day);
}

/// <summary>All in shuffled order, shuffled again when exhausted: what bots with a question of the day do.</summary>
internal sealed class Rotation(int run) : IPolicy
{
    private readonly Random random = new(run);
    private readonly Queue<int> round = [];

    public SimulatedQuestion? Next(IReadOnlyList<SimulatedQuestion> questions, int day)
    {
        if (round.Count is 0)
        {
            int[] order = [.. Enumerable.Range(0, questions.Count)];
            random.Shuffle(order);
            foreach (var index in order)
                round.Enqueue(index);
        }
        return questions[round.Dequeue()];
    }
}

internal sealed class RandomChoice(int run) : IPolicy
{
    private readonly Random random = new(run);

    public SimulatedQuestion? Next(IReadOnlyList<SimulatedQuestion> questions, int day)
    {
        SimulatedQuestion[] open = [.. questions.Where(question => question.LastOn != day)];
        return open.Length is 0 ? null : open[random.Next(open.Length)];
    }
}

/// <summary>FSRS with one shared budget: what is due by lowest recall, then new ones.</summary>
internal sealed class DueFirst : IPolicy
{
    public SimulatedQuestion? Next(IReadOnlyList<SimulatedQuestion> questions, int day)
    {
        var today = DateOnly.FromDayNumber(SimulatedDays.First + day);
        return questions
                .Where(question => question.Memory?.DueOn <= today && question.LastOn != day)
                .MinBy(question => Spacing.Retrievability(question.Memory!, today))
            ?? questions.FirstOrDefault(question => question.Memory is null);
    }
}

/// <summary>SuperMemo 2 (Wozniak 1990): what is due longest, then new ones. Again, Hard, Good, Easy are 1, 3, 4, 5.</summary>
internal sealed class Sm2 : IPolicy
{
    private readonly Dictionary<int, Card> cards = [];

    public SimulatedQuestion? Next(IReadOnlyList<SimulatedQuestion> questions, int day)
    {
        foreach (var question in questions.Where(question => question.Askings > 0))
            Catch(question);
        return questions
                .Where(question => question.Askings > 0 && question.LastOn != day)
                .Where(question => cards[question.Index].DueOn <= day)
                .MinBy(question => cards[question.Index].DueOn)
            ?? questions.FirstOrDefault(question => question.Askings is 0);
    }

    private void Catch(SimulatedQuestion question)
    {
        var card = cards.GetValueOrDefault(question.Index, new(0, 0, 2.5, 0, 0));
        if (card.Seen != question.Askings)
            cards[question.Index] = card.After(question.LastGrade, question.LastOn);
    }

    private sealed record Card(int Repetitions, int Interval, double Ease, int DueOn, int Seen)
    {
        public Card After(Grade grade, int day)
        {
            var quality = grade is Grade.Again ? 1 : (int)grade + 1;
            var ease = Math.Max(1.3, Ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
            var repetitions = quality < 3 ? 0 : Repetitions + 1;
            var interval = repetitions switch
            {
                <= 1 => 1,
                2 => 6,
                _ => (int)Math.Ceiling(Interval * Ease),
            };
            return new(repetitions, interval, ease, day + interval, Seen + 1);
        }
    }
}

/// <summary>The bot's own picker, with the memories that it keeps.</summary>
internal sealed class PrepBot(int run, int? interviewOn, int perDay) : IPolicy
{
    private static readonly IReadOnlySet<string> NoTopics = new HashSet<string>();
    private static readonly Shelf Own = new Shelf.Mine(new LearnerId(1));

    public SimulatedQuestion? Next(IReadOnlyList<SimulatedQuestion> questions, int day)
    {
        var pick = QuestionPicker.Pick([.. questions.Select(Candidate)], Wish(day));
        return pick is null ? null : questions[(int)pick.Question.Value];
    }

    /// <summary>The questions that are shown as chosen on the first day.</summary>
    public IReadOnlyList<int> Chosen(IReadOnlyList<SimulatedQuestion> questions)
    {
        IReadOnlyList<Candidate> candidates = [.. questions.Select(Candidate)];
        return [.. PracticePlan.For(candidates, Wish(0)).Questions.Select(chosen => (int)chosen.Question.Value)];
    }

    private PickWish Wish(int day) =>
        new(new LearnerId(run + 1), Today(day), NoTopics)
        {
            PerDay = perDay,
            Target = interviewOn is { } on ? new(Today(on).On, "", []) : null,
        };

    private static Candidate Candidate(SimulatedQuestion question) =>
        new(
            new(question.Index),
            Own,
            "backend",
            true,
            question.Memory,
            question.LastOn < 0 ? null : Today(question.LastOn).Began
        );

    private static LocalDay Today(int day)
    {
        var on = DateOnly.FromDayNumber(SimulatedDays.First + day);
        return new(on, new(on, new(4, 0), TimeSpan.Zero));
    }
}
