using System.Text.Json;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Hearing;
using Bot.Core.Chat;
using Bot.Core.Chat.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackInputsTests
{
    private static readonly CommandCatalog Commands = new([
        new Named(new("quiz", "a question now", [new("topic", "a topic", Completes: true)])),
        new Named(new("story", "a story", [new("words", "a theme")])),
        new Named(new("interview add", "a date", [new("words", "company, day, hour")])),
        new Named(new("group coach", "who coaches", [new("name", "who")])),
        new Named(new("Save as story", "keeps it", [], Place: CommandPlace.OnAMessage)),
    ]);

    [Theory]
    [InlineData("/interview", "add Acme tomorrow 14:00", "interview add", "words", "Acme tomorrow 14:00")]
    [InlineData("/acme-quiz", "topic: databases", "quiz", "topic", "databases")]
    [InlineData("/quiz", "R&amp;D &lt;sql&gt;", "quiz", "topic", "R&D <sql>")]
    [InlineData("/acme-prep", "story a conflict", "story", "words", "a conflict")]
    [InlineData("/story", "what &lt;@U2|ben&gt; did for <@U2|ben>", "story", "words", "what <@U2|ben> did for @ben")]
    [InlineData("/group", "coach <@U2|ben>", "group coach", "name", "@U2")]
    [InlineData("/prep", "group coach <@U2|ben>", "group coach", "name", "@U2")]
    public void A_commands_words_are_read_as_typed(
        string command,
        string text,
        string name,
        string argument,
        string value
    )
    {
        SlashCommand typed = new("T1", "C1", "U1", "ana", command, text, "https://hooks.slack.com/x", "1.2");
        var read = Assert.IsType<ChatInput.Commanded>(Inputs().Of(typed, "1.2"));
        Assert.Equal(name, read.Command);
        Assert.Equal(value, read[argument]);
        Assert.Equal(("T1/U1", false), (read.In.From.Id, read.In.Direct));
    }

    [Fact]
    public void A_command_of_three_thousand_characters_is_read_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("conflict", 330));
        SlashCommand typed = new("T1", "D1", "U1", null, "/story", text, null, null);
        var read = (ChatInput.Commanded)Inputs().Of(typed, "1");
        Assert.Equal(text, read["words"]);
        Assert.True(read.In.Direct);
    }

    [Fact]
    public void Words_in_the_direct_conversation_are_said_there()
    {
        var said = Assert.IsType<ChatInput.Said>(
            Event(
                """{"type":"message","channel":"D1","channel_type":"im","user":"U1","text":"what is read often","ts":"1700000000.000100"}"""
            )
        );
        Assert.Equal("what is read often", said.Words);
        Assert.Equal(new ChatAddress("slack", "D1"), said.In.At);
        Assert.Equal("slack:m:D1:1700000000.000100", said.In.EventId);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), said.In.Sent, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void An_answer_in_a_thread_names_the_thread_and_what_it_answers()
    {
        var said = Assert.IsType<ChatInput.Said>(
            Event("""{"type":"message","channel":"D1","user":"U1","text":"so","ts":"2.0","thread_ts":"1.0"}""")
        );
        Assert.Equal("1.0", said.In.At.Thread);
        Assert.Equal("1.0", said.InReplyTo!.Id);
    }

    [Fact]
    public void An_edit_corrects_and_a_deletion_empties()
    {
        var edit = Assert.IsType<ChatInput.Said>(
            Event(
                """{"type":"message","subtype":"message_changed","channel":"D1","ts":"9.0","message":{"type":"message","user":"U1","text":"now","ts":"1.0","edited":{"user":"U1","ts":"9.0"}},"previous_message":{"user":"U1","text":"before","ts":"1.0"}}"""
            )
        );
        Assert.True(edit.Corrects);
        Assert.Equal(("now", "1.0"), (edit.Words, edit.Message.Id));
        var gone = Assert.IsType<ChatInput.Said>(
            Event(
                """{"type":"message","subtype":"message_deleted","channel":"D1","deleted_ts":"1.0","ts":"9.0","previous_message":{"type":"message","user":"U1","text":"before","ts":"1.0"}}"""
            )
        );
        Assert.True(gone.Corrects);
        Assert.Equal("", gone.Words);
    }

    [Theory]
    [InlineData("""{"type":"message","channel":"D1","user":"UBOT","text":"mine","ts":"1.0"}""")]
    [InlineData("""{"type":"message","channel":"D1","user":"U1","bot_id":"B2","text":"another bot's","ts":"1.0"}""")]
    [InlineData("""{"type":"message","subtype":"bot_message","channel":"D1","bot_id":"B2","text":"old","ts":"1.0"}""")]
    [InlineData(
        """{"type":"message","subtype":"channel_join","channel":"C1","user":"U1","text":"joined","ts":"1.0"}"""
    )]
    [InlineData("""{"type":"message","channel":"C1","user":"U1","text":"to others","ts":"1.0"}""")]
    [InlineData(
        """{"type":"message","subtype":"message_changed","channel":"D1","message":{"user":"UBOT","text":"b","ts":"1.0","edited":{"ts":"2.0"}}}"""
    )]
    [InlineData(
        """{"type":"message","subtype":"message_changed","channel":"D1","message":{"user":"U1","text":"unfurled","ts":"1.0"},"previous_message":{"user":"U1","text":"unfurled","ts":"1.0"}}"""
    )]
    [InlineData("""{"type":"message","channel":"D1","user":"U1","text":"","ts":"1.0"}""")]
    [InlineData("""{"type":"message","channel":"D1","user":"USLACKBOT","text":"Reminder: eat","ts":"1.0"}""")]
    public void What_is_not_for_the_bot_is_left_alone(string told) => Assert.Null(Event(told));

    [Theory]
    [InlineData(":+1:", """[{"type":"emoji","name":"+1","unicode":"1f44d"}]""", "\U0001F44D")]
    [InlineData(
        ":+1: or :+1::skin-tone-3:",
        """[{"type":"emoji","name":"+1","unicode":"1f44d"},{"type":"text","text":" or "},{"type":"emoji","name":"+1","unicode":"1f44d-1f3fc","skin_tone":3}]""",
        "\U0001F44D or \U0001F44D\U0001F3FC"
    )]
    [InlineData(
        "thanks :our-logo:",
        """[{"type":"text","text":"thanks "},{"type":"emoji","name":"our-logo"}]""",
        "thanks"
    )]
    [InlineData("std::vector::size", """[{"type":"text","text":"std::vector::size"}]""", "std::vector::size")]
    [InlineData("at 10:30: now", "null", "at 10:30: now")]
    public void An_emoji_is_its_character_and_what_only_looks_like_one_stays(string text, string runs, string typed)
    {
        var message =
            """{"type":"message","channel":"D1","user":"U1","ts":"1.0","text":"TEXT","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":RUNS}]}]}"""
                .Replace("TEXT", text, StringComparison.Ordinal)
                .Replace("RUNS", runs, StringComparison.Ordinal);
        Assert.Equal(typed, Assert.IsType<ChatInput.Said>(Event(message)).Words);
    }

    [Fact]
    public void A_mention_in_a_channel_is_said_without_the_name() =>
        Assert.Equal(
            "quiz",
            Assert
                .IsType<ChatInput.Said>(
                    Event("""{"type":"app_mention","channel":"C1","user":"U1","text":"<@UBOT> quiz","ts":"1.0"}""")
                )
                .Words
        );

    [Fact]
    public void A_clip_is_shared_with_its_length_and_Slacks_transcript()
    {
        var shared = Assert.IsType<ChatInput.Shared>(
            Event(
                """{"type":"message","subtype":"file_share","channel":"D1","user":"U1","text":"","ts":"1.0","files":[{"id":"F1","name":"audio.m4a","mimetype":"audio/mp4","subtype":"slack_audio","size":9,"duration_ms":42500,"transcription":{"status":"complete","preview":{"content":"we moved our search","has_more":false}}}]}"""
            )
        );
        var clip = Assert.Single(shared.Files);
        Assert.Equal((TimeSpan.FromSeconds(42.5), "we moved our search"), (clip.Spoken, clip.Transcript));
    }

    [Fact]
    public void A_press_is_its_action_on_its_message()
    {
        var press = Assert.IsType<ChatInput.Acted>(
            Pressed(
                """{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1","username":"ana"},"trigger_id":"t","container":{"type":"message","message_ts":"1.0","channel_id":"D1"},"channel":{"id":"D1"},"actions":[{"type":"button","action_id":"grade:42.3¦2","block_id":"x"}]}"""
            )
        );
        Assert.Equal(new ActionId("grade", "42.3"), press.Action);
        Assert.Equal(new MessageRef(new("slack", "D1"), "1.0"), press.On);
        Assert.True(press.In.Direct);
    }

    [Fact]
    public void Ticks_are_the_whole_set_over_all_groups_of_boxes()
    {
        var press = Assert.IsType<ChatInput.Acted>(
            Pressed(
                """{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"container":{"type":"message","message_ts":"1.0","channel_id":"D1"},"actions":[{"type":"checkboxes","action_id":"tick:7.0¦2","block_id":"b2","selected_options":[{"value":"11"}]}],"state":{"values":{"b1":{"tick:7.0":{"type":"checkboxes","selected_options":[{"value":"1"},{"value":"2"}]}},"b2":{"tick:7.0¦2":{"type":"checkboxes","selected_options":[{"value":"11"}]}},"b3":{"tick:7.1":{"type":"checkboxes","selected_options":[{"value":"99"}]}}}}}"""
            )
        );
        Assert.Equal(["1", "11", "2"], press.Values["ticked"].Order());
    }

    [Fact]
    public void A_form_brings_every_field_and_its_place()
    {
        var sent = Assert.IsType<ChatInput.Acted>(
            Pressed(
                """{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"callback_id":"debrief:7","private_metadata":PLACE,"state":{"values":{"asked":{"typed":{"type":"plain_text_input","value":"an outage"}},"at":{"typed":{"type":"datepicker","selected_date":"2026-12-03"}},"at·hour":{"typed":{"type":"timepicker","selected_time":"14:00"}},"none":{"typed":{"type":"plain_text_input","value":null}}}}}}""".Replace(
                    "PLACE",
                    JsonSerializer.Serialize(new SlackPlace("D1", On: "1.0", Direct: true).Write()),
                    StringComparison.Ordinal
                )
            )
        );
        ;
        Assert.Equal(new ActionId("debrief", "7"), sent.Action);
        Assert.Equal(("an outage", "2026-12-03 14:00", ""), (sent["asked"], sent["at"], sent["none"]));
        Assert.Equal(new MessageRef(new("slack", "D1"), "1.0"), sent.On);
        Assert.True(sent.In.Direct);
    }

    [Fact]
    public void A_message_shortcut_is_its_command_on_the_messages_words()
    {
        var used = Assert.IsType<ChatInput.Commanded>(
            Pressed(
                """{"type":"message_action","callback_id":"save-as-story","team":{"id":"T1"},"user":{"id":"U1"},"channel":{"id":"C1"},"message_ts":"1.0","message":{"type":"message","user":"U2","text":"a &lt;b&gt;","ts":"1.0"},"trigger_id":"t","response_url":"https://hooks.slack.com/x"}"""
            )
        );
        Assert.Equal(("Save as story", "a <b>"), (used.Command, used.OnWords));
    }

    [Fact]
    public void Typing_in_a_menu_completes_and_choosing_is_the_command()
    {
        var typing = Assert.IsType<ChatInput.Completing>(
            Pressed(
                """{"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U1"},"action_id":"search:quiz:topic","block_id":"b","value":"dat","container":{"type":"message","channel_id":"D1","message_ts":"1.0"}}"""
            )
        );
        Assert.Equal(("quiz", "topic", "dat"), (typing.Command, typing.Argument, typing.Typed));
        var chosen = Pressed(
            """{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"container":{"type":"message","channel_id":"D1","message_ts":"1.0"},"actions":[{"type":"external_select","action_id":"search:quiz:topic","selected_option":{"value":"databases"}}]}"""
        );
        Assert.Equal("databases", Assert.IsType<ChatInput.Commanded>(SlackInputs.Meant(chosen!))["topic"]);
    }

    [Theory]
    [InlineData("view_closed")]
    [InlineData("shortcut")]
    [InlineData("workflow_step_edit")]
    public void What_this_bot_has_none_of_is_nothing(string type) =>
        Assert.Null(
            Pressed(
                """{"type":"KIND","team":{"id":"T1"},"user":{"id":"U1"},"view":{"callback_id":"a:1"}}""".Replace(
                    "KIND",
                    type,
                    StringComparison.Ordinal
                )
            )
        );

    private static ChatInput? Event(string told) =>
        new SlackSaid(new(Identity), new SharedFiles(null!), Identity).Of(
            JsonSerializer.Deserialize("{\"event\":" + told + "}", PayloadJson.Default.EventTold)!.Event!,
            "T1"
        );

    private static ChatInput? Pressed(string payload) =>
        Inputs().Of(JsonSerializer.Deserialize(payload, PayloadJson.Default.Interaction)!, "1.2");

    private static SlackIdentity Identity { get; } = new() { UserId = "UBOT", TeamId = "T1" };

    private static SlackInputs Inputs() =>
        new(
            Commands,
            new SlackCircumstances(Identity),
            Identity,
            new DirectPlaces(),
            Options.Create(new SlackOptions { CommandPrefix = "acme-" }),
            TimeProvider.System
        );

    private sealed class Named(CommandSpec spec) : ICommand
    {
        public CommandSpec Spec => spec;

        public Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct) =>
            Task.FromResult(ChatReply.Silence);
    }
}
