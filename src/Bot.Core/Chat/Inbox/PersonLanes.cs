namespace Bot.Core.Chat.Inbox;

/// <summary>One input at a time per person, in the order heard; people do not wait for each other.</summary>
public sealed class PersonLanes
{
    private readonly OneAtATime<(string Platform, string Id)> lanes = new();

    public Task<T> RunAsync<T>(ChatUser person, Func<Task<T>> work) =>
        lanes.RunAsync((person.Platform, person.Id), work);
}
