using System.Runtime.CompilerServices;
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
    GiveUp giveUp,
    IAdmission admission,
    TimeProvider clock,
    ILogger<SendDeliveries> log
) : IDisposable
{
    private const int Batch = 100;

    /// <summary>How many are on their way: a platform a quarter of a second away takes its fifty a second from a dozen, and some are slow.</summary>
    private const int AtOnce = 64;

    /// <summary>Composing is work for a processor. Half of them stay with people who wait for an answer.</summary>
    private readonly SemaphoreSlim composing = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, ICompose> byKind = composers.ToDictionary(composer => composer.Kind);

    public Task RunAsync(CancellationToken ct) =>
        Parallel.ForEachAsync(
            ClaimAsync(ct),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (delivery, stop) => await DeliverAsync(delivery, stop)
        );

    public void Dispose() => composing.Dispose();

    // Whoever is slow holds up neither the rest of a batch nor the next one.
    private async IAsyncEnumerable<Delivery> ClaimAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (await outbox.ClaimAsync(clock.GetUtcNow(), platforms.Names, Batch, ct) is { Count: > 0 } claimed)
            foreach (var delivery in claimed)
                yield return delivery;
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

    private async Task SendAsync(Delivery planned, CancellationToken ct)
    {
        var adapter = platforms.Find(planned.Target.Platform)!;
        // What is asked, shown and awaited stands where the answer will be said.
        var delivery = planned with
        {
            Target = await adapter.OpenAsync(planned.Target, ct),
        };
        // Claimed before: the send may have happened without being settled.
        if (
            delivery.Tries > 1
            && await adapter.FindSentAsync(delivery.Target, delivery.Key, delivery.NotBefore, ct) is { } there
        )
        {
            await SettleAsync(delivery, DeliveryState.Sent, there, null, ct);
            if (await ComposeAsync(delivery, ct) is var (whose, said))
                await RememberAsync(whose, said, there, ct);
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
            if (outcome is SendOutcome.Sent arrived)
                await RememberAsync(person, message, arrived.Message, ct);
        }
    }

    /// <summary>What has a name is found by it when it is to change.</summary>
    private async Task RememberAsync(ChatUser person, ChatMessage message, MessageRef said, CancellationToken ct)
    {
        if (message.Name is { } name)
            await names.RememberAsync(person, name, said, clock.GetUtcNow(), ct);
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
        await composing.WaitAsync(ct);
        try
        {
            return await ComposedAsync(delivery, ct);
        }
        finally
        {
            composing.Release();
        }
    }

    private async Task<(ChatUser, ChatMessage)?> ComposedAsync(Delivery delivery, CancellationToken ct)
    {
        if (await byKind[delivery.Kind].ComposeAsync(delivery, ct) is not { } message)
            return null;
        var accounts = await learners.AccountsAsync(delivery.Learner, ct);
        return Accounts.At(accounts, delivery.Target) is { } person && await admission.AdmitsAsync(person, null, ct)
            ? (person, message)
            : null;
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
            SendOutcome.Unreachable gone => UnreachedAsync(delivery, gone, ct),
            // The next try looks whether it is there before it sends.
            SendOutcome.InDoubt => outbox.RetryAsync(delivery.Id, clock.GetUtcNow() + TryAgain, ct),
            SendOutcome.NotSent later => outbox.RetryAsync(
                delivery.Id,
                clock.GetUtcNow() + (later.RetryAfter ?? TryAgain),
                ct
            ),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of a send."),
        };

    private async Task UnreachedAsync(Delivery delivery, SendOutcome.Unreachable gone, CancellationToken ct)
    {
        await SettleAsync(delivery, DeliveryState.Unreachable, null, gone.Reason, ct);
        await giveUp.AfterAsync(delivery, gone.UntilTheyReturn, ct);
    }

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
