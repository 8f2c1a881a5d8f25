namespace Bot.Adapters.Terminal.Printing;

/// <summary>A line before it is folded and painted.</summary>
/// <param name="Indent">Columns before it.</param>
/// <param name="Hang">Columns more before what is folded to the next row.</param>
/// <param name="Kept">Never folded, so that it can be copied.</param>
internal readonly record struct RenderedLine(
    string Text,
    int Indent = 0,
    int Hang = 0,
    Tone Tone = Tone.Plain,
    bool Kept = false
)
{
    public static readonly RenderedLine Blank = new("");
}

/// <summary>What a line is, for those who see colours.</summary>
internal enum Tone
{
    Plain,
    Heading,
    Code,
    Aside,
    Person,
}
