using Bot.Core.Documents.Alike;

namespace Bot.Core.Documents.Reconciling;

/// <summary>A question of the documents while it is being recognised.</summary>
internal sealed class QuestionDraft(MergedQuestion merged)
{
    public string File => merged.File;

    public NotedQuestion Question => merged.Question;

    /// <summary>Null: not recognised, or not yet.</summary>
    public ShelvedQuestion? Is { get; set; }

    /// <summary>A file outside the import holds it.</summary>
    public bool StaysElsewhere { get; set; }

    public PlacedQuestion Placed() => new(File, merged.Place, Question, Is?.Id);

    public KeptElsewhere Kept() => new(Is!.Id, File, Question);
}
