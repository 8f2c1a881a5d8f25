using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class SendKeyTests
{
    [Fact]
    public void No_part_of_a_delivery_has_the_key_of_another()
    {
        List<string> keys =
        [
            .. Enumerable
                .Range(1, 400)
                .SelectMany(delivery =>
                    Enumerable.Range(0, 40).Select(part => SendKey.ForDelivery(delivery).OfPart(part).Text)
                ),
        ];
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 25));
    }
}
