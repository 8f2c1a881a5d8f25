using Bot.Core.Practice;
using Bot.Core.Practice.Spacings;

namespace Bot.Core.Tests.Practice.Spacings;

/// <summary>What the published implementations of FSRS-6 compute: py-fsrs 6.3, ts-fsrs 5.4, fsrs-rs 6.6.</summary>
public sealed class FsrsVectorTests
{
    private static readonly SpacingParameters Default = SpacingParameters.Default;
    private static readonly DateOnly Start = new(2022, 11, 29);

    [Fact]
    public void Thirteen_reviews_with_two_lapses_give_the_published_states_and_intervals()
    {
        int[] grades = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
        int[] intervals = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
        double[] stabilities =
        [
            2.3065,
            2.3065,
            10.97104826,
            46.31685844,
            162.99981577,
            497.87655512,
            6.89041251,
            2.15459837,
            2.15459837,
            3.98312338,
            7.23625448,
            12.48304358,
            20.77035728,
        ];
        double[] difficulties =
        [
            2.11810397,
            2.11121424,
            2.10433139,
            2.09745543,
            2.09058634,
            2.08372413,
            7.38320232,
            9.12510477,
            9.11120803,
            9.09732519,
            9.08345624,
            9.06960115,
            9.05575992,
        ];
        // The published run has learning steps of minutes, which are the zeros; a daily bot has none.
        var states = Steps(grades, [0, .. intervals[..^1]]);

        Assert.Equal(stabilities, states.Select(state => state.Stability), Within(1e-6));
        Assert.Equal(difficulties, states.Select(state => state.Difficulty), Within(1e-6));
        foreach (var (state, interval) in states.Zip(intervals).Where(step => step.Second > 0))
            Assert.Equal(interval, Spacing.IntervalDays(state.Stability, Default));
    }

    [Theory]
    [InlineData("33333333", "2 11 46 163 497 1346 3292 7398")]
    [InlineData("12341234", "1 1 3 12 1 2 4 9")]
    [InlineData("23412341", "1 5 27 2 4 8 22 2")]
    [InlineData("3333331133333", "2 11 46 163 497 1346 9 1 2 4 7 13 22")]
    public void Reviews_on_the_day_they_are_due_have_the_published_intervals(string grades, string intervals) =>
        Assert.Equal(
            intervals,
            string.Join(' ', WhenDue(grades).Select(memory => memory.DueOn.DayNumber - memory.LastOn.DayNumber))
        );

    [Theory]
    [InlineData("33333333", "2.3065 10.964332 46.280217 162.862202 497.447194 1345.528778 3292.279596 7397.830529")]
    [InlineData("12341234", "0.212 1.219217 3.086306 11.706162 1.48336 2.179396 3.855108 9.414036")]
    [InlineData("23412341", "1.2931 4.546029 27.030634 2.272751 4.126932 8.339376 22.490223 1.985421")]
    [InlineData(
        "3333331133333",
        "2.3065 10.964332 46.280217 162.862202 497.447194 1345.528778 9.444601 1.312639 2.349673 4.194028 7.46654 12.731547 21.528151"
    )]
    public void Reviews_on_the_day_they_are_due_have_the_published_stabilities(string grades, string stabilities) =>
        Assert.Equal(Numbers(stabilities), WhenDue(grades).Select(memory => memory.Stability), Within(1e-6));

    [Theory]
    [InlineData(true, 53.62691)]
    [InlineData(false, 53.335106)]
    public void A_lapse_and_five_recalls_end_in_the_published_state(bool sameDay, double stability)
    {
        var weights = sameDay ? Default : With((17, 0), (18, 0), (19, 0));
        var state = Steps([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21], weights)[^1];
        Assert.Equal(stability, state.Stability, 1e-4);
        Assert.Equal(6.3574867, state.Difficulty, 1e-4);
    }

    [Theory]
    [InlineData(Grade.Again, 0.212, 6.4133)]
    [InlineData(Grade.Hard, 1.2931, 5.11217071)]
    [InlineData(Grade.Good, 2.3065, 2.11810397)]
    [InlineData(Grade.Easy, 8.2956, 1)]
    public void A_first_grade_gives_the_published_state(Grade grade, double stability, double difficulty)
    {
        var state = Fsrs.First(Default, grade);
        Assert.Equal(stability, state.Stability, 1e-8);
        Assert.Equal(difficulty, state.Difficulty, 1e-8);
    }

