using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Practice.Answering;

/// <summary>The learner's last answers, each to be shown whole.</summary>
internal sealed class AnswersCommand(IPracticeLog log, Reception reception) : ICommand
{
    private const string Question = "question";
    private const int Most = 10;

    public CommandSpec Spec { get; } =
        new("prep answers", "your last ten answers", [new(Question, "words of a question")]);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var words = input[Question].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var answers = (await log.ReadAsync(learner.Id, DateTimeOffset.MinValue, ct))
            .Where(answer => words.All(word => answer.Question.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .TakeLast(Most)
            .Reverse()
            .ToList();
        return new ChatReply.Say(AnswersView.List(answers, input[Question].Trim()), OnlyToYou: true);
    }
}

/// <summary>Shows one answer whole.</summary>
internal sealed class ShowAnswerAction(IPracticeLog log, Reception reception) : IAction
{
    public string Verb => AnswersView.ShowVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var answers = await log.ReadAsync(learner.Id, DateTimeOffset.MinValue, ct);
        var chosen = long.TryParse(input["chosen"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? answers.FirstOrDefault(answer => answer.Attempt.Id.Value == id)
            : null;
        return new ChatReply.Say(chosen is null ? AnswersView.Gone : AnswersView.Whole(chosen), OnlyToYou: true);
    }
}
