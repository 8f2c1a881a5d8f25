namespace Bot.Host.Tests.Documents;

/// <summary>Small documents in the shapes that people write.</summary>
internal static class Notes
{
    public const string Two = """
        Backend notes

        1. Caching

        How do you decide what to cache?
        > I cache what is read often, changes seldom and is slow to compute.

        2. Queues

        How do you keep a queue from growing without end?
        > I bound the queue, refuse work early, and watch the age of its oldest message.
        """;

    public const string One = """
        Backend notes

        1. Caching

        How do you decide what to cache?
        > I cache what is read often, changes seldom and is slow to compute.
        """;

    public const string Points = """
        Backend notes

        1. Databases

        How do you make a slow query fast?
        > I read the slow query plan. Then I add an index and measure again.
        """;

    public const string Guide = """
        Story notes

        Story 1: The late migration (Pressure)

        Situation: The move to a new table took longer than the night.

        Task: I had to decide whether to go on or to go back.

        Action:
        - Stopped the copy at a safe point
        - Told support what would be slow

        Result: The shop opened on time and the rest was copied the next night.

        Use for: pressure, deciding under uncertainty
        """;

    public const string Checklist = """
        INTERVIEW DAY

        ================================================================================
        INTERVIEW DAY - MORNING OF
        ================================================================================

        2 HOURS BEFORE:
        □ Eat something light
        □ Read your three stories once
          - aloud

        10 MINUTES BEFORE:
        □ Water and paper
        """;
}
