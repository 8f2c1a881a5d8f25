using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Questions;

namespace Bot.Core.Practice.Quizzing;

/// <summary>The topics, and whether the starter bank's questions come too where the learner has their own.</summary>
internal sealed class TopicsCommand(Topics topics, Reception reception) : ICommand
{
    public CommandSpec Spec { get; } = new("prep topics", "your topics, and the example questions", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return new ChatReply.Say(TopicsView.Shown(await topics.ReadAsync(learner.Id, ct)), OnlyToYou: true);
    }
}

/// <summary>Brings the starter bank's questions on a topic back, or lets them go again.</summary>
internal sealed class TopicsAction(Topics topics, ILearners learners, Reception reception) : IAction
{
    public string Verb => TopicsView.Verb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var ticked = input.Values.GetValueOrDefault("ticked", []).ToHashSet();
        foreach (var topic in await topics.ReadAsync(learner.Id, ct))
            if (topic.StepsBack && topic.Wanted != ticked.Contains(topic.Name))
                await learners.SetStarterTopicAsync(learner.Id, topic.Name, ticked.Contains(topic.Name), ct);
        return new ChatReply.Replace(TopicsView.Shown(await topics.ReadAsync(learner.Id, ct)));
    }
}

/// <summary>What a learner can be asked, by topic, and which examples they want back.</summary>
internal sealed class Topics(IQuestionBank bank, ILearners learners)
{
    public async Task<IReadOnlyList<ChosenTopic>> ReadAsync(LearnerId learner, CancellationToken ct)
    {
        var wanted = await learners.StarterTopicsAsync(learner, ct);
        var counts = await bank.TopicsAsync(learner, ct);
        return [.. counts.Select(topic => new ChosenTopic(topic, wanted.Contains(topic.Name)))];
    }
}

/// <param name="Wanted">The examples are wanted beside the own ones.</param>
internal sealed record ChosenTopic(TopicCount Count, bool Wanted)
{
    public string Name => Count.Name;

    /// <summary>The examples step back here, unless wanted.</summary>
    public bool StepsBack => Count is { Own: > 0, Starter: > 0 };
}
