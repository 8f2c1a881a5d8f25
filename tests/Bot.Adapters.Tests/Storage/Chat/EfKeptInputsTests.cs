using Bot.Core.Chat;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.Chat;

public sealed class EfKeptInputsTests
{
    private static readonly KeptInput First = new("discord:1", """{"words":"hello"}""", Given.Now);
    private static readonly KeptInput Second = First with { EventId = "discord:2", HeardAt = Given.Now.AddMinutes(1) };

    [Fact]
    public async Task The_same_event_is_kept_once()
    {
        await using var db = await TestDatabase.CreateAsync();
        var inputs = db.Get<IKeptInputs>();

        Assert.True(await inputs.KeepAsync(First, default));
        Assert.False(await inputs.KeepAsync(First with { Payload = "other" }, default));
        Assert.Equal([First], await inputs.UnansweredAsync(Given.Now, default));
    }

    [Fact]
    public async Task What_is_answered_is_not_answered_again_and_its_id_stays_known()
    {
        await using var db = await TestDatabase.CreateAsync();
        var inputs = db.Get<IKeptInputs>();
        await inputs.KeepAsync(Second, default);
        await inputs.KeepAsync(First, default);

        Assert.Equal([First, Second], await inputs.UnansweredAsync(Given.Now, default));
        await inputs.AnsweredAsync(First.EventId, Given.Now, default);

        Assert.Equal([Second], await inputs.UnansweredAsync(Given.Now, default));
        Assert.False(await inputs.KeepAsync(First, default));
    }

    [Fact]
    public async Task An_old_id_is_forgotten_and_older_inputs_are_left_alone()
    {
        await using var db = await TestDatabase.CreateAsync();
        var inputs = db.Get<IKeptInputs>();
        await inputs.KeepAsync(First, default);
        await inputs.KeepAsync(Second, default);

        Assert.Equal([Second], await inputs.UnansweredAsync(Second.HeardAt, default));
        await inputs.ForgetAsync(Second.HeardAt, default);

        Assert.True(await inputs.KeepAsync(First, default));
        Assert.False(await inputs.KeepAsync(Second, default));
    }
}
