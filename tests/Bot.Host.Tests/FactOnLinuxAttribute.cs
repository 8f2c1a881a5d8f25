namespace Bot.Host.Tests;

/// <summary>Only where the system lists a process's open files.</summary>
internal sealed class FactOnLinuxAttribute : FactAttribute
{
    public FactOnLinuxAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs /proc and a shell.";
    }
}
