namespace Bot.Adapters.Discord.Api;

// What is sent. Members that are null are left out.

/// <summary>Any component of a message or a form; which members it has depends on its <see cref="Type"/>.</summary>
internal sealed record Component(int Type)
{
    public const int Row = 1;
    public const int Button = 2;
    public const int Select = 3;
    public const int TextInput = 4;
    public const int TextDisplay = 10;
    public const int Label = 18;
    public const int RadioGroup = 21;

    public string? CustomId { get; init; }
    public int? Style { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("label")]
    public string? Caption { get; init; }
    public string? Description { get; init; }
    public string? Content { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public int? MaxLength { get; init; }
    public bool? Required { get; init; }
    public string? Value { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<SelectOption>? Options { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("component")]
    public Component? Inner { get; init; }
}

internal sealed record SelectOption(string Label, string Value)
{
    public bool? Default { get; init; }
}

/// <summary>Nobody is mentioned by what a message contains.</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    public static readonly AllowedMentions None = new([]);

    public bool RepliedUser { get; init; }
}

internal sealed record AttachmentBody(string Id, string Filename, string? Description);

internal sealed record ReferenceBody(string MessageId, bool FailIfNotExists);

internal sealed record MessageBody
{
    public string? Content { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;
    public int? Flags { get; init; }
    public string? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }
    public ReferenceBody? MessageReference { get; init; }
}

internal sealed record MessageCallback(int Type, MessageBody? Data);

internal sealed record DeferCallback(int Type, DeferData? Data);

internal sealed record DeferData(int Flags);

internal sealed record FormCallback(int Type, FormBody Data);

internal sealed record FormBody(string CustomId, string Title, IReadOnlyList<Component> Components);

internal sealed record SuggestCallback(int Type, SuggestBody Data);

internal sealed record SuggestBody(IReadOnlyList<CommandChoice> Choices);

internal sealed record CommandChoice(string Name, string Value);

internal sealed record CommandBody(int Type, string Name)
{
    public const int Chat = 1;
    public const int OnMessage = 3;

    public string? Description { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }
    public IReadOnlyList<int>? Contexts { get; init; }
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>Who may see it in servers, as a number in text; null: everybody. Never sent, and read to notice an older version's.</summary>
    public string? DefaultMemberPermissions { get; init; }
}

internal sealed record CommandOption(int Type, string Name, string Description)
{
    public const int Subcommand = 1;
    public const int Text = 3;
    public const int Integer = 4;
    public const int Attachment = 11;

    public bool? Required { get; init; }
    public bool? Autocomplete { get; init; }
    public IReadOnlyList<CommandChoice>? Choices { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }
}

internal sealed record OpenDirectBody(string RecipientId);

internal sealed record ThreadBody(string Name, int AutoArchiveDuration);

internal sealed record GatewayCommand<T>(int Op, T D);

internal sealed record IdentifyBody(string Token, int Intents, IReadOnlyList<int> Shard, IdentifyProperties Properties);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumeBody(string Token, string SessionId, int Seq);
