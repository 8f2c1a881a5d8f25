using System.Text.Json.Nodes;

namespace Bot.Host.Tests.Groups;

/// <summary>A channel on a platform's test server, with people in it: what they do there, and what each of them sees.</summary>
internal abstract class GroupStage : IAsyncDisposable
{
    private readonly HashSet<string> seen = [];

    public const string Owner = "Mara";

    /// <summary>Something that stands in the channel, in a thread, or before one person.</summary>
    /// <param name="Thread">Null: it stands in none.</param>
    /// <param name="Alone">One person alone sees it.</param>
    public sealed record Shown(JsonObject Json, string Id, string Text, string? Thread, bool Alone);

    protected abstract DateTimeOffset Now { get; }

    /// <returns>The channel's messages, those in its threads, and those that only this person sees.</returns>
    public abstract IReadOnlyList<Shown> Sees(string who);

    /// <param name="line">Such as <c>group hour 19:00</c>.</param>
    public abstract Task CommandAsync(string who, string line);

    public abstract Task PressAsync(string who, Shown on, string label);

    /// <summary>Presses Answer, and sends the form.</summary>
    public abstract Task AnswerAsync(string who, Shown question, string words, string seenBy);

    /// <summary>Writes in the question's thread.</summary>
    public abstract Task<Shown> WriteAsync(string who, Shown question, string words);

    /// <summary>The same while the bot is cut off, which then connects anew.</summary>
    public abstract Task<Shown> WriteUnheardAsync(string who, Shown question, string words);

    public abstract Task EditAsync(string who, Shown said, string words);

    public abstract Task DeleteAsync(string who, Shown said);

    /// <summary>Uses the command on a message: Use as my answer.</summary>
    public abstract Task UseAsync(string who, Shown said);

    public abstract bool IsMarked(Shown said);

    /// <summary>Waits for messages and marks until this holds.</summary>
    public abstract Task UntilAsync(Func<bool> holds);

    public abstract string Mention(string who);

    /// <summary>The next message arrives, and the bot does not hear that it did: it has to look for it later.</summary>
    public abstract void LoseNextAnswer();

    /// <summary>The bot ends, and begins anew.</summary>
    public abstract Task RestartAsync();

    protected abstract void Advance(TimeSpan by);

    public abstract Task TickAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Lets the clock go to an hour of today, or of a later day.</summary>
    public async Task GoToAsync(int hour, int minute = 0, int days = 0)
    {
        DateTimeOffset to = new(Now.Year, Now.Month, Now.Day, hour, minute, 1, TimeSpan.Zero);
        Advance(to.AddDays(days) - Now);
        await TickAsync();
    }

    /// <returns>What this person sees that contains this, and that nobody asked for here before.</returns>
    public async Task<Shown> ReadsAsync(string who, string words)
    {
        Shown? found = null;
        await UntilAsync(() =>
            (found = Sees(who).FirstOrDefault(one => Contains(one, words) && !seen.Contains($"{one.Id} {words}")))
                is not null
        );
        seen.Add($"{found!.Id} {words}");
        return found;
    }

    /// <summary>The same message as it is once it contains this.</summary>
    public async Task<Shown> BecomesAsync(string who, Shown earlier, string words)
    {
        Shown? found = null;
        await UntilAsync(() =>
            (found = Sees(who).FirstOrDefault(one => one.Id == earlier.Id && Contains(one, words))) is not null
        );
        return found!;
    }

    private static bool Contains(Shown one, string words) => one.Text.Contains(words, StringComparison.Ordinal);
}
