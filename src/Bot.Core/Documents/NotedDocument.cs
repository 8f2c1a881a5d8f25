using Bot.Core.Questions;

namespace Bot.Core.Documents;

/// <summary>What one document was found to hold. Lines are 1-based.</summary>
/// <param name="File">Its path below the folder that was imported, with forward slashes.</param>
public sealed record NotedDocument(
    string File,
    string Title,
    EncodingNote Encoding,
    IReadOnlyList<NotedQuestion> Questions,
    IReadOnlyList<NotedStory> Stories,
    IReadOnlyList<NotedChecklist> Checklists,
    IReadOnlyList<NotedScript> Scripts,
    IReadOnlyList<NotedTip> Tips,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>False: empty, or not a text at all; its one problem says which, as its encoding does.</summary>
    public bool IsReadable => Problems is not [{ Code: ProblemCodes.Unreadable } only] || only.Message != Encoding.Note;
}

/// <summary>How the bytes were read.</summary>
/// <param name="Note">A sentence, such as <c>UTF-8 that was saved as Windows-1252: 172 marks repaired</c>.</param>
public sealed record EncodingNote(bool Repaired, string Note)
{
    public const string Plain = "UTF-8";

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPlain => Note.StartsWith(Plain, StringComparison.Ordinal);
}

/// <param name="Section">Headings above it, outermost first.</param>
/// <param name="Todo">To-dos left in the answer.</param>
/// <param name="Tags">The topic first (<see cref="Question.Topic"/>); never empty.</param>
public sealed record NotedQuestion(
    int Line,
    IReadOnlyList<string> Section,
    string Text,
    Direction Direction,
    QuestionKind Kind,
    string? Answer,
    bool HeldBack,
    string? OnlyFor,
    IReadOnlyList<StoryLink> Stories,
    IReadOnlyList<string> Todo,
    IReadOnlyList<string> Tags
);

/// <summary>A STAR story: Situation, Task, Action, Result, and what it serves.</summary>
public sealed record NotedStory(
    int Line,
    string Title,
    string Situation,
    string Task,
    IReadOnlyList<string> Actions,
    string Result,
    IReadOnlyList<string> UseFor
);

public sealed record NotedChecklist(int Line, string Title, IReadOnlyList<NotedPhase> Phases);

/// <summary>A phase of a checklist and when it is due.</summary>
/// <param name="From">Null: the heading names no time.</param>
public sealed record NotedPhase(
    string Title,
    Offset? From,
    Offset? To,
    Anchor Anchor,
    IReadOnlyList<NotedGroup> Groups
);

/// <param name="Title">Empty: items directly below the phase.</param>
public sealed record NotedGroup(string Title, IReadOnlyList<NotedItem> Items);

/// <param name="Notes">Bullets nested below the item.</param>
public sealed record NotedItem(int Line, string Text, IReadOnlyList<string> Notes);

/// <summary>Words to say, send or follow as they stand: a template, an introduction, a segment of the interview.</summary>
public sealed record NotedScript(int Line, string Title, ScriptKind Kind, string Text);

public enum ScriptKind
{
    /// <summary>Words to say.</summary>
    Speech,

    /// <summary>A text to send.</summary>
    Template,

    /// <summary>A timed part of the interview.</summary>
    Segment,
}

/// <summary>Advice. <paramref name="Avoid"/>: a mistake not to make.</summary>
public sealed record NotedTip(int Line, IReadOnlyList<string> Section, string Text, bool Avoid);

/// <summary>A point to look at.</summary>
/// <param name="Code">Stable; one of <see cref="ProblemCodes"/>.</param>
public sealed record Problem(int Line, string Code, string Message)
{
    /// <summary>The name, or the words, that it is about; empty: the line says it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string About { get; init; } = "";
}
