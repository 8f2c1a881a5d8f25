using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Grading;
using Bot.Core.Practice.Picking;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Practice.Planning;

/// <summary>What is practised until the next date.</summary>
internal sealed class PlanCommand(ReadPlan plan, Reception reception) : ICommand
{
    public CommandSpec Spec { get; } = new("interview plan", "what you practise until your date", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        new ChatReply.Say(await plan.RunAsync(await reception.MeetAsync(input.In.From, ct), null, ct), OnlyToYou: true);
}

/// <summary>The plan, from a button: a page of it.</summary>
internal sealed class PlanAction(ReadPlan plan, Reception reception) : IAction
{
    public string Verb => PlanActions.Plan;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return new ChatReply.Replace(await plan.RunAsync(learner, PlanActions.PageOf(input.Action), ct));
    }
}

/// <summary>One question of the plan, and what can be done with it.</summary>
internal sealed class PlanQuestionAction(
    IQuestionBank bank,
    IQuestionWishes wishes,
    Reception reception,
    TimeProvider clock
) : IAction
{
    public string Verb => PlanActions.Question;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            PlanActions.Read(input["chosen"]) is not { } id
            || await bank.FindAsync(learner.Id, id, ct) is not { } question
        )
            return new ChatReply.Replace(PlanView.Gone);
        var all = await wishes.AllAsync(learner.Id, LocalDay.Of(clock.GetUtcNow(), learner.Zone).On, ct);
        return new ChatReply.Replace(PlanView.Question(question, all.GetValueOrDefault(id)));
    }
}

/// <summary>Keeps what the learner says about a question: star, never, rest, or none of them any more.</summary>
internal sealed class WishAction(IQuestionBank bank, IQuestionWishes wishes, Reception reception, TimeProvider clock)
    : IAction
{
    /// <summary>Days that a question rests.</summary>
    private const int Rest = 28;

    public string Verb => PlanActions.Wished;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (PlanActions.WishOf(input.Action) is not var (id, wish) || await bank.FindAsync(learner.Id, id, ct) is null)
            return new ChatReply.Replace(PlanView.Gone);
        if (wish is not QuestionWish.Rest)
        {
            await wishes.SetAsync(learner.Id, id, wish, ct);
            return new ChatReply.Replace(PlanView.Wished(id, wish));
        }
        var until = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On.AddDays(Rest);
        await wishes.RestAsync(learner.Id, id, until, ct);
        return new ChatReply.Say(StuckView.Rests(id, until), OnlyToYou: true);
    }
}

/// <summary>Computes the plan and reads the words of its questions.</summary>
internal sealed class ReadPlan(IPracticeLog log, IQuestionBank bank, PickWishes wishes)
{
    public async Task<ChatMessage> RunAsync(Learner learner, int? page, CancellationToken ct)
    {
        var wish = await wishes.OfAsync(learner, ct);
        if (wish.Ahead is not { } target)
            return PlanView.NoDate;
        var plan = await OfAsync(wish, ct);
        List<(QuestionId, string, bool)> texts = [];
        foreach (var candidate in PlanView.OnPage(plan, page))
            if (await bank.FindAsync(learner.Id, candidate.Question, ct) is { } question)
                texts.Add((question.Id, question.Text, wish.Of(question.Id) is QuestionWish.Star));
        return PlanView.Shown(target, plan, texts, page);
    }

    public async Task<PracticePlan> OfAsync(Learner learner, CancellationToken ct) =>
        await OfAsync(await wishes.OfAsync(learner, ct), ct);

    private async Task<PracticePlan> OfAsync(PickWish wish, CancellationToken ct) =>
        PracticePlan.For(await log.PoolAsync(wish, ct), wish);
}