    [Fact]
    public void A_question_that_was_easy_at_first_is_recalled_as_published_on_the_day_it_is_due()
    {
        var memory = Spacing.After(null, new(Start, Grade.Easy));
        Assert.Equal(8, memory.DueOn.DayNumber - Start.DayNumber);
        Assert.Equal(0.9024733, Spacing.Retrievability(memory, memory.DueOn), 1e-7);
    }

    [Theory]
    [InlineData(0.1542, "1 0.9 0.84588465 0.8093881")]
    [InlineData(0.2, "1 0.9 0.84028935 0.7985001")]
    public void Recall_falls_as_published(double w20, string recall) =>
        Assert.Equal(
            Numbers(recall),
            Enumerable.Range(0, 4).Select(day => Fsrs.Retrievability(With((20, w20)), day, 1)),
            Within(1e-7)
        );

    [Theory]
    [InlineData(0.1, 3_116_769)]
    [InlineData(0.2, 34_793)]
    [InlineData(0.3, 2_508)]
    [InlineData(0.4, 387)]
    [InlineData(0.5, 90)]
    [InlineData(0.6, 27)]
    [InlineData(0.7, 9)]
    [InlineData(0.8, 3)]
    [InlineData(0.9, 1)]
    [InlineData(1.0, 0)] // published as 1, which is the least interval
    public void The_interval_of_stability_1_is_as_published(double retention, int days) =>
        Assert.Equal(days, Math.Round(Fsrs.Interval(Default, 1, retention)));

    [Theory]
    [InlineData(Grade.Again, 8.34176237)]
    [InlineData(Grade.Hard, 6.66599537)]
    [InlineData(Grade.Good, 4.99022837)]
    [InlineData(Grade.Easy, 3.31446137)]
    public void Difficulty_5_moves_as_published(Grade grade, double difficulty) =>
        Assert.Equal(difficulty, Fsrs.NextDifficulty(Default, 5, grade), 1e-8);

    [Theory]
    [InlineData(1, 0.9, Grade.Again, 25.60252118, 1.05253961, 1.596818)]
    [InlineData(2, 0.8, Grade.Hard, 28.22657096, 1.18943295, 5)]
    [InlineData(3, 0.7, Grade.Good, 58.65599107, 1.36808387, 5)]
    [InlineData(4, 0.6, Grade.Easy, 127.2266925, 1.58498896, 8.12960956)]
    public void Stability_5_moves_as_published(
        double difficulty,
        double recall,
        Grade grade,
        double recalled,
        double forgotten,
        double sameDay
    )
    {
        var state = new MemoryState(5, difficulty);
        Assert.Equal(recalled, Fsrs.Recalled(Default, state, grade, recall), 1e-7);
        Assert.Equal(forgotten, Fsrs.Forgotten(Default, state, recall), 1e-7);
        Assert.Equal(sameDay, Fsrs.SameDay(Default, 5, grade), 1e-7);
    }

    [Fact]
    public void Ten_times_Easy_on_one_day_is_difficulty_1() =>
        Assert.Equal(1, Spacing.Replay(Enumerable.Repeat(new Review(Start, Grade.Easy), 10))!.Difficulty);

    private static List<MemoryState> Steps(int[] grades, int[] elapsed, SpacingParameters? weights = null)
    {
        var w = weights ?? Default;
        var states = new List<MemoryState> { Fsrs.First(w, (Grade)grades[0]) };
        foreach (var (grade, days) in grades.Zip(elapsed).Skip(1))
            states.Add(Fsrs.Next(w, states[^1], (Grade)grade, days));
        return states;
    }

    private static IEnumerable<Memory> WhenDue(string grades)
    {
        Memory? memory = null;
        foreach (var grade in grades)
            yield return memory = Spacing.After(memory, new(memory?.DueOn ?? Start, (Grade)(grade - '0')));
    }

    private static SpacingParameters With(params (int Index, double Value)[] changes)
    {
        double[] weights = [.. Enumerable.Range(0, SpacingParameters.Count).Select(i => Default[i])];
        foreach (var (index, value) in changes)
            weights[index] = value;
        return new(weights);
    }

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(double.Parse)];

    private static Func<double, double, bool> Within(double tolerance) => (x, y) => Math.Abs(x - y) <= tolerance;
}
