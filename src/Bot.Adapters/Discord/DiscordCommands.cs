using System.Text.Json;
using Bot.Adapters.Discord.Api;
using Bot.Core.Chat;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Discord;

/// <summary>
/// The bot's commands as Discord registers them. Everybody sees all of them: a group's coach need not manage the channel, and
/// who may do what is the conversation's to say.
/// </summary>
internal static class DiscordCommands
{
    private const int MostDescription = 100;
    private const int InServers = 0;
    private const int InDirect = 1;
    private const int BetweenPeople = 2;

    /// <param name="userInstall">People may have the commands with them everywhere.</param>
    public static IReadOnlyList<CommandBody> Of(IReadOnlyList<CommandSpec> specs, bool userInstall) =>
        [
            .. specs
                .GroupBy(spec => spec.Place is CommandPlace.OnAMessage ? spec.Name : spec.Name.Split(' ')[0])
                .Select(group =>
                    Command(group.Key, [.. group]) with
                    {
                        Contexts = userInstall ? [InServers, InDirect, BetweenPeople] : [InServers, InDirect],
                        IntegrationTypes = userInstall ? [0, 1] : [0],
                    }
                )
                .OrderBy(command => command.Name, StringComparer.Ordinal),
        ];

    /// <summary>Whether what is registered is what should be. Members that only Discord sets do not count.</summary>
    public static bool Same(IReadOnlyList<CommandBody> wanted, IReadOnlyList<CommandBody> registered) =>
        Canonical(wanted) == Canonical(registered);

    private static CommandBody Command(string name, IReadOnlyList<CommandSpec> specs) =>
        specs switch
        {
            [{ Place: CommandPlace.OnAMessage }] => new(CommandBody.OnMessage, name),
            [var spec] when spec.Name == name => new(CommandBody.Chat, name)
            {
                Description = Described(spec.Summary),
                Options = Options(spec.Arguments),
            },
            _ => new(CommandBody.Chat, name)
            {
                Description = Described(string.Join(", ", specs.Select(Behind))),
                Options = [.. specs.Select(Subcommand)],
            },
        };

    private static CommandOption Subcommand(CommandSpec spec) =>
        new(CommandOption.Subcommand, Behind(spec), Described(spec.Summary)) { Options = Options(spec.Arguments) };

    private static string Behind(CommandSpec spec) =>
        spec.Name[(spec.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    // Discord wants those that are required first.
    private static IReadOnlyList<CommandOption> Options(IReadOnlyList<CommandArgument> arguments) =>
        [.. arguments.OrderByDescending(argument => argument.Required).Select(Option)];

    private static CommandOption Option(CommandArgument argument)
    {
        var choices =
            argument.Kind is ArgumentKind.OneOf && argument.Options is { Count: > 0 and <= ChatLimits.Options } few
                ? few.Select(option => new CommandChoice(FieldText.Label(option.Label, MostDescription), option.Value))
                    .ToList()
                : null;
        return new(Kind(argument.Kind), argument.Name, Described(argument.Summary))
        {
            Required = argument.Required ? true : null,
            Autocomplete =
                argument.Completes && choices is null && argument.Kind is not ArgumentKind.File ? true : null,
            Choices = choices,
        };
    }

    private static int Kind(ArgumentKind kind) =>
        kind switch
        {
            ArgumentKind.Number => CommandOption.Integer,
            ArgumentKind.File => CommandOption.Attachment,
            _ => CommandOption.Text,
        };

    private static string Described(string summary) => FieldText.Label(summary, MostDescription);

    private static string Canonical(IReadOnlyList<CommandBody> commands) =>
        JsonSerializer.Serialize(
            [.. commands.Select(Plain).OrderBy(command => $"{command.Type} {command.Name}", StringComparer.Ordinal)],
            ApiJson.Default.Commands
        );

    private static CommandBody Plain(CommandBody command) =>
        command with
        {
            Description = command.Description is "" ? null : command.Description,
            Options = Plain(command.Options),
            Contexts = command.Contexts is null ? null : [.. command.Contexts.Order()],
            IntegrationTypes = command.IntegrationTypes is null ? null : [.. command.IntegrationTypes.Order()],
        };

    private static IReadOnlyList<CommandOption>? Plain(IReadOnlyList<CommandOption>? options) =>
        options is not { Count: > 0 }
            ? null
            :
            [
                .. options.Select(option =>
                    option with
                    {
                        Required = option.Required is true ? true : null,
                        Autocomplete = option.Autocomplete is true ? true : null,
                        Choices = option.Choices is { Count: > 0 } ? option.Choices : null,
                        Options = Plain(option.Options),
                    }
                ),
            ];
}
