using Bot.Core.Health;
using Microsoft.Extensions.Options;

namespace Bot.Host.Startup;

/// <summary>Which platforms are on, and for whom.</summary>
internal sealed class PlatformExamination(IReadOnlyList<string> on, IOptions<AccessOptions> access) : IExamine
{
    public string Area => "Platforms";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Finding>>(
            on.Count is 0
                ? [Finding.Good("No chat platform has a token, so the bot speaks in the terminal.")]
                : [Finding.Good($"On: {string.Join(", ", on)}, for {Whom(access.Value)}.")]
        );

    private static string Whom(AccessOptions access) =>
        access.Servers.Count + access.People.Count is 0
            ? "everybody who finds it; Access:Servers and Access:People narrow it"
            : string.Join(
                " and ",
                Counted(access.Servers.Count, "server", "servers")
                    .Concat(Counted(access.People.Count, "person", "people"))
            ) + " named in Access";

    private static IEnumerable<string> Counted(int count, string one, string many) =>
        count is 0 ? [] : [$"{count} {(count is 1 ? one : many)}"];
}
