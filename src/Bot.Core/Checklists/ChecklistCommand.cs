using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Checklists;

/// <summary>The phases, or the things to tick in one.</summary>
internal sealed class ChecklistCommand(IChecklists checklists, Reception reception) : ICompletingCommand
{
    private const string Name = "phase";

    public CommandSpec Spec { get; } =
        new("checklist", "what to do, to tick", [new(Name, "a phase, such as 2 hours before", Completes: true)]);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var phases = await PhasesAsync(input, ct);
        var wanted = input[Name].Trim();
        var found = wanted.Length is 0 ? null : PhaseSearch.Find(wanted, phases);
        return new ChatReply.Say(
            found is { } phase ? ChecklistView.Items(phase)
                : wanted.Length is 0 ? ChecklistView.Phases(phases)
                : ChecklistView.NoPhase(wanted, phases),
            OnlyToYou: true
        );
    }

    public async Task<IReadOnlyList<MenuOption>> CompleteAsync(ChatInput.Completing input, CancellationToken ct) =>
        [
            .. (await PhasesAsync(input, ct))
                .Where(phase => phase.Title.Contains(input.Typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Select(phase => new MenuOption(phase.Title, Phrase.Calm(phase.Title))),
        ];

    private async Task<IReadOnlyList<Phase>> PhasesAsync(ChatInput input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        return [.. (await checklists.AllAsync(learner.Id, ct)).SelectMany(checklist => checklist.Phases)];
    }
}

/// <summary>Opens a phase from the list.</summary>
internal sealed class PhaseAction(IChecklists checklists, Reception reception) : IAction
{
    public string Verb => ChecklistView.PhaseVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        var phase = await PhaseSearch.ReadAsync(checklists, learner.Id, input["chosen"], ct);
        return new ChatReply.Replace(phase is null ? ChecklistView.Gone : ChecklistView.Items(phase));
    }
}

/// <summary>Keeps what is ticked.</summary>
internal sealed class TickAction(IChecklists checklists, Reception reception, TimeProvider clock) : IAction
{
    public string Verb => ChecklistView.TickVerb;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (
            ChecklistView.Page(input.Action) is not var (phaseId, page)
            || await PhaseSearch.ReadAsync(checklists, learner.Id, phaseId, ct) is not { } phase
        )
            return new ChatReply.Say(ChecklistView.Gone, OnlyToYou: true);
        var shown = ChecklistView.Pages(phase).ElementAtOrDefault(page) ?? [];
        var done = input.Values.GetValueOrDefault("ticked", []).ToHashSet();
        await checklists.TickAsync(
            learner.Id,
            [.. shown.Select(item => item.Id)],
            [.. shown.Where(item => done.Contains(ChecklistView.Id(item.Id))).Select(item => item.Id)],
            clock.GetUtcNow(),
            ct
        );
        var ticked = await PhaseSearch.ReadAsync(checklists, learner.Id, phaseId, ct);
        return new ChatReply.Replace(ChecklistView.Items(ticked!));
    }
}

/// <summary>Finds a phase by what a person calls it.</summary>
internal static class PhaseSearch
{
    /// <summary>The same title, else one that begins with the words, else one that holds them all.</summary>
    public static Phase? Find(string words, IReadOnlyList<Phase> phases)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return phases.FirstOrDefault(phase => phase.Title.Equals(words, StringComparison.OrdinalIgnoreCase))
            ?? phases.FirstOrDefault(phase => phase.Title.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            ?? phases.FirstOrDefault(phase =>
                parts.All(part => phase.Title.Contains(part, StringComparison.OrdinalIgnoreCase))
            );
    }

    public static async Task<Phase?> ReadAsync(
        IChecklists checklists,
        LearnerId learner,
        string id,
        CancellationToken ct
    ) =>
        (await checklists.AllAsync(learner, ct))
            .SelectMany(checklist => checklist.Phases)
            .FirstOrDefault(phase => phase.Id.Value.ToString(CultureInfo.InvariantCulture) == id);
}
