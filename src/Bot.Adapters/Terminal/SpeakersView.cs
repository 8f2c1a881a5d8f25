using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Terminal;

/// <summary>What is said of a name or a channel that nobody here knows.</summary>
internal static class SpeakersView
{
    /// <param name="unknown">With its mark: <c>#windows</c>, <c>@Override</c>.</param>
    public static RenderedLine NotHere(string unknown) =>
        new(
            unknown is ['#', ..]
                ? $"There is no group in {unknown}, so I take this as plain words. To start one: {unknown} /group start"
                : $"Nobody called {unknown[1..]} has been here, so I take this as your words. To begin as them: {unknown} /quiz",
            Tone: Tone.Aside
        );
}
