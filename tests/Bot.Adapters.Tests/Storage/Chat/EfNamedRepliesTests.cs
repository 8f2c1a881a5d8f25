using Bot.Adapters.Storage;
using Bot.Adapters.Storage.Chat;
using Bot.Core.Chat;
using Bot.Testing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Tests.Storage.Chat;

public sealed class EfNamedRepliesTests
{
    private static readonly MessageRef First = new(new("discord", "c1", "t1"), "m1");
    private static readonly MessageRef Second = new(new("discord", "c1"), "m2");

    [Fact]
    public async Task A_name_finds_the_newest_message_that_went_out_under_it()
    {
        await using var db = await TestDatabase.CreateAsync();
        var replies = db.Get<INamedReplies>();

        await replies.RememberAsync(Given.Ada, "answer:42", First, Given.Now, default);
        Assert.Equal(First, await replies.FindAsync(Given.Ada, "answer:42", default));
        await replies.RememberAsync(Given.Ada, "answer:42", Second, Given.Now, default);

        Assert.Equal(Second, await replies.FindAsync(Given.Ada, "answer:42", default));
        Assert.Null(await replies.FindAsync(Given.Ada, "answer:43", default));
        Assert.Null(await replies.FindAsync(Given.Grace, "answer:42", default));
    }

    [Fact]
    public async Task Names_of_long_ago_are_forgotten_however_many_and_later_ones_stay()
    {
        await using var db = await TestDatabase.CreateAsync();
        await db.Get<WriterLane>()
            .WriteAsync(
                data =>
                {
                    // More at one instant than one write takes.
                    data.NamedReplies.AddRange(
                        Enumerable
                            .Range(0, 1203)
                            .Select(number => new NamedReplyRow
                            {
                                Platform = "discord",
                                Person = "1",
                                Name = $"answer:{number}",
                                Place = First.At,
                                MessageId = "m",
                                At = number < 601 ? Given.Now : Given.Now.AddTicks(number),
                            })
                    );
                    return Task.CompletedTask;
                },
                default
            );
        var replies = db.Get<INamedReplies>();

        await replies.ForgetAsync(Given.Now.AddTicks(1202), default);

        await using var left = await db.Get<IDbContextFactory<PrepBotDb>>().CreateDbContextAsync();
        Assert.Equal("answer:1202", (await left.NamedReplies.SingleAsync()).Name);
        Assert.NotNull(await replies.FindAsync(Given.Ada, "answer:1202", default));
    }
}
