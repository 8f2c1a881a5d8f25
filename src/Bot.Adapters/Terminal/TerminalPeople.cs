using Bot.Core.Chat;

namespace Bot.Adapters.Terminal;

/// <summary>Everybody at this machine has its zone and language.</summary>
internal sealed class TerminalPeople(Func<string, string?> environment) : IChatPeople
{
    public string Platform => Local.Platform;

    public Task<ChatProfile> ProfileAsync(ChatUser person, CancellationToken ct) =>
        Task.FromResult(
            new ChatProfile(
                Zone(environment("TZ"), TimeZoneInfo.Local),
                Locale(Set("LC_ALL") ?? Set("LC_MESSAGES") ?? Set("LANG"))
            )
        );

    /// <summary>TZ comes first: where the system has no zone data, .NET takes any TZ for UTC.</summary>
    internal static string? Zone(string? tz, TimeZoneInfo local)
    {
        const string Files = "/zoneinfo/";
        var named = (tz ?? "").TrimStart(':');
        var at = named.IndexOf(Files, StringComparison.Ordinal);
        var zone = at < 0 ? named : named[(at + Files.Length)..];
        var isNamed = zone.Contains('/', StringComparison.Ordinal) && !zone.StartsWith('/');
        return isNamed ? zone
            : local.HasIanaId ? local.Id
            : TimeZoneInfo.TryConvertWindowsIdToIanaId(local.Id, out var iana) ? iana
            : null;
    }

    /// <summary><c>pt_PT.UTF-8</c> as <c>pt-PT</c>; null: the locale names no language.</summary>
    internal static string? Locale(string? posix)
    {
        var end = posix?.IndexOfAny(['.', '@']) ?? -1;
        var name = end < 0 ? posix : posix![..end];
        return name is null or "" or "C" or "POSIX" ? null : name.Replace('_', '-');
    }

    private string? Set(string variable) => environment(variable) is { Length: > 0 } value ? value : null;
}
