namespace Bot.Core.People.Linking;

/// <summary>Joins two accounts: ten characters that nobody mistakes for one another.</summary>
public readonly record struct LinkCode(string Text)
{
    public const int Length = 10;

    // No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
    private const string Alphabet = "34679ACDEFGHJKMNPQRTWXY";

    /// <param name="random">Gives a number from 0 to below its argument, which nobody can foretell.</param>
    public static LinkCode New(Func<int, int> random) =>
        new(string.Concat(Enumerable.Range(0, Length).Select(_ => Alphabet[random(Alphabet.Length)])));

    /// <summary>As people type it: in any case, with or without the dash.</summary>
    /// <returns>Null: no code looks like that.</returns>
    public static LinkCode? Read(string typed)
    {
        var text = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return text.Length is Length && text.All(Alphabet.Contains) ? new LinkCode(text) : null;
    }

    /// <summary>In two halves: <c>ACDEF-34679</c>.</summary>
    public override string ToString() => $"{Text[..(Length / 2)]}-{Text[(Length / 2)..]}";
}
