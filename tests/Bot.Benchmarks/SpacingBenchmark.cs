using Bot.Benchmarks.Simulation;

namespace Bot.Benchmarks;

/// <summary>
/// What is known on the day of an interview by each policy, on common random numbers. Options: <c>--questions N
/// --per-day N --days N</c>, <c>--runs N</c> (200), <c>--seed N</c> (0),
/// <c>--learner defaults | drawn | forgetful | missing</c>; and
/// <c>--no-date</c>: steady learning, the mean over the last 60 days instead.
/// </summary>
internal static class SpacingBenchmark
{
    private const int LastDays = 60;
    private static readonly string[] Keys = ["rotation", "dueFirst", "random", "sm2", "prepbot"];

    public static Task<object> RunAsync(string[] options)
    {
        var setting = new Setting(
            Options.Number(options, "--questions", 60),
            Options.Number(options, "--per-day", 5),
            Options.Number(options, "--days", 30),
            Options.Number(options, "--runs", options.Contains("--no-date") ? 20 : 200),
            Enum.Parse<LearnerKind>(
                Options.Value(options, "--learner") ?? nameof(LearnerKind.Defaults),
                ignoreCase: true
            ),
            Options.Number(options, "--seed", 0)
        );
        return Task.FromResult<object>(options.Contains("--no-date") ? Steady(setting) : OnTheDay(setting));
    }

    private static Dictionary<string, object> OnTheDay(Setting setting)
    {
        var all = Table(setting);
        var chosen = Table(setting);
        Parallel.For(
            0,
            setting.Runs,
            index =>
            {
                var run = setting.Seed + index;
                var prepbot = new PrepBot(run, setting.Days, setting.PerDay);
                var set = prepbot.Chosen(new Practice(setting.Learner(run), setting.Questions).Questions);
                foreach (var key in Keys)
                {
                    var practice = new Practice(setting.Learner(run), setting.Questions);
                    practice.Run(Policy(key, run, setting, setting.Days), setting.Days, setting.PerDay);
                    all[key][index] = practice.Recall(setting.Days) / setting.Questions;
                    chosen[key][index] = practice.RecallOf(set, setting.Days);
                }
            }
        );
        return Document(setting, all, ("chosenSet", Means(chosen)), ("chosenSetDifferences", Differences(chosen)));
    }

    private static Dictionary<string, object> Steady(Setting setting)
    {
        var (recall, wellKnown) = (Table(setting), Table(setting));
        Parallel.For(
            0,
            setting.Runs,
            index =>
            {
                var run = setting.Seed + index;
                foreach (var key in Keys)
                {
                    var practice = new Practice(setting.Learner(run), setting.Questions);
                    practice.Run(
                        Policy(key, run, setting, null),
                        setting.Days,
                        setting.PerDay,
                        day =>
                        {
                            if (day < setting.Days - LastDays)
                                return;
                            recall[key][index] += practice.Recall(day) / LastDays;
                            wellKnown[key][index] += (double)practice.WellKnown(day) / LastDays;
                        }
                    );
                }
            }
        );
        return Document(
            setting,
            recall,
            ("wellKnown", Means(wellKnown)),
            ("wellKnownDifferences", Differences(wellKnown))
        );
    }

    private static IPolicy Policy(string key, int run, Setting setting, int? interviewOn) =>
        key switch
        {
            "rotation" => new Rotation(run),
            "dueFirst" => new DueFirst(),
            "random" => new RandomChoice(run),
            "sm2" => new Sm2(),
            _ => new PrepBot(run, interviewOn, setting.PerDay),
        };

    private static Dictionary<string, object> Document(
        Setting setting,
        Dictionary<string, double[]> measured,
        params ReadOnlySpan<(string Key, object Value)> more
    )
    {
        Dictionary<string, object> document = new() { ["benchmark"] = "spacing", ["setting"] = setting };
        foreach (var (key, mean) in Means(measured))
            document[key] = mean;
        document["differences"] = Differences(measured);
        foreach (var (key, value) in more)
            document[key] = value;
        document["ratio"] = Math.Round(measured["prepbot"].Average() / measured["rotation"].Average(), 4);
        document["baseline"] = "rotation";
        return document;
    }

    private static Dictionary<string, double[]> Table(Setting setting) =>
        Keys.ToDictionary(key => key, _ => new double[setting.Runs]);

    private static Dictionary<string, double> Means(Dictionary<string, double[]> measured) =>
        measured.ToDictionary(policy => policy.Key, policy => Math.Round(policy.Value.Average(), 4));

    /// <summary>Of the bot to each other policy, run by run.</summary>
    private static Dictionary<string, Difference> Differences(Dictionary<string, double[]> measured) =>
        measured
            .Where(policy => policy.Key is not "prepbot")
            .ToDictionary(policy => policy.Key, policy => Difference.Of(measured["prepbot"], policy.Value));

    private sealed record Setting(int Questions, int PerDay, int Days, int Runs, LearnerKind Kind, int Seed)
    {
        public SimulatedLearner Learner(int run) => new(Kind, run);
    }
}
