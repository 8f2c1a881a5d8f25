using Bot.Core.Chat;
using Bot.Core.Groups.Members;
using Bot.Core.Practice;
using Bot.Core.Practice.Answering;
using Bot.Core.Practice.Grading;
using Bot.Core.Practice.Spacings;
using Bot.Core.Questions;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Rounds;

/// <summary>What a member reads of their own answer, and nobody else.</summary>
internal static class RoundView
{
    public static ChatForm Form(Round round, Question question) =>
        new(
            GroupActions.On(GroupActions.Send, round.Id),
            "Your answer",
            [
                new FormField.Note(question.Text),
                new FormField.Pick(
                    AnswerRound.WhoField,
                    "Who may see it?",
                    [new(AnswerRound.OnlyMe, "only me"), new(AnswerRound.Thread, "the thread")],
                    AnswerRound.Thread
                ),
                new FormField.Passage(AnswerRound.WordsField, "Your answer; keywords are enough"),
            ]
        );

    /// <summary>What was kept, the answer to compare with, and the grades.</summary>
    /// <param name="share">A coach could read it, if the member wants.</param>
    public static ChatMessage Compare(Attempt attempt, Question? question, Yardstick? yardstick, bool share)
    {
        var kept = AnswerView.Kept(attempt.Answered!);
        return ChatMessage.Of(
            kept,
            [
                new ChatPart.Text(kept),
                .. AnswerView.Answer(question, yardstick),
                GradesView.Ask(attempt.Guess),
                Grades(attempt, share),
            ]
        );
    }

    public static ChatMessage Graded(Grade grade, Memory memory, DateOnly today, AttemptId attempt, bool share)
    {
        var words = $"{grade}. I will ask it again {GradeView.Around(memory.DueOn, today)}.";
        List<ChatPart> parts = [new ChatPart.Text(words)];
        if (share)
            parts.Add(new ChatPart.Buttons([ShareChoice(attempt)]));
        return ChatMessage.Of(words, parts);
    }

    /// <param name="canChange">A grade that was given stands after its day.</param>
    public static ChatMessage Standing(Attempt attempt, bool canChange, bool share)
    {
        var graded = attempt.Graded!;
        var words = $"{(graded.Suggested ? "I noted" : "You noted")} {graded.Grade} on {AnswerView.Day(graded.On)}.";
        List<Choice> choices = [];
        if (canChange)
            choices.Add(new(GroupActions.On(GroupActions.Change, attempt.Id), "Change"));
        if (share)
            choices.Add(ShareChoice(attempt.Id));
        List<ChatPart> parts = [new ChatPart.Text(words)];
        if (choices.Count > 0)
            parts.Add(new ChatPart.Buttons(choices));
        return ChatMessage.Of(words, parts);
    }

    public static ChatMessage NotAnswered(RoundId round) =>
        ChatMessage.Of(
            "You have not answered this one yet.",
            new ChatPart.Text("You have not answered this one yet."),
            new ChatPart.Buttons([
                new(GroupActions.On(GroupActions.Answer, round), "Answer"),
                new(GroupActions.On(GroupActions.Said, round), "I said it"),
            ])
        );

    /// <summary>After words in the thread, where no mark can be set on them.</summary>
    public static ChatMessage Heard(RoundId round) =>
        ChatMessage.Of(
            "Kept as your answer.",
            new ChatPart.Text("Kept as your answer."),
            new ChatPart.Buttons([new(GroupActions.On(GroupActions.Mine, round), "My grade")])
        );

    public static ChatMessage StillClosed(DateTimeOffset opens, DateTimeOffset now, string zone) =>
        Line($"The example answer opens {ScheduleView.When(opens, now, zone)}, or for you after your try.");

    public static ChatMessage Example(Yardstick yardstick) =>
        ChatMessage.Of(
            AnswerView.Source(yardstick),
            new ChatPart.Heading(AnswerView.Source(yardstick)),
            new ChatPart.Quote(yardstick.Words)
        );

    public static ChatMessage NoExample { get; } = Line("There is no example answer to this one.");

    public static ChatMessage Shared { get; } = Line("Shared. The coach can read this one answer.");

    public static ChatMessage NothingToShare { get; } = Line("There are no words of yours to share here.");

    /// <param name="noted">The suggested grade that was taken; null: there was nothing to compare with.</param>
    public static ChatMessage Noted(AttemptId attempt, Grade? noted)
    {
        var words = "One answer from the group has no grade yet." + (noted is { } grade ? $" I noted {grade}." : "");
        return ChatMessage.Of(
            words,
            new ChatPart.Text(words),
            new ChatPart.Buttons([
                new(GroupActions.On(GroupActions.Change, attempt), noted is null ? "Grade it" : "Change"),
            ])
        ) with
        {
            Quiet = true,
        };
    }

    public static ChatMessage NotYourWords { get; } = Line("Only words of your own can be your answer.");

    public static ChatMessage Nothing { get; } = Line("There is no question to use it for here.");

    private static ChatPart.Buttons Grades(Attempt attempt, bool share) =>
        new([
            .. GradesView.Choices(grade => GroupActions.On(GroupActions.Grade, attempt.Id, grade)),
            .. share ? (Choice[])[ShareChoice(attempt.Id)] : [],
        ]);

    private static Choice ShareChoice(AttemptId attempt) =>
        new(GroupActions.On(GroupActions.Share, attempt), "Share with my coach");

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
