using Bot.Core.People;
using Bot.Core.Practice;
using Bot.Core.Practice.Picking;
using Bot.Core.Practice.Spacings;
using Bot.Core.Schedules;

namespace Bot.Core.Tests.Practice.Picking;

public sealed class QuestionPickerTests
{
    private static readonly LearnerId Ana = new(1);
    private static readonly LearnerId Ben = new(2);
    private static readonly Shelf Starter = new Shelf.Starter();
    private static readonly Shelf Mine = new Shelf.Mine(Ana);
    private static readonly LocalDay Today = LocalDay.Of(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), "Europe/Lisbon");
    private static readonly PickWish Daily = new(Ana, Today, new HashSet<string>());

    [Fact]
    public void An_empty_bank_has_nothing_to_ask() => Assert.Null(QuestionPicker.Pick([], Daily));

    [Fact]
    public void A_new_question_says_so() =>
        Assert.Equal(new Pick(new(1), "You have not seen this one yet."), QuestionPicker.Pick([New(1)], Daily));

    [Theory]
    [InlineData(1, "It is due: last asked yesterday.")]
    [InlineData(3, "It is due: last asked 3 days ago.")]
    [InlineData(20, "It is due: last asked 2 weeks ago.")]
    [InlineData(90, "It is due: last asked 3 months ago.")]
    public void A_due_question_says_when_it_was_last_asked(int daysAgo, string why) =>
        Assert.Equal(why, QuestionPicker.Pick([Seen(1, daysAgo, due: 0)], Daily)!.Why);

    [Fact]
    public void New_questions_and_due_ones_alternate_with_the_answers()
    {
        var due = Seen(1, daysAgo: 5, due: 0);
        Assert.Equal(2, Picked([due with { Memory = due.Memory! with { Reviews = 4 } }, New(2)]));
        Assert.Equal(1, Picked([due with { Memory = due.Memory! with { Reviews = 5 } }, New(2)]));
    }

    [Fact]
    public void Of_the_due_ones_that_nearest_to_being_forgotten_comes_first() =>
        Assert.Equal(
            2,
            Picked([Seen(1, daysAgo: 4, due: 0), Seen(2, daysAgo: 9, due: 5), Seen(3, daysAgo: 2, due: 0)])
        );

    [Fact]
    public void What_was_asked_today_is_not_asked_again_today()
    {
        Assert.Null(QuestionPicker.Pick([New(1) with { AskedOn = Today.Began }], Daily));
        Assert.Null(
            QuestionPicker.Pick(
                [Seen(1, daysAgo: 3, due: 0) with { AskedOn = Today.Began }],
                Daily with
                {
                    EvenEarly = true,
                }
            )
        );
        Assert.NotNull(QuestionPicker.Pick([New(1) with { AskedOn = Today.Began.AddTicks(-1) }], Daily));
    }

    [Fact]
    public void What_was_asked_and_not_answered_comes_after_what_was_never_asked()
    {
        var unanswered = New(1) with { AskedOn = Today.Began.AddDays(-2) };
        Assert.Equal(2, Picked([unanswered, New(2)]));
        Assert.Equal(PickView.Unanswered, QuestionPicker.Pick([unanswered], Daily)!.Why);
    }

    [Fact]
    public void Of_the_unanswered_ones_that_asked_longest_ago_comes_first() =>
        Assert.Equal(
            2,
            Picked([
                New(1) with
                {
                    AskedOn = Today.Began.AddDays(-2),
                },
                New(2) with
                {
                    AskedOn = Today.Began.AddDays(-3),
                },
            ])
        );

    [Fact]
    public void Before_it_is_due_a_question_comes_only_when_it_is_asked_for()
    {
        IReadOnlyList<Candidate> known = [Seen(1, daysAgo: 1, due: -8), Seen(2, daysAgo: 4, due: -1)];
        Assert.Null(QuestionPicker.Pick(known, Daily));
        Assert.Equal(
            new Pick(new(2), "It is not due yet: last asked 4 days ago."),
            QuestionPicker.Pick(known, Daily with { EvenEarly = true })
        );
    }

    [Theory]
    [InlineData("Databases", 2L)]
    [InlineData("data", 2L)]
    [InlineData(" DATA ", 2L)]
    [InlineData("bases", null)]
    [InlineData("", 1L)]
    public void A_topic_is_found_by_its_beginning(string topic, long? question)
    {
        IReadOnlyList<Candidate> bank = [Seen(1, daysAgo: 9, due: 0), New(2, topic: "databases")];
        Assert.Equal(question, QuestionPicker.Pick(bank, Daily with { Topic = topic })?.Question.Value);
    }

    [Fact]
    public void Starter_questions_step_back_where_there_are_own_ones()
    {
        IReadOnlyList<Candidate> bank =
        [
            New(1, Starter),
            New(2, Starter, "Databases"),
            New(3, Mine),
            New(4, new Shelf.Everyone(), "behavioural"),
        ];
        Assert.Equal([2, 3, 4], AskedInTurn(bank, Daily).Order());
        Assert.Equal(
            [1, 2, 3, 4],
            AskedInTurn(bank, Daily with { StarterTopics = new HashSet<string> { "Backend" } }).Order()
        );
        Assert.Equal([1, 2], AskedInTurn([bank[0], bank[1]], Daily).Order());
    }

    [Fact]
    public void The_very_first_question_has_an_answer_to_compare_with()
    {
        List<Candidate> bank = [.. Enumerable.Range(1, 50).Select(id => New(id) with { HasAnswer = id is 17 })];
        Assert.Equal(17, Picked(bank));
        bank.Add(New(51) with { AskedOn = Today.Began.AddDays(-1) });
        Assert.NotEqual(17, Picked(bank));
    }

    [Fact]
    public void Every_learner_has_an_order_of_their_own_and_keeps_it()
    {
        IReadOnlyList<Candidate> bank = [.. Enumerable.Range(1, 100).Select(id => New(id))];
        var anas = AskedInTurn(bank, Daily);
        Assert.Equal(anas, AskedInTurn([.. bank.Reverse()], Daily));
        Assert.Equal(anas.Order(), AskedInTurn(bank, Daily with { Learner = Ben }).Order());
        Assert.NotEqual(anas, AskedInTurn(bank, Daily with { Learner = Ben }));
        Assert.NotEqual(anas.Order(), anas);
    }

    [Fact]
    public void Neither_new_questions_nor_known_ones_starve()
    {
        var bank = Enumerable.Range(1, 60).ToDictionary(id => (long)id, id => New(id));
        var news = 0;
        for (var day = 0; day < 90; day++)
        {
            var today = new LocalDay(Today.On.AddDays(day), Today.Began.AddDays(day));
            var pick = QuestionPicker.Pick([.. bank.Values], Daily with { Today = today });
            if (pick is null)
                continue;
            var asked = bank[pick.Question.Value];
            news += asked.Memory is null ? 1 : 0;
            var memory = Spacing.After(asked.Memory, new(today.On, Grade.Good));
            bank[pick.Question.Value] = asked with { Memory = memory, AskedOn = today.Began };
        }
        Assert.InRange(news, 40, 60);
        Assert.True(bank.Values.Count(candidate => candidate.Memory?.Reviews > 1) > 15);
    }

    [Fact]
    public void A_question_for_one_company_is_not_asked_before_the_date_with_another()
    {
        Candidate[] bank = [New(1) with { OnlyFor = "Fenwick" }];

        Assert.Equal(1, Picked(bank));
        Assert.Null(QuestionPicker.Pick(bank, Daily with { Target = new(Today.On.AddDays(3), "Marlow, backend", []) }));
        Assert.NotNull(
            QuestionPicker.Pick(bank, Daily with { Target = new(Today.On.AddDays(3), "Fenwick, backend", []) })
        );
        Assert.NotNull(QuestionPicker.Pick(bank, Daily with { Target = new(Today.On.AddDays(3), "", []) }));
    }

    private static long? Picked(IReadOnlyList<Candidate> bank) => QuestionPicker.Pick(bank, Daily)?.Question.Value;

    /// <summary>What is asked on one day until there is nothing more, without an answer.</summary>
    private static List<long> AskedInTurn(IReadOnlyList<Candidate> bank, PickWish wish)
    {
        var asked = new List<long>();
        while (QuestionPicker.Pick(bank, wish) is { } pick)
        {
            asked.Add(pick.Question.Value);
            bank =
            [
                .. bank.Select(candidate =>
                    candidate.Question == pick.Question ? candidate with { AskedOn = wish.Today.Began } : candidate
                ),
            ];
        }
        return asked;
    }

    private static Candidate New(long id, Shelf? shelf = null, string topic = "backend") =>
        new(new(id), shelf ?? Starter, topic, true, null, null);

    /// <param name="due">How many days ago it became due; negative: it is not.</param>
    private static Candidate Seen(long id, int daysAgo, int due) =>
        New(id) with
        {
            AskedOn = Today.Began.AddDays(-daysAgo),
            Memory = new(2.3, 5, Today.On.AddDays(-daysAgo), Today.On.AddDays(-due), 1, 0),
        };
}
