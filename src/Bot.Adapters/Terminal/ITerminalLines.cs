namespace Bot.Adapters.Terminal;

/// <summary>What is entered, line by line.</summary>
internal interface ITerminalLines
{
    /// <summary>Null: nothing more will be entered.</summary>
    Task<string?> NextAsync(CancellationToken ct);
}
