namespace Bot.Core.Chat;

/// <summary>The least that any platform takes. Views keep to them; renderers split what is long and drop nothing.</summary>
public static class ChatLimits
{
    public const int Buttons = 5;
    public const int Options = 25;
    public const int Fields = 5;
    public const int FormTitle = 24;
    public const int Passage = 3000;
    public const int Summary = 110;
}
