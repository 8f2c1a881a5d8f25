namespace Bot.Host.Startup;

/// <summary>What the process says to whoever started it.</summary>
internal sealed class Outcome
{
    public int ExitCode { get; set; }
}
