using Bot.Adapters.Slack;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackOptionsTests
{
    private const string App = "xapp-1-A1-2-x";
    private const string Bot = "xoxb-1-2-x";

    [Theory]
    [InlineData(Bot, App, "are swapped")]
    [InlineData(App, App, "Slack:BotToken is an app token")]
    [InlineData(Bot, Bot, "Slack:AppToken is a bot token")]
    [InlineData("", Bot, "Slack:AppToken is missing")]
    [InlineData(App, "", "Slack:BotToken is missing")]
    [InlineData(App, "xoxp-1", "Slack:BotToken does not begin with xoxb-")]
    [InlineData("abc", Bot, "Slack:AppToken does not begin with xapp-")]
    [InlineData(App, Bot + "\n", "Slack:BotToken contains white space")]
    public void Wrong_and_swapped_tokens_are_named_with_their_key(string app, string bot, string said) =>
        Assert.Contains(said, Fault(new() { AppToken = app, BotToken = bot }), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://slack.com/api", "Slack:ApiUrl")]
    [InlineData("slack.com/api/", "Slack:ApiUrl")]
    [InlineData("http://slack.com/api/", "in the clear")]
    public void An_address_that_is_none_or_does_not_hide_the_token_is_named(string url, string said) =>
        Assert.Contains(said, Fault(Fine(options => options.ApiUrl = url)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "http://0.0.0.0:3000", "Slack:SigningSecret is missing")]
    [InlineData("abc", "", "Slack:Listen is missing")]
    [InlineData("abc", "3000", "Slack:Listen is '3000'")]
    [InlineData("abc", "https://0.0.0.0:3000", "Slack:Listen is")]
    [InlineData("abc", "http://bot.example.org:3000", "Slack:Listen is")]
    public void Half_of_HTTP_mode_is_said_with_what_is_missing(string secret, string listen, string said) =>
        Assert.Contains(
            said,
            Fault(Fine(options => (options.SigningSecret, options.Listen) = (secret, listen))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Over_HTTP_no_app_token_is_needed() =>
        Assert.Null(
            Fault(
                Fine(options =>
                    (options.AppToken, options.SigningSecret, options.Listen) = ("", "abc", "http://[::]:3000")
                )
            )
        );

    [Theory]
    [InlineData("/acme-")]
    [InlineData("Acme")]
    public void A_prefix_that_no_command_may_have_is_named(string prefix) =>
        Assert.Contains(
            "Slack:CommandPrefix",
            Fault(Fine(options => options.CommandPrefix = prefix)),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_right_is_taken() => Assert.Null(Fault(Fine(_ => { })));

    private static SlackOptions Fine(Action<SlackOptions> set)
    {
        SlackOptions options = new() { AppToken = App, BotToken = Bot };
        set(options);
        return options;
    }

    private static string? Fault(SlackOptions options) =>
        new SlackOptions.Validation().Validate(null, options).FailureMessage;
}
