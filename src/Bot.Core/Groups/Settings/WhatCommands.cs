using Bot.Core.Chat;
using Bot.Core.Groups.Planning;
using Bot.Core.Interviews;
using Bot.Core.Practice.Planning;
using Bot.Core.Schedules;

namespace Bot.Core.Groups.Settings;

// What a group is asked, and what for.

internal sealed class BankCommand(IGroups groups, GroupBank questions, GroupDoor door) : ICommand
{
    public CommandSpec Spec { get; } =
        new(
            "group bank",
            "whose questions the group is asked",
            [
                new(
                    "bank",
                    "examples, shared notes, or the group's own",
                    ArgumentKind.OneOf,
                    Required: true,
                    Options:
                    [
                        new("starter", "examples"),
                        new("shared", "shared notes"),
                        new("group", "the group's own"),
                    ]
                ),
            ]
        )
        {
            Example = "shared",
        };

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(
            input,
            async opened =>
            {
                if (!Enum.TryParse<Bank>(input["bank"], ignoreCase: true, out var bank))
                    bank = Bank.Starter;
                var group = opened.Group with { Bank = bank };
                await groups.ChangeAsync(group, ct);
                var count = (await questions.ReadAsync(group, ct)).Count;
                return count is 0 ? GroupSettingsView.EmptyBank(bank, count) : null;
            },
            ct
        );
}

internal sealed class GroupTopicsCommand(IGroups groups, GroupBank questions, GroupDoor door) : ICommand
{
    public CommandSpec Spec { get; } =
        new("group topics", "only these topics, or all", [new("topics", "such as: caching, queues; or: all")]);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(input, opened => ChooseAsync(opened.Group, Wanted(input["topics"]), ct), ct);

    private async Task<ChatMessage?> ChooseAsync(Group before, IReadOnlyList<string> wanted, CancellationToken ct)
    {
        var group = before with { Topics = wanted };
        if (await questions.ReadAsync(group, ct) is [])
            return GroupSettingsView.NoSuchTopics(await AllAsync(before, ct));
        await groups.ChangeAsync(group, ct);
        return null;
    }

    private async Task<List<string>> AllAsync(Group group, CancellationToken ct) =>
        [.. (await questions.ReadAsync(group with { Topics = [] }, ct)).Select(one => one.Topic).Distinct()];

    private static string[] Wanted(string words) =>
        words.Trim().ToLowerInvariant() is "" or "all"
            ? []
            : words.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class DateCommand(IGroups groups, GroupDoor door, PlanForGroup plan, TimeProvider clock) : ICommand
{
    public CommandSpec Spec { get; } =
        new("group date", "a date that members may take over", [new("date", "such as: Marlow, 3 Dec 14:00; or: none")]);

    public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
        door.SetAsync(input, opened => SetAsync(opened, input["date"].Trim(), ct), ct);

    private async Task<ChatMessage?> SetAsync(Opened opened, string words, CancellationToken ct)
    {
        var zone = opened.Schedule.Zone;
        if (words.Length is 0)
            return null;
        if (words.ToLowerInvariant() is "none" or "no")
        {
            await groups.ChangeAsync(opened.Group with { Date = null }, ct);
            return null;
        }
        if (InterviewWords.Read(words, LocalTimeText.DateOf(clock.GetUtcNow(), zone)) is not { } date)
            return GroupSettingsView.UnreadDate(words);
        DateTimeOffset? at = date.At is { } hour ? LocalTimeText.InstantOf(date.On, hour, zone) : null;
        await groups.ChangeAsync(opened.Group with { Date = new Target(date.On, date.Name, []) { At = at } }, ct);
        await plan.PostDateAsync(opened.Group, ct);
        return null;
    }
}
