using Bot.Core.Checklists;
using Bot.Core.Documents;
using Bot.Core.People;
using Bot.Testing.Storage;

namespace Bot.Adapters.Tests.Storage.People.Linking;

/// <summary>A document with one of each thing that is no question.</summary>
internal static class Notebooks
{
    public static NotedDocument With(string file, string story, string thing) =>
        Given.Document(file) with
        {
            Stories = [new(1, story, "It was late.", "To decide.", ["Stopped."], "It held.", [])],
            Checklists =
            [
                new(2, $"Day {file}", [new("Before", null, null, Anchor.Start, [new("", [new(3, thing, [])])])]),
            ],
            Scripts = [new(3, "Opening", ScriptKind.Speech, $"Hello from {file}.")],
        };

    public static async Task TickAllAsync(TestDatabase db, LearnerId learner)
    {
        var items = (await db.Get<IChecklists>().AllAsync(learner, default))
            .SelectMany(list => list.Phases)
            .SelectMany(phase => phase.Groups)
            .SelectMany(group => group.Items)
            .Select(item => item.Id)
            .ToList();
        await db.Get<IChecklists>().TickAsync(learner, items, items, Given.Now, default);
    }
}
