using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.Documents;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Stories;
using Bot.Core.Documents.Alike;

namespace Bot.Adapters.Storage.People.Linking;

/// <summary>What makes things of two shelves the same, so that linked learners have them once.</summary>
internal static class Twins
{
    /// <remarks>What is retired is no twin of what stands.</remarks>
    public static object KeyOf(IShelvedRow row) =>
        row switch
        {
            QuestionRow question => (QuestionKey.Plain(question.Text), question.Direction, question.RetiredAt is null),
            StoryRow story => (
                (QuestionKey.Plain(story.Title), QuestionKey.Plain(story.Situation), QuestionKey.Plain(story.Task)),
                (QuestionKey.Plain(string.Join(' ', story.Actions)), QuestionKey.Plain(story.Result)),
                story.RetiredAt is null
            ),
            ChecklistRow checklist => (checklist.File, QuestionKey.Plain(checklist.Title), checklist.RetiredAt is null),
            ScriptRow script => (script.Kind, QuestionKey.Plain(script.Title), QuestionKey.Plain(script.Text)),
            DocumentRow document => document.File,
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "Nothing that stands on a shelf."),
        };

    public static Brought KindOf<TRow>()
        where TRow : class, IShelvedRow =>
        typeof(TRow) switch
        {
            var type when type == typeof(QuestionRow) => Brought.Question,
            var type when type == typeof(StoryRow) => Brought.Story,
            var type when type == typeof(ChecklistRow) => Brought.Checklist,
            var type when type == typeof(ScriptRow) => Brought.Script,
            _ => Brought.Document,
        };
}
