using Bot.Core.Chat;
using Bot.Core.People;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Deliveries;

/// <summary>The pump: claims what is planned, composes, sends, settles. One bad target never holds up another.</summary>
public sealed partial class SendDeliveries(
    IOutbox outbox,
    IEnumerable<ICompose> composers,
    ILearners learners,
    ChatPlatforms platforms,
    Conversation conversation,
    INamedReplies names,
    Discretion discretion,
    PersonLanes lanes,
    TimeProvider clock,
    ILogger<SendDeliveries> log
)
{
    private const int Batch = 100;
    private const int AtOnce = 8;

    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, ICompose> byKind = composers.ToDictionary(composer => composer.Kind);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await outbox.ClaimAsync(clock.GetUtcNow(), platforms.Names, Batch, ct) is { Count: > 0 } claimed)
            await Parallel.ForEachAsync(
                claimed,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (delivery, stop) => await DeliverAsync(delivery, stop)
            );
    }

    private async Task DeliverAsync(Delivery delivery, CancellationToken ct)
    {
        try
        {
            await (
                delivery.ExpiresAt <= clock.GetUtcNow()
                    ? SettleAsync(delivery, DeliveryState.Skipped, null, "too late", ct)
                    : SendAsync(delivery, ct)
            );
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotDelivered(log, exception, delivery.Id.Value, delivery.Kind, delivery.Target.Platform);
            await outbox.RetryAsync(delivery.Id, clock.GetUtcNow() + TryAgain, ct);
        }
    }

    private async Task SendAsync(Delivery delivery, CancellationToken ct)
    {
        var adapter = platforms.Find(delivery.Target.Platform)!;
        // Claimed before: the send may have happened without being settled.
        if (
            delivery.Tries > 1
            && await adapter.FindSentAsync(delivery.Target, delivery.Key, delivery.NotBefore, ct) is { } there
        )
        {
            await SettleAsync(delivery, DeliveryState.Sent, there, null, ct);
            return;
        }
        if (await ComposeAsync(delivery, ct) is not var (person, message))
            await SettleAsync(delivery, DeliveryState.Skipped, null, "no longer wanted", ct);
        else if (await EditAsync(delivery, person, message, adapter, ct) is { } edited)
            await SettleAsync(delivery, DeliveryState.Sent, edited, null, ct);
        else
        {
            var sent = await discretion.FoldAsync(delivery, person, message, ct);
            var shown = await ShowAsync(delivery, person, sent, ct);
            var outcome = await adapter.SendAsync(delivery.Target, shown, delivery.Key, ct);
            await SettleAsync(delivery, outcome, ct);
            if (message.Name is { } name && outcome is SendOutcome.Sent arrived)
                await names.RememberAsync(person, name, arrived.Message, clock.GetUtcNow(), ct);
        }
    }

    /// <returns>Null: it is no edit, or what it would edit is gone and it is sent instead.</returns>
    private async Task<MessageRef?> EditAsync(
        Delivery delivery,
        ChatUser person,
        ChatMessage message,
        IChatAdapter adapter,
        CancellationToken ct
    ) =>
        byKind[delivery.Kind].Amends(delivery) is { } name
        && await names.FindAsync(person, name, ct) is { } earlier
        && await adapter.EditAsync(earlier, await ShowAsync(delivery, person, message, ct), ct)
            ? earlier
            : null;

    private async Task<(ChatUser, ChatMessage)?> ComposeAsync(Delivery delivery, CancellationToken ct)
    {
        if (await byKind[delivery.Kind].ComposeAsync(delivery, ct) is not { } message)
            return null;
        var accounts = await learners.AccountsAsync(delivery.Learner, ct);
        return Accounts.At(accounts, delivery.Target) is { } person ? (person, message) : null;
    }

    private Task<ChatMessage> ShowAsync(
        Delivery delivery,
        ChatUser person,
        ChatMessage message,
        CancellationToken ct
    ) => lanes.RunAsync(person, () => conversation.ShowAsync(person, delivery.Target, message, ct, unasked: true));

    private Task SettleAsync(Delivery delivery, SendOutcome outcome, CancellationToken ct) =>
        outcome switch
        {
            SendOutcome.Sent sent => SettleAsync(delivery, DeliveryState.Sent, sent.Message, null, ct),
            SendOutcome.Unreachable gone => SettleAsync(delivery, DeliveryState.Unreachable, null, gone.Reason, ct),
            SendOutcome.InDoubt doubt => SettleAsync(delivery, DeliveryState.InDoubt, null, doubt.Reason, ct),
            SendOutcome.NotSent later => outbox.RetryAsync(
                delivery.Id,
                clock.GetUtcNow() + (later.RetryAfter ?? TryAgain),
                ct
            ),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of a send."),
        };

    private Task SettleAsync(
        Delivery delivery,
        DeliveryState state,
        MessageRef? sent,
        string? reason,
        CancellationToken ct
    ) => outbox.SettleAsync(delivery.Id, state, clock.GetUtcNow(), sent, reason, ct);

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Error,
            "Delivery {Id} ({Kind}, {Platform}) could not be sent; it is tried again in a minute."
        )]
        public static partial void NotDelivered(
            ILogger logger,
            Exception exception,
            long id,
            string kind,
            string platform
        );
    }
}
