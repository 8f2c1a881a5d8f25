using System.Text;
using Bot.Core.Chat.Rendering;

namespace Bot.Adapters.Slack.Saying;

/// <summary>Text between what the bot writes and Slack's mrkdwn, both ways (docs.slack.dev, formatting message text).</summary>
internal static class SlackMarkup
{
    /// <summary>The bot's own Markdown; what Slack would read as a link, a mention or a clock is only text.</summary>
    public static string Mrkdwn(string markdown) =>
        OwnClock.Render(
            Escape(markdown).Replace("**", "*", StringComparison.Ordinal),
            (seconds, words) => $"<!date^{seconds}^{{date_long}}, {{time}}|{words}>"
        );

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// Words as a person typed them: <c>&lt;https://a.b|a.b&gt;</c> is the label, <c>&amp;amp;</c> an ampersand, and a mention of
    /// the bot is left out.
    /// </summary>
    /// <param name="byId">People are named by their ids, not by their names.</param>
    public static string Plain(string text, string bot, bool byId = false)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return text.Trim();
        StringBuilder plain = new(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '<' && text.IndexOf('>', at) is > 0 and var end)
            {
                plain.Append(Shown(text[(at + 1)..end], bot, byId));
                at = end;
            }
            else
                plain.Append(text[at]);
        return Unescape(plain.ToString()).Trim();
    }

    public static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    // @U123 | @U123|name | #C123|name | !here | !date^…|words | https://a.b | https://a.b|label | mailto:a@b|a@b
    private static string Shown(string marked, string bot, bool byId)
    {
        var bar = marked.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (marked, "") : (marked[..bar], marked[(bar + 1)..]);
        return target.Length is 0 ? ""
            : target[0] is '@' && target[1..] == bot ? ""
            : target[0] is '@' && byId ? target
            : target[0] is '#' or '@' && label.Length > 0 ? target[0] + label
            : label.Length > 0 ? label
            : target[0] is '!' ? "@" + target[1..]
            : target;
    }
}
