using Bot.Core.Documents;

namespace Bot.Host.Cli;

/// <summary>What <c>import --json</c> prints.</summary>
internal sealed record ImportJson(
    IReadOnlyList<ImportJson.Document> Documents,
    ImportJson.TotalsJson Totals,
    IReadOnlyList<ImportJson.QuestionJson> Questions,
    IReadOnlyList<ImportJson.StoryJson> Stories,
    IReadOnlyList<ImportJson.ChecklistJson> Checklists,
    string Shelf
)
{
    public static ImportJson Of(ReadNotes notes, string shelf) =>
        new(
            [.. notes.Documents.Select(Document.Of)],
            TotalsJson.Of(notes.Totals),
            [
                .. notes.Documents.SelectMany(document =>
                    document.Questions.Select(question => QuestionJson.Of(document.File, question))
                ),
            ],
            [
                .. notes.Documents.SelectMany(document =>
                    document.Stories.Select(story => StoryJson.Of(document.File, story))
                ),
            ],
            [
                .. notes.Documents.SelectMany(document =>
                    document.Checklists.Select(checklist => ChecklistJson.Of(document.File, checklist))
                ),
            ],
            shelf
        );

    internal sealed record Document(
        string File,
        string Title,
        EncodingNote Encoding,
        TotalsJson Counts,
        IReadOnlyList<Problem> Problems
    )
    {
        public static Document Of(NotedDocument noted) =>
            new(noted.File, noted.Title, noted.Encoding, TotalsJson.Of(ImportTotals.Of([noted])), noted.Problems);
    }

    internal sealed record TotalsJson(
        int Questions,
        int Answered,
        int ToAskThem,
        int Stories,
        int Checklists,
        int ChecklistItems,
        int Scripts,
        int Tips,
        int Problems
    )
    {
        public static TotalsJson Of(ImportTotals totals) =>
            new(
                totals.Questions,
                totals.Answered,
                totals.ToAskThem,
                totals.Stories,
                totals.Checklists,
                totals.ChecklistItems,
                totals.Scripts,
                totals.Tips,
                totals.Problems
            );
    }

    internal sealed record QuestionJson(
        string File,
        int Line,
        IReadOnlyList<string> Section,
        string Text,
        string Direction,
        string Kind,
        string? Answer,
        bool HeldBack,
        string? OnlyFor,
        IReadOnlyList<StoryLinkJson> Stories,
        IReadOnlyList<string> Todo,
        IReadOnlyList<string> Tags
    )
    {
        public static QuestionJson Of(string file, NotedQuestion question) =>
            new(
                file,
                question.Line,
                question.Section,
                question.Text,
                CliJson.Named(question.Direction),
                CliJson.Named(question.Kind),
                question.Answer,
                question.HeldBack,
                question.OnlyFor,
                [
                    .. question.Stories.Select(link => new StoryLinkJson(
                        link.Title,
                        CliJson.Named(link.Mode),
                        link.Angle
                    )),
                ],
                question.Todo,
                question.Tags
            );
    }

    internal sealed record StoryLinkJson(string Title, string Mode, string Angle);

    internal sealed record StoryJson(
        string File,
        int Line,
        string Title,
        string Situation,
        string Task,
        IReadOnlyList<string> Actions,
        string Result,
        IReadOnlyList<string> UseFor
    )
    {
        public static StoryJson Of(string file, NotedStory story) =>
            new(file, story.Line, story.Title, story.Situation, story.Task, story.Actions, story.Result, story.UseFor);
    }

    internal sealed record ChecklistJson(string File, int Line, string Title, IReadOnlyList<PhaseJson> Phases)
    {
        public static ChecklistJson Of(string file, NotedChecklist checklist) =>
            new(file, checklist.Line, checklist.Title, [.. checklist.Phases.Select(PhaseJson.Of)]);
    }

    internal sealed record PhaseJson(
        string Title,
        string? From,
        string? To,
        string Anchor,
        IReadOnlyList<GroupJson> Groups
    )
    {
        public static PhaseJson Of(NotedPhase phase) =>
            new(
                phase.Title,
                phase.From?.ToString(),
                phase.To?.ToString(),
                CliJson.Named(phase.Anchor),
                [
                    .. phase.Groups.Select(group => new GroupJson(
                        group.Title,
                        [.. group.Items.Select(item => new ItemJson(item.Text, item.Notes))]
                    )),
                ]
            );
    }

    internal sealed record GroupJson(string Title, IReadOnlyList<ItemJson> Items);

    internal sealed record ItemJson(string Text, IReadOnlyList<string> Notes);
}
