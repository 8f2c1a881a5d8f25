using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Microsoft.Extensions.Logging;

namespace Bot.Core.People.Forgetting;

/// <summary>Lets go of what nobody needs any more, once a night and after a start.</summary>
public sealed partial class LetGo(
    IKeptInputs inputs,
    INamedReplies names,
    IOutbox outbox,
    IForgottenPeople forgotten,
    TimeProvider clock,
    ILogger<LetGo> log
)
{
    /// <summary>No platform sends an input again after a day.</summary>
    private static readonly TimeSpan Inputs = TimeSpan.FromDays(1);

    /// <summary>As far back as <see cref="GiveUp"/> looks; nobody scrolls further up to press what was said then.</summary>
    private static readonly TimeSpan Said = TimeSpan.FromDays(60);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await inputs.ForgetAsync(now - Inputs, ct);
        await names.ForgetAsync(now - Said, ct);
        await outbox.ForgetAsync(now - Said, ct);
        if (!await forgotten.PurgeAsync(ct))
            Log.Owed(log);
    }

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Warning,
            "The database's files may still hold bytes of people who were forgotten: they could not be made anew now. The next night tries again."
        )]
        public static partial void Owed(ILogger logger);
    }
}
