using Bot.Core.Chat;
using Bot.Core.Deliveries;
using Bot.Core.People;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.Core.Tests.Deliveries;

public sealed class PumpTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Delivery Due = new(
        new(7),
        DeliveryKinds.Daily,
        new(1),
        new(1),
        new("fake", "dm-ana"),
        new(2026, 11, 2),
        "09:00",
        Now,
        Now.AddHours(6),
        Priority: 2,
        Tries: 1,
        Subject: null
    );

    private readonly Mock<IOutbox> outbox = new();

    [Fact]
    public async Task What_could_neither_be_sent_nor_put_back_is_put_back_by_the_next_run()
    {
        Claims([Due], []);
        Settling().Throws(Trouble).Returns(Task.CompletedTask);
        outbox
            .SetupSequence(one => one.RetryAsync(Due.Id, It.IsAny<DateTimeOffset>(), default))
            .Throws(Trouble)
            .Returns(Task.CompletedTask);
        using var pump = Pump();

        await pump.RunAsync(default);
        outbox.Verify(one => one.RetryAsync(Due.Id, Now.AddMinutes(1), default), Times.Once);
        await pump.RunAsync(default);

        outbox.Verify(one => one.RetryAsync(Due.Id, Now, default), Times.Once);
    }

    [Fact]
    public async Task What_is_on_its_way_is_settled_when_no_more_can_be_claimed()
    {
        outbox
            .SetupSequence(one =>
                one.ClaimAsync(It.IsAny<DateTimeOffset>(), new[] { "fake" }, It.IsAny<int>(), default)
            )
            .ReturnsAsync([Due])
            .ThrowsAsync(Trouble)
            .ReturnsAsync([]);
        Settling().Returns(Task.CompletedTask);
        using var pump = Pump();

        await pump.RunAsync(default);

        outbox.Verify(
            one => one.SettleAsync(Due.Id, DeliveryState.Skipped, Now, null, SkipReasons.NotWanted, default),
            Times.Once
        );
    }

    private static IOException Trouble => new("The database is locked.");

    private void Claims(params IReadOnlyList<Delivery>[] batches)
    {
        var claims = outbox.SetupSequence(one =>
            one.ClaimAsync(It.IsAny<DateTimeOffset>(), new[] { "fake" }, It.IsAny<int>(), default)
        );
        foreach (var batch in batches)
            claims.ReturnsAsync(batch);
    }

    private Moq.Language.ISetupSequentialResult<Task> Settling() =>
        outbox.SetupSequence(one =>
            one.SettleAsync(Due.Id, It.IsAny<DeliveryState>(), Now, null, It.IsAny<string>(), default)
        );

    // To nobody: it is settled without being composed.
    private Pump Pump()
    {
        FakeClock clock = new() { Now = Now };
        var nobody = Mock.Of<ILearners>(learners =>
            learners.AccountsAsync(It.IsAny<LearnerId>(), default)
            == Task.FromResult<IReadOnlyList<ChatUser>>(Array.Empty<ChatUser>())
        );
        WriteDelivery write = new([Mock.Of<ICompose>(one => one.Kind == Due.Kind)], null!, null!, null!, new());
        SendDelivery send = new(
            outbox.Object,
            write,
            nobody,
            new([new FakeChat()]),
            null!,
            null!,
            Mock.Of<IAdmission>(),
            new(),
            clock
        );
        return new("fake", outbox.Object, send, clock, NullLogger.Instance);
    }
}
