using System.Runtime.InteropServices;

namespace Bot.Adapters.Tests.Files;

/// <summary>File rights bind everybody but the administrator: here the administrator acts as somebody else.</summary>
internal static class OrdinaryUser
{
    private const uint Nobody = 65534;

    /// <summary>Acts with an ordinary user's rights, for as long as it stays on this thread.</summary>
    public static Task ActAsync(Func<Task> act)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return act();
        var before = SetFileUser(Nobody);
        try
        {
            return act();
        }
        finally
        {
            _ = SetFileUser((uint)before);
        }
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(uint user);
}
