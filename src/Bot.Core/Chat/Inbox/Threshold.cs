using System.Collections.Concurrent;

namespace Bot.Core.Chat.Inbox;

/// <summary>Stands before every input: whoever is not let in is told so kindly, once; what needs an answer gets one.</summary>
internal sealed class Threshold(IEnumerable<IAdmission> admissions)
{
    /// <summary>Beyond it somebody may be told again.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Platform, string Id), byte> told = [];

    /// <returns>Null: let in.</returns>
    public async Task<ChatReply?> RefuseAsync(ChatInput input, CancellationToken ct)
    {
        foreach (var admission in admissions)
            if (!await admission.AdmitsAsync(input.In.From, input.In.Server, ct))
                return Refusal(input);
        return null;
    }

    private ChatReply Refusal(ChatInput input)
    {
        if (told.Count >= Most)
            told.Clear();
        var first = told.TryAdd((input.In.From.Platform, input.In.From.Id), 0);
        return first || input is ChatInput.Commanded or ChatInput.Acted
            ? new ChatReply.Say(ChatView.NotForYou, OnlyToYou: true)
            : ChatReply.Silence;
    }
}
