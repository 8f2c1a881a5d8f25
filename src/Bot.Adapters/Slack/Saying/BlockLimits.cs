namespace Bot.Adapters.Slack.Saying;

/// <summary>What Slack takes at most, in characters unless it says otherwise (reference/block-kit).</summary>
internal static class BlockLimits
{
    public const int ActionId = 255;
    public const int Button = 75;
    public const int Header = 150;
    public const int Label = 2000;
    public const int Option = 75;
    public const int Placeholder = 150;
    public const int Section = 3000;
    public const int Title = 24;
    public const int Typed = 3000;

    /// <summary>Options that are easier to see than to open.</summary>
    public const int Radios = 5;

    /// <summary>Options of one group of checkboxes.</summary>
    public const int Checkboxes = 10;

    /// <summary>Blocks of a message.</summary>
    public const int Blocks = 50;

    /// <summary>Blocks of a view.</summary>
    public const int ViewBlocks = 100;

    /// <summary>All text of a message's blocks. Undocumented: from about 13,200 on Slack refuses it (bolt-js#2509).</summary>
    public const int Message = 12_500;
}
