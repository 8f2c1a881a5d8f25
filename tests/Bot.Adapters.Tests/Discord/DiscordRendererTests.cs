using System.Reflection;
using Bot.Adapters.Discord.Saying;
using Bot.Core.Chat;

namespace Bot.Adapters.Tests.Discord;

public sealed class DiscordRendererTests
{
    [Fact]
    public void Long_text_is_split_at_paragraphs()
    {
        var paragraphs = Enumerable.Range(0, 9).Select(i => $"{i} " + new string('a', 500)).ToList();
        var messages = Render(new ChatPart.Text(string.Join("\n\n", paragraphs)));
        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.InRange(message.Content.Length, 1, 2000));
        Assert.Equal(paragraphs, messages.SelectMany(message => message.Content.Split("\n\n")));
    }

    [Fact]
    public void A_code_block_that_fits_one_message_stays_whole()
    {
        var code = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"line {i} of the program"));
        var messages = Render(new ChatPart.Text(new string('a', 1500)), new ChatPart.Code(code, "csharp"));
        Assert.Equal(2, messages.Count);
        Assert.Equal($"```csharp\n{code}\n```", messages[1].Content);
    }

    [Fact]
    public void Every_piece_of_a_longer_code_block_has_its_own_fence()
    {
        var lines = Enumerable.Range(0, 400).Select(i => $"line {i} of the program").ToList();
        var messages = Render(new ChatPart.Code(string.Join('\n', lines), "sql"));
        Assert.All(messages, message => Assert.StartsWith("```sql\n", message.Content, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.EndsWith("\n```", message.Content, StringComparison.Ordinal));
        Assert.Equal(lines, messages.SelectMany(message => message.Content.Split('\n')[1..^1]));
    }

    [Fact]
    public void Source_cannot_leave_its_fence()
    {
        var content = Render(new ChatPart.Code("a\n```\n@everyone"))[0].Content;
        Assert.Equal(2, content.Split("```").Length - 1);
    }

    [Fact]
    public void Every_line_of_a_quote_is_quoted_in_every_message()
    {
        var messages = Render(new ChatPart.Quote(string.Join('\n', Enumerable.Repeat(new string('q', 150), 40))));
        Assert.True(messages.Count > 1);
        Assert.All(
            messages.SelectMany(message => message.Content.Split('\n')),
            line => Assert.StartsWith("> q", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Four_thousand_emoji_and_combining_marks_are_split_between_characters()
    {
        var words = string.Concat(Enumerable.Repeat("\U0001F600", 4000));
        var messages = Render(new ChatPart.Text(words));
        Assert.All(messages, message => Assert.InRange(message.Content.Length, 1, 2000));
        Assert.All(messages, message => Assert.False(char.IsHighSurrogate(message.Content[^1])));
        Assert.Equal(words, string.Concat(messages.Select(message => message.Content)));
    }

    [Theory]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("1. no list", @"1\. no list")]
    [InlineData("- no list\n+ none", "\\- no list\n\\+ none")]
    [InlineData("version 1.2 - fine", "version 1.2 - fine")]
    [InlineData("||spoiler|| **b** _i_ ~~s~~", @"\|\|spoiler\|\| \*\*b\*\* \_i\_ \~\~s\~\~")]
    [InlineData("<t:0:R> <@1> :smile:", @"\<t\:0\:R> \<\@1> \:smile\:")]
    public void A_persons_words_are_not_read_as_markup(string words, string escaped) =>
        Assert.Equal(escaped, DiscordMarkdown.Escape(words));

    [Theory]
    [InlineData("*Max* <@1>, through PrepBot:", @"\*Max\* \<\@1>, through PrepBot:")]
    [InlineData("No topic \"[x](http://a.b)\".", @"No topic ""[x\](http\://a.b)"".")]
    [InlineData("# big\n> said", "\\# big\n\\> said")]
    [InlineData("At 14:00 (Lisbon), as [Company]. 3 > 2", "At 14:00 (Lisbon), as [Company]. 3 > 2")]
    public void A_persons_words_among_the_bots_own_are_not_read_as_markup(string words, string content) =>
        Assert.Equal(content, Render(new ChatPart.Text(words))[0].Content);

    [Fact]
    public void A_pushed_summary_is_not_said_twice()
    {
        var question = ChatMessage.Of(
            "Tell me about a time …",
            new ChatPart.Heading("Tell me about a time a plan failed.")
        );
        Assert.Equal("Tell me about a time a plan failed.", DiscordRenderer.Render(question, pushed: true)[0].Content);
        var again = question with { Summary = "Again, as you asked: Tell me about a time a plan failed." };
        Assert.Equal(again.Summary, DiscordRenderer.Render(again, pushed: true)[0].Content);
        var other = ChatMessage.Of("Ten minutes", new ChatPart.Text("Join at 13:57."));
        Assert.Equal("Ten minutes\nJoin at 13:57.", DiscordRenderer.Render(other, pushed: true)[0].Content);
        Assert.Equal("Join at 13:57.", DiscordRenderer.Render(other)[0].Content);
    }

    [Fact]
    public void Rows_beyond_five_and_files_beyond_ten_follow_and_none_is_lost()
    {
        var parts = Enumerable
            .Range(0, 7)
            .Select(i => (ChatPart)new ChatPart.Buttons([new(new("do", $"{i}"), $"Button {i}")]))
            .Concat(Enumerable.Range(0, 12).Select(i => (ChatPart)new ChatPart.File($"{i}.csv", "a"u8.ToArray())));
        var messages = DiscordRenderer.Render(ChatMessage.Of("Many", [.. parts]));
        Assert.Equal([5, 2], messages.Select(message => message.Rows.Count).Where(count => count > 0));
        Assert.Equal(12, messages.Sum(message => message.Files.Count));
        Assert.All(messages, message => Assert.NotEmpty(message.Content));
    }

    [Fact]
    public void Two_buttons_of_one_action_keep_ids_of_their_own_and_mean_the_same()
    {
        var row = Render(new ChatPart.Buttons([new(new("do", "it"), "One"), new(new("do", "it"), "Two")]))[0].Rows[0];
        var ids = row.Components!.Select(button => button.CustomId!).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(new ActionId("do", "it"), MarkedAction.Read(id)));
    }

    [Fact]
    public void A_mark_that_would_make_an_id_too_long_is_left_out()
    {
        ActionId longest = new("do", new string('x', 97));
        Assert.Equal(longest.ToString(), MarkedAction.Write(longest, "d123"));
        Assert.Equal(new ActionId("do", "it"), MarkedAction.Read(MarkedAction.Write(new("do", "it"), "d123")));
        Assert.True(MarkedAction.IsMarked(MarkedAction.Write(new("do", "it"), "d123"), "d123"));
        Assert.False(MarkedAction.IsMarked(MarkedAction.Write(new("do", "it"), "d123"), "3"));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_kind_of_field_has_its_place_in_a_form(string kind)
    {
        FormField field = kind switch
        {
            nameof(FormField.Note) => new FormField.Note("Read this"),
            nameof(FormField.Line) => new FormField.Line("a", "Read this"),
            nameof(FormField.Passage) => new FormField.Passage("a", "Read this"),
            nameof(FormField.Pick) => new FormField.Pick("a", "Read this", [new("1", "One")]),
            nameof(FormField.When) => new FormField.When("a", "Read this"),
            _ => throw new NotSupportedException($"There is no example of {kind} here."),
        };
        var component = Assert.Single(DiscordForms.Render(new(new("do"), "Form", [field])).Components);
        Assert.Equal("Read this", component.Caption ?? component.Content);
    }

    public static TheoryData<string> Fields =>
        [
            .. typeof(FormField)
                .GetNestedTypes(BindingFlags.Public)
                .Where(type => type.IsSubclassOf(typeof(FormField)))
                .Select(type => type.Name),
        ];

    private static IReadOnlyList<Adapters.Discord.Api.RenderedMessage> Render(params ChatPart[] parts) =>
        DiscordRenderer.Render(ChatMessage.Of("Summary", parts));
}
