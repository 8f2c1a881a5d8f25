using Bot.Core.Documents.Lines;

namespace Bot.Core.Documents.Formats.Checklists;

/// <summary>The checklist of a document while it is read: items below the headings that they stand under.</summary>
internal sealed class ChecklistDraft
{
    private readonly List<Phase> phases = [];

    /// <summary>The innermost heading with a time is the phase; the innermost heading below it is the group.</summary>
    public void Add(NotedItem item, Outline outline, string title)
    {
        var open = outline.Open;
        var timed = LastTimed(open);
        var at = Math.Max(timed, 0);
        var heading = open.Count > 0 ? open[at] : null;
        var group = open.Count > at + 1 ? open[^1].Title : "";
        if (phases is not [.., var last] || last.Heading != heading)
            phases.Add(last = new Phase(heading, heading?.Title ?? title, []));
        if (last.Groups is not [.., var items] || items.Title != group)
            last.Groups.Add(items = (group, []));
        items.Items.Add(item);
    }

    public IReadOnlyList<NotedChecklist> Finish(string title) =>
        phases.Count is 0
            ? []
            : [new NotedChecklist(phases[0].Groups[0].Items[0].Line, title, [.. phases.Select(Phase.Finish)])];

    private static int LastTimed(IReadOnlyList<NoteHeading> open)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at].Time is not null)
                return at;
        }

        return -1;
    }

    private sealed record Phase(NoteHeading? Heading, string Title, List<(string Title, List<NotedItem> Items)> Groups)
    {
        public static NotedPhase Finish(Phase phase) =>
            new(
                phase.Title,
                phase.Heading?.Time?.From,
                phase.Heading?.Time?.To,
                phase.Heading?.Time?.Anchor ?? Anchor.Start,
                [.. phase.Groups.Select(group => new NotedGroup(group.Title, group.Items))]
            );
    }
}
