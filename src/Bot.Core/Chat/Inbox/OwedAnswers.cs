namespace Bot.Core.Chat.Inbox;

/// <summary>
/// What became of inputs in this process: answers that nobody was told to be out, and inputs that broke. What is forgotten
/// here is answered after the next start, for its words are kept.
/// </summary>
public sealed class OwedAnswers(TimeProvider clock)
{
    private const int Most = 1000;

    /// <summary>Longer than an answer that arrives is on its way, in however many parts.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, OwedAnswer> answers = [];
    private readonly HashSet<string> broken = [];
    private long found;

    /// <summary>An answer was found; until it is said, it is owed.</summary>
    public void Found(ChatInput input, ChatReply reply)
    {
        var (about, now) = (OwedAnswer.Subject(input, reply), clock.GetUtcNow());
        lock (gate)
            if (answers.Count < Most)
                answers[input.In.EventId] = new(input, reply, about, ++found, now, now + OnItsWay, 0);
    }

    /// <returns>Events whose answers are owed no more with it.</returns>
    public IReadOnlyList<string> Said(string eventId)
    {
        lock (gate)
        {
            if (!answers.Remove(eventId, out var said) || said.About is null || answers.Count is 0)
                return [];
            List<string> earlier = [.. answers.Where(one => said.Replaces(one.Value)).Select(one => one.Key)];
            earlier.ForEach(id => answers.Remove(id));
            return earlier;
        }
    }

    /// <summary>What is owed to these is not said any more.</summary>
    public void Forget(IReadOnlyList<ChatUser> people)
    {
        lock (gate)
            foreach (var (id, _) in answers.Where(answer => people.Any(answer.Value.Input.IsFrom)).ToList())
                answers.Remove(id);
    }

    /// <param name="broke">No answer could be found: its words stay kept.</param>
    public void Note(string eventId, bool broke)
    {
        lock (gate)
            if (broke)
                broken.Add(eventId);
            else
                broken.Remove(eventId);
    }

    public bool Broke(string eventId)
    {
        lock (gate)
            return broken.Contains(eventId);
    }

    /// <returns>What is to be tried now, the oldest first.</returns>
    public IReadOnlyList<OwedAnswer> Due()
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var (id, _) in answers.Where(answer => answer.Value.Since + Lasts <= now).ToList())
                answers.Remove(id);
            return
            [
                .. answers
                    .Values.Where(one => one.NextAt <= now && !answers.Values.Any(other => other.Replaces(one)))
                    .OrderBy(one => one.Number),
            ];
        }
    }

    /// <summary>It rests, the longer the more often it was tried.</summary>
    public void Later(OwedAnswer answer)
    {
        var rest = Math.Min(Rest.Ticks << Math.Min(answer.Tries, 10), LongestRest.Ticks);
        lock (gate)
            if (answers.ContainsKey(answer.Input.In.EventId))
                answers[answer.Input.In.EventId] = answer with
                {
                    NextAt = clock.GetUtcNow().AddTicks(rest),
                    Tries = answer.Tries + 1,
                };
    }
}
