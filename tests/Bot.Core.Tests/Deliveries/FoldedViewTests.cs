using System.Reflection;
using Bot.Core.Chat;
using Bot.Core.Deliveries;

namespace Bot.Core.Tests.Deliveries;

public sealed class FoldedViewTests
{
    private static readonly ChatMessage Telling = new(
        "Tomorrow 14:00, Marlow",
        "Tomorrow 14:00: five things for tonight",
        [
            new ChatPart.Heading("Marlow"),
            new ChatPart.Text("Marlow"),
            new ChatPart.Quote("Marlow"),
            new ChatPart.Code("Marlow", "sql"),
            new ChatPart.Facts([("Company", "Marlow")]),
            new ChatPart.Picture("Marlow"u8.ToArray(), "Marlow"),
            new ChatPart.File("Marlow", "Marlow"u8.ToArray()),
            new ChatPart.Buttons([new(new("go", "Marlow"), "Marlow") { Meaning = "Marlow" }]),
            new ChatPart.Menu(new("go"), "Marlow", [new("Marlow", "Marlow")]),
            new ChatPart.Ticks(new("go"), [new("Marlow", "Marlow", true) { Notes = ["Marlow"] }]),
        ]
    )
    {
        Awaits = new("answer", "1"),
        Name = "asked:1",
    };

    [Fact]
    public void Of_a_message_only_its_discreet_summary_is_left_and_what_it_awaits()
    {
        var folded = FoldedView.Of(Telling, new DeliveryId(7));
        Assert.DoesNotContain("Marlow", ChatJson.Write(folded), StringComparison.Ordinal);
        Assert.Equal(Telling.Discreet, folded.Summary);
        Assert.Equal((Telling.Awaits, Telling.Name), (folded.Awaits, folded.Name));
        Assert.Equal(new DeliveryId(7), FoldedView.Delivery(new("open", "7")));
    }

    [Theory]
    [InlineData("Your Interview, about a minute")]
    [InlineData("A salary question")]
    public void A_summary_that_tells_is_not_said_whoever_wrote_it(string discreet)
    {
        var folded = FoldedView.Of(Telling with { Discreet = discreet }, new DeliveryId(7));
        Assert.DoesNotContain(discreet, ChatJson.Write(folded), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_held_back_comes_back_whole_part_by_part()
    {
        var back = ChatJson.ReadMessage(ChatJson.Write(Telling))!;
        Assert.Equal(ChatJson.Write(Telling), ChatJson.Write(back));
        Assert.Equal(Telling.Parts.Select(part => part.GetType()), back.Parts.Select(part => part.GetType()));
        Assert.Equal(("Company", "Marlow"), back.Parts.OfType<ChatPart.Facts>().Single().Rows[0]);
        Assert.Equal("Marlow"u8.ToArray(), back.Parts.OfType<ChatPart.Picture>().Single().Png.ToArray());
        Assert.Equal(
            typeof(ChatPart).GetNestedTypes(BindingFlags.Public).Count(type => type.IsSubclassOf(typeof(ChatPart))),
            Telling.Parts.Count
        );
    }
}
