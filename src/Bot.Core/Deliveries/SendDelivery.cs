using Bot.Core.Chat;
using Bot.Core.Chat.Inbox;
using Bot.Core.People;

namespace Bot.Core.Deliveries;

/// <summary>One claimed delivery: found if it was sent before, else written, sent or edited, and settled.</summary>
public sealed class SendDelivery(
    IOutbox outbox,
    WriteDelivery write,
    ILearners learners,
    ChatPlatforms platforms,
    INamedReplies names,
    GiveUp giveUp,
    IAdmission admission,
    PersonLanes lanes,
    TimeProvider clock
)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    /// <summary>Of two deliveries about one message the second edits what the first has sent.</summary>
    private readonly OneAtATime<(LearnerId, string)> named = new();

    public Task RunAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.ExpiresAt <= clock.GetUtcNow())
            return SkipAsync(delivery, SkipReasons.TooLate, ct);
        return write.Amends(delivery) is { } name
            ? named.RunAsync((delivery.Learner, name), () => OpenAsync(delivery, ct))
            : OpenAsync(delivery, ct);
    }

    private async Task<bool> OpenAsync(Delivery planned, CancellationToken ct)
    {
        var adapter = platforms.Find(planned.Target.Platform)!;
        // What is asked, shown and awaited stands where the answer will be said.
        var delivery = planned with
        {
            Target = await adapter.OpenAsync(planned.Target, ct),
        };
        if (
            Accounts.At(await learners.AccountsAsync(delivery.Learner, ct), delivery.Target) is not { } person
            || !await admission.AdmitsAsync(person, null, ct)
        )
            await SkipAsync(delivery, SkipReasons.NotWanted, ct);
        else if (!await FoundAsync(delivery, person, adapter, ct))
            await SendAsync(delivery, person, adapter, ct);
        return true;
    }

    // Claimed before: the send may have happened without being settled.
    private async Task<bool> FoundAsync(Delivery delivery, ChatUser person, IChatAdapter adapter, CancellationToken ct)
    {
        if (
            delivery.Tries is 1
            || await adapter.FindSentAsync(delivery.Target, delivery.Key, delivery.NotBefore, ct) is not { } there
        )
            return false;
        if (await write.AgainAsync(delivery, ct) is { } message)
        {
            there = await adapter.ThreadedAsync(message, there, ct);
            await RememberAsync(delivery, person, message, there, ct);
        }
        await SettleAsync(delivery, there, ct);
        return true;
    }

    private async Task SendAsync(Delivery delivery, ChatUser person, IChatAdapter adapter, CancellationToken ct)
    {
        var written = await write.RunAsync(delivery, person, ct);
        if (written is { Edits: { } earlier })
        {
            if (await adapter.EditAsync(earlier, written.Shown, ct))
            {
                await SettleAsync(delivery, earlier, ct);
                // Named anew: what is edited now and then is not forgotten as old.
                await RememberAsync(delivery, person, written.Message, earlier, ct);
                return;
            }
            written = await write.AnewAsync(delivery, person, written, ct);
        }
        if (written is null)
        {
            await SkipAsync(delivery, SkipReasons.NotWanted, ct);
            return;
        }
        var outcome = await adapter.SendAsync(delivery.Target, written.Shown, delivery.Key, ct);
        await SettleAsync(delivery, outcome, ct);
        if (outcome is SendOutcome.Sent arrived)
            await RememberAsync(delivery, person, written.Message, arrived.Message, ct);
    }

    /// <summary>What has a name is found by it when it is to change; of those who were forgotten meanwhile nothing is noted.</summary>
    private Task<bool> RememberAsync(
        Delivery delivery,
        ChatUser person,
        ChatMessage message,
        MessageRef said,
        CancellationToken ct
    ) =>
        lanes.RunAsync(
            person,
            async () =>
            {
                if (message.Name is not { } name || await learners.FindAsync(delivery.Learner, ct) is null)
                    return false;
                await names.RememberAsync(person, name, said, clock.GetUtcNow(), ct);
                return true;
            }
        );

    private Task SettleAsync(Delivery delivery, SendOutcome outcome, CancellationToken ct) =>
        outcome switch
        {
            SendOutcome.Sent sent => SettleAsync(delivery, sent.Message, ct),
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

    private Task SettleAsync(Delivery delivery, MessageRef sent, CancellationToken ct) =>
        outbox.SettleAsync(delivery.Id, DeliveryState.Sent, clock.GetUtcNow(), sent, null, ct);

    private async Task<bool> SkipAsync(Delivery delivery, string reason, CancellationToken ct)
    {
        await outbox.SettleAsync(delivery.Id, DeliveryState.Skipped, clock.GetUtcNow(), null, reason, ct);
        return true;
    }

    private async Task UnreachedAsync(Delivery delivery, SendOutcome.Unreachable gone, CancellationToken ct)
    {
        await outbox.SettleAsync(delivery.Id, DeliveryState.Unreachable, clock.GetUtcNow(), null, gone.Reason, ct);
        await giveUp.AfterAsync(delivery, gone.UntilTheyReturn, ct);
    }
}
