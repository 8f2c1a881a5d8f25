namespace Bot.Core.Documents.Lines;

/// <summary>What a line begins with.</summary>
internal enum Mark : byte
{
    Blank,
    Text,

    /// <summary><c>&gt;</c></summary>
    Answer,
    Bullet,

    /// <summary><c>12.</c> or <c>12)</c>; the number is the line's value.</summary>
    Numbered,

    /// <summary><c>#</c>; the level is the line's value.</summary>
    Heading,

    /// <summary>Something to tick.</summary>
    Box,

    /// <summary><c>✓</c>: advice.</summary>
    Tick,

    /// <summary><c>✗</c>: a mistake not to make.</summary>
    Cross,
    Arrow,

    /// <summary>Three or more of one of <c>= - _ *</c> and nothing else; the character is the line's value.</summary>
    Bar,

    /// <summary>A fence of code.</summary>
    Fence,

    /// <summary>Between two fences, or within a comment: nothing here means what it looks like.</summary>
    Code,

    /// <summary>A tag of HTML, such as <c>&lt;details&gt;</c>.</summary>
    Tag,
}

/// <summary>One line as positions in the text: nothing is copied until it is noted.</summary>
/// <param name="BodyStart">Behind the mark; white space and a closing <c>&lt;br&gt;</c> are not part of the body.</param>
/// <param name="First">Of the body; 0: there is none.</param>
/// <param name="Indent">In columns, 65,535 at most; a tab counts four.</param>
/// <param name="Breaks">It ended in <c>&lt;br&gt;</c>, so the next line does not go on with it.</param>
internal readonly record struct NoteLine(
    int Start,
    int Length,
    int BodyStart,
    int BodyLength,
    char First,
    ushort Indent,
    ushort Value,
    Mark Mark,
    bool Breaks
);
