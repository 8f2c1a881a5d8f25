using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Practice.Answering;

namespace Bot.Core.Practice.Understanding;

/// <summary>A voice message is an answer with a length; a picture is none. Other files are for others.</summary>
internal sealed class HearFiles(IPracticeLog log, TakeAnswer take, Reception reception) : IFileReader
{
    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".heic",
        ".bmp",
    };

    public async Task<ChatReply> ReadAsync(ChatInput.Shared input, CancellationToken ct)
    {
        if (input.Files.FirstOrDefault(file => file.Spoken is not null) is { } voice)
            return await HearAsync(input, voice, ct);
        return input.Files.All(file => Pictures.Contains(Path.GetExtension(file.Name)))
            ? new ChatReply.Say(HearingView.CannotSee, OnlyToYou: true)
            : ChatReply.Silence;
    }

    private async Task<ChatReply> HearAsync(ChatInput.Shared input, SharedFile voice, CancellationToken ct)
    {
        var learner = await reception.MeetAsync(input.In.From, ct);
        if (await log.CurrentAsync(learner.Id, input.In.At, ct) is not { } attempt)
            return new ChatReply.Say(HearingView.NoneOpen, OnlyToYou: true);
        ChatInput.Acted answer = new(
            input.In,
            PracticeActions.On(PracticeActions.Answer, attempt.Id),
            new Dictionary<string, IReadOnlyList<string>>()
        );
        return await take.RunAsync(answer, voice.Transcript ?? "", Manner.Voice, ct, voice.Spoken);
    }
}
