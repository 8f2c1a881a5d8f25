using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Linking;

namespace Bot.Core.Tests.People.Linking;

public sealed class LinkRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ChatUser Ana = new("discord", "1", "Ana");
    private static readonly ChatUser Work = new("slack", "T1/U1", "Ana");
    private static readonly ChatUser Ben = new("discord", "2", "Ben");
    private static readonly LinkOffer Shown = new(1, Ana, null, Now, false, false);

    public static TheoryData<LinkOffer?, bool, int, int, CodeVerdict> Cases =>
        new()
        {
            { Shown, false, 0, 0, CodeVerdict.Good },
            { Shown, false, 4, 9, CodeVerdict.Good },
            { Shown, false, 5, 0, CodeVerdict.TooOften },
            { Shown, false, 0, 10, CodeVerdict.Unknown },
            { Shown, true, 0, 0, CodeVerdict.SamePerson },
            { null, false, 0, 0, CodeVerdict.Unknown },
            { null, false, 5, 0, CodeVerdict.TooOften },
            { Shown with { Typed = Ben }, false, 0, 0, CodeVerdict.Unknown },
            { Shown with { Typed = Work }, false, 5, 9, CodeVerdict.Good },
            { Shown with { Typed = Work }, false, 0, 10, CodeVerdict.Unknown },
            { Shown with { Typed = Work, ShownAgrees = true, TypedAgrees = true }, true, 0, 0, CodeVerdict.Unknown },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_code_is_good_once_for_ten_minutes_and_five_tries(
        LinkOffer? offer,
        bool samePerson,
        int tries,
        int minutes,
        CodeVerdict verdict
    ) => Assert.Equal(verdict, LinkRules.Judge(offer, Work, samePerson, tries, Now.AddMinutes(minutes)));

    [Fact]
    public void An_account_that_came_by_linking_leaves_alone()
    {
        LinkedAccount[] accounts = [new(Ana, new(1)), new(Work, new(2)), new(Ben, new(3))];

        var parting = LinkRules.Part(new(1), accounts, Work)!;

        Assert.Equal(new LearnerId(2), parting.To);
        Assert.Equal([Work], parting.Leaving);
    }

    [Fact]
    public void From_the_account_that_was_there_first_the_others_leave_together()
    {
        LinkedAccount[] accounts = [new(Ana, new(1)), new(Work, new(2)), new(Ben, new(3))];

        var parting = LinkRules.Part(new(1), accounts, Ana)!;

        Assert.Equal(new LearnerId(2), parting.To);
        Assert.Equal([Work, Ben], parting.Leaving);
    }

    [Fact]
    public void One_account_has_nothing_to_part_from_and_a_stranger_parts_nobody()
    {
        LinkedAccount[] accounts = [new(Ana, new(1))];

        Assert.Null(LinkRules.Part(new(1), accounts, Ana));
        Assert.Null(LinkRules.Part(new(1), accounts, Ben));
    }
}
