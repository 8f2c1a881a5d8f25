using Bot.Core.Chat;
using Bot.Core.Documents;
using Bot.Core.Documents.Looking;
using Bot.Core.Groups.Members;
using Bot.Core.Groups.Settings;
using Bot.Core.People;

namespace Bot.Core.Groups;

/// <summary>Notes that a coach drops in the channel may stand on the group's shelf as well as on their own.</summary>
internal sealed class GroupShelf(IGroups groups, IGroupMembers members) : IOtherShelf
{
    public async Task<Choice?> OfferAsync(ChatInput input, Learner learner, long offer, CancellationToken ct) =>
        !input.In.Direct
        && await groups.AtAsync(input.In.At, ct) is { } group
        && (input.In.MayManage || await members.IsCoachAsync(group.Id, learner.Id, ct))
            ? new Choice(new(GroupActions.Import, $"{offer}"), "Put it on the group's shelf")
            : null;
}

/// <summary>Puts what was offered onto the group's shelf, from which the group is then asked.</summary>
internal sealed class ImportForGroupAction(
    IGroups groups,
    IGroupMembers members,
    OfferedReading reading,
    ImportNotes import,
    IOfferedNotes offers,
    TimeProvider clock
) : IAction
{
    public string Verb => GroupActions.Import;

    public async Task<ChatReply> RunAsync(ChatInput.Acted input, CancellationToken ct)
    {
        if (
            await reading.OfAsync(input, ct) is not { } offered
            || await groups.AtAsync(input.In.At, ct) is not { } group
            || !(input.In.MayManage || await members.IsCoachAsync(group.Id, offered.Learner, ct))
        )
            return MemberDoor.Say(GroupSettingsView.NotYours);
        var questions = offered.Notes with { Documents = [.. offered.Notes.Documents.Select(QuestionsOnly)] };
        await import.PutAsync(new Shelf.Group(group.Id.Value), questions, ct);
        await offers.SetImportedAsync(offered.Learner, offered.Offer, clock.GetUtcNow(), ct);
        await groups.ChangeAsync(group with { Bank = Bank.Group }, ct);
        return new ChatReply.Replace(GroupSettingsView.OnTheShelf(offered.Notes.Totals.Questions));
    }

    // Stories and what goes with a person's own day are always somebody's own.
    private static NotedDocument QuestionsOnly(NotedDocument document) =>
        document with
        {
            Stories = [],
            Checklists = [],
            Scripts = [],
        };
}
