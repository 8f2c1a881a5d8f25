using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Quizzing;

/// <summary>A question now, or the one that is open.</summary>
internal sealed class QuizCommand(AskQuestion ask, IQuestionBank bank, Reception reception) : ICompletingCommand
{
    private const string Topic = "topic";

    public CommandSpec Spec { get; } =
        new("quiz", "a question now", [new(Topic, "a topic, such as databases", Completes: true)]);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var topic = input[Topic].Trim();
        if (await ask.OpenAsync(learner, input.In.At, ct) is { } open && Serves(open, topic))
            return Say(QuestionView.StillOpen(open));
        var asked = await ask.RunAsync(
            learner,
            input.In.At,
            topic.Length > 0 ? topic : null,
            evenEarly: true,
            input.In.From,
            input.In.EventId,
            ct
        );
        return Say(
            asked is null ? QuestionView.NothingToAsk(topic, await TopicsAsync(learner, ct)) : QuestionView.Ask(asked)
        );
    }

    public async Task<IReadOnlyList<MenuOption>> CompleteAsync(ChatInput.Completing input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var topics = await TopicsAsync(learner, ct);
        return
        [
            .. topics
                .Where(topic => topic.Contains(input.Typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Select(topic => new MenuOption(topic, topic)),
        ];
    }

    private static bool Serves(Asked open, string topic) =>
        open.Attempt.Open
        && (topic.Length is 0 || open.Question.Topic.Equals(topic, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<string>> TopicsAsync(Learner learner, CancellationToken ct) =>
        [
            .. (await bank.TopicsAsync(learner.Id, ct))
                .OrderByDescending(topic => topic.Own + topic.Starter)
                .Select(topic => topic.Name),
        ];

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
