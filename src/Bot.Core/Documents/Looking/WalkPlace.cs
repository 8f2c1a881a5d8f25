using System.Globalization;

namespace Bot.Core.Documents.Looking;

/// <summary>
/// Where somebody stands in a walk over points. What was decided in it is no point any more, and yet counts: the third
/// of three stays the third. In the subject of a press: <c>1+2</c>.
/// </summary>
/// <param name="Skipped">How many were put off.</param>
/// <param name="Decided">How many were decided in this walk.</param>
internal readonly record struct WalkPlace(int Skipped, int Decided)
{
    /// <summary>The place that a press names behind its offer.</summary>
    public static WalkPlace Of(string subject) =>
        subject.Split('.') is [_, var place, ..] && place.Split('+') is [var skipped, .. var rest]
            ? new(Count(skipped), rest is [var decided] ? Count(decided) : 0)
            : default;

    public WalkPlace Later => this with { Skipped = Skipped + 1 };

    /// <summary><c>2 of 3</c></summary>
    /// <param name="left">Points that are not decided.</param>
    public string Among(int left) => $"{Skipped + Decided + 1} of {left + Decided}";

    public override string ToString() => Decided is 0 ? $"{Skipped}" : $"{Skipped}+{Decided}";

    private static int Count(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
