using System.Diagnostics;
using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Practice.Picking;

public sealed class GroupPickerTests
{
    [Fact]
    public void A_group_is_asked_what_gains_most_over_all_its_members()
    {
        var pick = GroupPicker.Pick([
            Member(1, Bank.Seen(1, 1, stability: 300), Bank.Seen(2, 9), Bank.New(3)),
            Member(2, Bank.Seen(1, 9), Bank.New(2), Bank.Seen(3, 1, stability: 300)),
        ]);
        Assert.Equal(new Pick(new(2), "New for 1 of 2 here, due for 1."), pick);
    }

    [Fact]
    public void Who_knows_a_question_well_is_outvoted_by_two_who_do_not()
    {
        var knows = Member(1, Bank.Seen(1, 1, stability: 300), Bank.Seen(2, 9));
        IReadOnlyList<Candidate> others = [Bank.Seen(1, 9), Bank.Seen(2, 1, stability: 300)];
        Assert.Equal(2, Picked(knows));
        Assert.Equal(1, Picked(knows, Member(2, [.. others]), Member(3, [.. others])));
    }

    [Fact]
    public void Members_need_not_have_the_same_questions()
    {
        Assert.Equal(
            new Pick(new(7), "Nobody here has answered this one yet."),
            GroupPicker.Pick([Member(1), Member(2, Bank.New(7))])
        );
        Assert.Null(GroupPicker.Pick([]));
        Assert.Null(GroupPicker.Pick([Member(1), Member(2)]));
    }

    [Fact]
    public void Only_those_count_who_may_still_be_asked_it_today()
    {
        var asked = Bank.New(1) with { AskedOn = Bank.Today.Began };
        Assert.Equal(2, Picked(Member(1, asked, Bank.Seen(2, 9)), Member(2, asked, Bank.New(2))));
        Assert.Null(GroupPicker.Pick([Member(1, asked), Member(2, asked)]));
        var put = Member(1, Bank.New(1)) with
        {
            Wish = Bank.Daily with
            {
                Wishes = new Dictionary<QuestionId, QuestionWish> { [new(1)] = QuestionWish.Never },
            },
        };
        Assert.Null(GroupPicker.Pick([put]));
    }

    [Fact]
    public void What_nobody_answered_yesterday_waits_for_the_others()
    {
        var silent = Bank.New(1) with { AskedOn = Bank.Today.Began.AddDays(-1), HasAnswer = false };
        Assert.Equal(2, Picked(Member(1, silent, Bank.New(2)), Member(2, silent, Bank.New(2))));
        Assert.Equal(1, Picked(Member(1, silent), Member(2, silent)));
    }

    [Fact]
    public void New_questions_and_due_ones_take_turns_in_a_group_too()
    {
        var keen = Bank.Seen(1, 9);
        keen = keen with { Memory = keen.Memory! with { Reviews = 4 } };
        Assert.Equal(2, Picked(Member(1, keen, Bank.New(2)), Member(2, Bank.Seen(1, 9), Bank.New(2))));
        keen = keen with { Memory = keen.Memory! with { Reviews = 5 } };
        Assert.Equal(1, Picked(Member(1, keen, Bank.New(2)), Member(2, Bank.Seen(1, 9), Bank.New(2))));
    }

    [Fact]
    public void Before_a_date_the_largest_gain_on_the_day_decides_alone()
    {
        GroupMember[] members =
        [
            new([Bank.Seen(1, 9), Bank.New(2)], Bank.Until(9)),
            new([Bank.Seen(1, 9), Bank.New(2)], Bank.Until(9)),
        ];
        Assert.Equal(
            new Pick(new(2), "Nobody here has answered this one yet. 9 days to Thursday 3 December."),
            GroupPicker.Pick(members)
        );
    }

    [Fact]
    public void A_hundred_members_take_no_longer_than_a_hundred_times_one()
    {
        IReadOnlyList<GroupMember> hundred = [.. Enumerable.Range(1, 100).Select(Practised)];
        GroupPicker.Pick([hundred[0]]);
        var watch = Stopwatch.StartNew();
        Assert.NotNull(GroupPicker.Pick(hundred));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
    }

    private static GroupMember Practised(int learner) =>
        Member(
            learner,
            [
                .. Enumerable
                    .Range(1, 1_000)
                    .Select(id =>
                        (id + learner) % 3 is 0 ? Bank.New(id) : Bank.Seen(id, (id * learner) % 50, 1 + id % 40)
                    ),
            ]
        );

    private static GroupMember Member(long learner, params Candidate[] candidates) =>
        new(candidates, Bank.Daily with { Learner = new LearnerId(learner) });

    private static long? Picked(params GroupMember[] members) => GroupPicker.Pick(members)?.Question.Value;
}
