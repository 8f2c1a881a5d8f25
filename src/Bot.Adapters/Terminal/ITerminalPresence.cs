namespace Bot.Adapters.Terminal;

/// <summary>Whether there is somebody to talk to.</summary>
public interface ITerminalPresence
{
    /// <summary>False: the input has ended before anybody said a word. Asked for the first time, it begins to listen.</summary>
    bool Anyone { get; }
}
