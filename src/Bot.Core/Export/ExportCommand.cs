using System.Text;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Schedules;

namespace Bot.Core.Export;

/// <summary>Sends a person's own export as a file, where nobody else reads along.</summary>
internal sealed class ExportCommand(
    ExportPerson export,
    ChatPlatforms platforms,
    Reception reception,
    TimeProvider clock
) : ICommand
{
    public CommandSpec Spec { get; } = new("prep export", "your notes and answers as a file", []);

    public async Task<ChatReply> RunAsync(ChatInput.Commanded input, CancellationToken ct)
    {
        var person = input.In.From;
        if (!input.In.Direct)
            return Say(ExportView.OnlyDirect);
        if (!platforms.Features(input.In.At.Platform).HasFlag(ChatFeatures.Files))
            return Say(ExportView.NoFiles(person));
        var learner = await reception.MeetAsync(person, ct);
        var document = await export.ReadAsync(learner.Id, person, ct);
        var today = LocalDay.Of(clock.GetUtcNow(), learner.Zone).On;
        return Say(ExportView.File(document, today, Encoding.UTF8.GetBytes(ExportJson.Write(document))));
    }

    private static ChatReply.Say Say(ChatMessage message) => new(message, OnlyToYou: true);
}
