using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Tests.People;

public sealed class AccountsTests
{
    private static readonly ChatUser One = new("slack", "T1/U1", "Ana");
    private static readonly ChatUser Two = new("slack", "T2/U1", "Ana");

    [Fact]
    public void A_place_that_is_direct_with_an_account_reaches_it_and_any_other_the_first_of_the_platform()
    {
        Assert.Equal(Two, Accounts.At([One, Two], ChatAddress.DirectTo(Two)));
        Assert.Equal(One, Accounts.At([One, Two], new("slack", "C1")));
        Assert.Null(Accounts.At([One, Two], new("discord", "C1")));
    }
}
