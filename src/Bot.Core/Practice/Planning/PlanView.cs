using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Planning;

/// <summary>What is practised until the next date, and what can be changed of it.</summary>
internal static class PlanView
{
    private const int Page = 20;

    /// <summary>As many as are looked at first.</summary>
    private const int FirstLook = 5;

    /// <summary><c>9 days, 3 a day: 27 askings, 13 questions, each at least twice.</c></summary>
    public static string Sentence(PracticePlan plan)
    {
        var days = $"{Phrase.Count(plan.Days, "day")}, {plan.PerDay} a day";
        if (plan.Questions.Count is 0)
            return $"{days}: there are no questions to ask yet.";
        var all = plan.All && plan.Questions.Count > 1 ? "all " : "";
        return $"{days}: {Phrase.Count((int)Math.Min(plan.Askings, int.MaxValue), "asking")}, "
            + $"{all}{Phrase.Count(plan.Questions.Count, "question")}, {Each(plan)}.";
    }

    /// <param name="texts">The questions of this page.</param>
    /// <param name="page">From 0; null: the first look.</param>
    public static ChatMessage Shown(
        Target target,
        PracticePlan plan,
        IReadOnlyList<(QuestionId Id, string Text, bool Starred)> texts,
        int? page
    )
    {
        List<ChatPart> parts =
        [
            new ChatPart.Heading(Name(target)),
            new ChatPart.Text($"{Sentence(plan)}\n{Expected(plan)}{Chosen(plan)}"),
        ];
        if (texts.Count > 0)
            parts.Add(
                new ChatPart.Menu(
                    new(PlanActions.Question),
                    "Change one",
                    [.. texts.Select(one => new MenuOption(PlanActions.Text(one.Id), Label(one.Text, one.Starred)))]
                )
            );
        if (More(plan.Questions.Count, page) is { } more)
            parts.Add(new ChatPart.Buttons([more]));
        return ChatMessage.Of(Phrase.Clip(Sentence(plan), ChatLimits.Summary), parts);
    }

    public static IEnumerable<Candidate> OnPage(PracticePlan plan, int? page) =>
        page is { } at ? plan.Questions.Skip(at * Page).Take(Page) : plan.Questions.Take(FirstLook);

    private static Choice? More(int count, int? page)
    {
        if (page is not { } at)
            return count > FirstLook
                ? new(new(PlanActions.Plan, Number(0)), $"Show all {count}") { Word = "show all" }
                : null;
        var left = count - (at + 1) * Page;
        return left > 0
            ? new(new(PlanActions.Plan, Number(at + 1)), $"The next {Math.Min(left, Page)}") { Word = "more" }
            : null;
    }

    public static ChatMessage NoDate { get; } =
        Said("There is no date ahead. Until there is one, every question comes round in its turn.");

    public static ChatMessage Question(Question question, QuestionWish wish) =>
        ChatMessage.Of(
            Phrase.Clip(question.Text, ChatLimits.Summary),
            new ChatPart.Heading(question.Text),
            new ChatPart.Text(wish is QuestionWish.Star ? "Starred: it comes first." : "Part of the plan."),
            new ChatPart.Buttons([
                wish is QuestionWish.Star
                    ? new(PlanActions.Wish(question.Id, QuestionWish.None), "Take the star off")
                    : new(PlanActions.Wish(question.Id, QuestionWish.Star), "Star it"),
                new(PlanActions.Wish(question.Id, QuestionWish.Never), "Never ask it"),
                new(new(PlanActions.Plan), "Back to the plan"),
            ])
        );

    public static ChatMessage Wished(QuestionId question, QuestionWish wish)
    {
        var words = wish switch
        {
            QuestionWish.Star => "Starred. It comes first for your next date.",
            QuestionWish.Never => "Kept in your bank, and not asked any more.",
            _ => "It is asked like the others again.",
        };
        List<Choice> choices = [new(new(PlanActions.Plan), "Show the plan")];
        if (wish is not QuestionWish.None)
            choices.Add(new(PlanActions.Wish(question, QuestionWish.None), "Undo"));
        return ChatMessage.Of(words, new ChatPart.Text(words), new ChatPart.Buttons(choices));
    }

    public static ChatMessage Gone { get; } = Said("That question is not in your bank any more.");

    /// <summary>In tenths, for people.</summary>
    private static string Expected(PracticePlan plan) =>
        plan.Questions.Count is 0 ? "" : $"On the day you should know about {OfTen(plan.Recall)} of 10 of these.";

    private static string Chosen(PracticePlan plan) =>
        plan.All ? "" : " Starred ones come first, then what nearly every interview asks, then what needs an answer.";

    private static string Each(PracticePlan plan) =>
        plan.Each switch
        {
            0 => "not all of them again",
            1 when plan.Askings == plan.Questions.Count => "each once",
            1 => "each at least once",
            2 => "each at least twice",
            var times => $"each at least {times} times",
        };

    private static string Name(Target target)
    {
        var on = target.On.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        return target.Name.Length is 0 ? on : $"{target.Name}. {on}";
    }

    private static string Label(string text, bool starred) =>
        Phrase.Clip(starred ? $"Starred: {text}" : text, ChatLimits.Summary);

    private static int OfTen(double recall) => Math.Clamp((int)Math.Round(recall * 10), 0, 10);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ChatMessage Said(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
