using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Api.Blocks;
using Bot.Adapters.Slack.Saying;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Hearing;

/// <summary>
/// What elsewhere completes while a command is typed, Slack has as a menu that asks for its options: shown to whoever types
/// a question mark for the argument, such as <c>/story ?</c>.
/// </summary>
internal static class SlackSearch
{
    private const string Verb = "search";
    private const string Wanted = "?";

    /// <returns>Null: the command asks for no menu.</returns>
    public static RenderedMessage? For(ChatInput.Commanded typed, CommandCatalog commands)
    {
        var argument = commands.Find(typed.Command)?.Spec.Arguments.FirstOrDefault(argument => argument.Completes);
        return argument is not null && typed.Arguments.Count is 1 && typed[argument.Name] is Wanted
            ? Menu(typed.Command, argument)
            : null;
    }

    /// <returns>The command and the argument that an id completes; null: it is none of these.</returns>
    public static (string Command, string Argument)? Read(string? id) =>
        id?.Split(':') is [Verb, var command, var argument] ? (command, argument) : null;

    /// <summary>At most 25, and none that is too long to come back whole.</summary>
    public static AckBody Options(ChatReply.Suggest suggest) =>
        AckBody.Suggest([
            .. suggest
                .Options.Where(option => option.Value.Length is > 0 and <= BlockLimits.Option)
                .Take(ChatLimits.Options)
                .Select(SlackControls.Option),
        ]);

    private static RenderedMessage Menu(string command, CommandArgument argument)
    {
        var prompt = FieldText.Label(argument.Summary, BlockLimits.Placeholder);
        return new(
            SlackMarkup.Escape(prompt),
            [
                SlackWords.Literal(prompt),
                new Block.Actions([
                    new Element.ExternalSelect($"{Verb}:{command}:{argument.Name}")
                    {
                        Placeholder = SlackWords.Plain("Type to search", BlockLimits.Placeholder),
                        MinQueryLength = 0,
                    },
                ]),
            ]
        );
    }
}
