using Bot.Core.Chat;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Members;

/// <summary>What a member reads of their membership, and nobody else.</summary>
internal static class MemberView
{
    public static ChatMessage Gone { get; } = Line("This group has ended. What you did in it stays yours.");

    public static ChatMessage NotJoined(GroupId group) =>
        ChatMessage.Of(
            "Only those who joined take part.",
            new ChatPart.Text("Only those who joined are asked and counted. Join first, then answer."),
            new ChatPart.Buttons([
                new(GroupActions.On(GroupActions.Join, group), "Join"),
                new(GroupActions.On(GroupActions.Kept, group), "What is kept?"),
            ])
        );

    public static ChatMessage Joined(GroupId group, DateTimeOffset? next, DateTimeOffset now, string zone)
    {
        var when = next is { } at ? $" The next question: {ScheduleView.When(at, now, zone)}." : "";
        return ChatMessage.Of(
            "You have joined.",
            new ChatPart.Text(
                $"""
                You have joined.{when}
                A coach sees numbers, and your words only where you share an answer.
                May the coach see your name beside your numbers?
                """
            ),
            new ChatPart.Buttons([
                new(GroupActions.On(GroupActions.Name, group, GroupActions.No), "Only numbers"),
                new(GroupActions.On(GroupActions.Name, group, GroupActions.Yes), "My name, too"),
            ])
        );
    }

    public static ChatMessage Named(bool shows) =>
        Line(shows ? "Noted. The coach sees your name." : "Noted. The coach sees numbers only.");

    public static ChatMessage Left { get; } =
        Line("You have left. You are not asked or counted here any more. Your answers and grades stay yours.");

    public static ChatMessage NotIn { get; } = Line("You are not in this group.");

    /// <param name="where">Where answers are kept, in the host's words.</param>
    public static ChatMessage Kept(string where) =>
        ChatMessage.Of(
            "What is kept of you",
            new ChatPart.Text(
                $"""
                Kept: that you joined, your answers, your grades, and when each question comes back to you.
                You see all of it. Others see what you post in the thread, and how many answered.
                A coach sees how many joined and practised, and what is hard from five answers on.
                A coach reads your words only where you press Share with my coach.
                {where}
                What is posted in the thread stays in the channel. To remove all the rest: /prep forget
                """
            )
        );

    public static ChatMessage DateTaken(Target date, Target? before, string zone)
    {
        var words = $"Kept as your own date: {GroupView.When(date, zone)}.";
        return ChatMessage.Of(
            Phrase.Clip(words, ChatLimits.Summary),
            new ChatPart.Text(
                before is null || before == date
                    ? words
                    : $"{words}\nIt takes the place of: {GroupView.When(before, zone)}."
            )
        );
    }

    public static ChatMessage NoDate { get; } = Line("This group has no date any more.");

    private static ChatMessage Line(string words) => ChatMessage.Of(words, new ChatPart.Text(words));
}
