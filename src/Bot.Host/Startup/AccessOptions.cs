using System.Text.RegularExpressions;
using Bot.Core.People;
using Microsoft.Extensions.Options;

namespace Bot.Host.Startup;

/// <summary>
/// Whom the bot is for; section <c>Access</c>. Both empty: everybody who finds it. As a list, or in one line with commas.
/// </summary>
internal sealed partial class AccessOptions
{
    public const string Section = "Access";

    /// <summary>As <c>discord:123</c> or <c>slack:T1</c>.</summary>
    public IReadOnlyList<string> Servers { get; set; } = [];

    /// <summary>As <c>discord:123</c> or <c>slack:T1/U1</c>.</summary>
    public IReadOnlyList<string> People { get; set; } = [];

    public static void Read(AccessOptions options, IConfiguration configuration)
    {
        options.Servers = Listed(configuration.GetSection($"{Section}:{nameof(Servers)}"));
        options.People = Listed(configuration.GetSection($"{Section}:{nameof(People)}"));
    }

    private static IReadOnlyList<string> Listed(IConfigurationSection section) =>
        [
            .. section
                .GetChildren()
                .Select(child => child.Value)
                .Prepend(section.Value)
                .SelectMany(text =>
                    (text ?? "").Split(
                        [',', ' ', ';', '\n'],
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                ),
        ];

    internal sealed partial class Validator : IValidateOptions<AccessOptions>
    {
        public ValidateOptionsResult Validate(string? name, AccessOptions options)
        {
            List<string> problems =
            [
                .. options.Servers.Where(server => !Server().IsMatch(server)).Select(OfServer),
                .. options.People.Where(person => !Person().IsMatch(person)).Select(OfPerson),
            ];
            return problems.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        private static string OfServer(string server) =>
            $"{Section}:{nameof(Servers)} names \"{server}\": write a server as discord:123, a workspace as slack:T1.";

        private static string OfPerson(string person) =>
            $"{Section}:{nameof(People)} names \"{person}\": write a person as discord:123 or slack:T1/U1.";

        [GeneratedRegex(@"^(discord:\d{1,20}|slack:[A-Z0-9]{1,30})\z")]
        private static partial Regex Server();

        [GeneratedRegex(@"^(discord:\d{1,20}|slack:[A-Z0-9]{1,30}/[A-Z0-9]{1,30})\z")]
        private static partial Regex Person();
    }
}

internal static class AccessServices
{
    private static readonly HashSet<string> AtThisMachine = ["terminal"];

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services
            .AddOptions<AccessOptions>()
            .Configure<IConfiguration>(AccessOptions.Read)
            .ValidateOnStart()
            .Services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptions.Validator>();
        return services.AddSingleton(provider => Rules(provider.GetRequiredService<IOptions<AccessOptions>>().Value));
    }

    private static AccessRules Rules(AccessOptions options) =>
        new(options.Servers.ToHashSet(), options.People.ToHashSet(), AtThisMachine);
}
