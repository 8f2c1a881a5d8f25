using Bot.Core.Chat;

namespace Bot.Core.People;

/// <summary>Whom the bot is for, as configured. Nothing named: for everybody who finds it.</summary>
/// <param name="Servers">As <c>discord:123</c>: everybody there, and they in their direct conversation from then on.</param>
/// <param name="People">As <c>discord:123</c>, <c>slack:T1/U1</c>.</param>
/// <param name="Local">Platforms that only whoever sits at the machine can use.</param>
public sealed record AccessRules(IReadOnlySet<string> Servers, IReadOnlySet<string> People, IReadOnlySet<string> Local)
{
    public static readonly AccessRules Open = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>());

    public bool Restrict(string platform) => Servers.Count + People.Count > 0 && !Local.Contains(platform);

    public bool Name(ChatUser person) => People.Contains($"{person.Platform}:{person.Id}");

    public bool Name(string platform, string? server) => server is not null && Servers.Contains($"{platform}:{server}");
}

/// <summary>
/// Lets in those whom the rules name; whoever was let in through a server is known from then on, and so is a channel whose group
/// somebody let in has started.
/// </summary>
internal sealed class Access(AccessRules rules, ILearners learners) : IAdmission
{
    public async Task<bool> AdmitsAsync(ChatUser person, string? server, CancellationToken ct) =>
        !rules.Restrict(person.Platform)
        || rules.Name(person)
        || rules.Name(person.Platform, server)
        || (
            server is null
            && (rules.Servers.Count > 0 || person.IsEverybody)
            && await learners.FindAsync(person.Platform, person.Id, ct) is not null
        );
}
