using Bot.Core.Chat;
using Bot.Testing.Storage;

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
}
