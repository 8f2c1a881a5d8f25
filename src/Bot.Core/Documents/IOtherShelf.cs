using Bot.Core.Chat;
using Bot.Core.People;

namespace Bot.Core.Documents;

/// <summary>Where offered notes could stand, other than on the shelf of whoever dropped them.</summary>
public interface IOtherShelf
{
    /// <returns>The choice that puts them there; null: not here, or not by this person.</returns>
    Task<Choice?> OfferAsync(ChatInput input, Learner learner, long offer, CancellationToken ct);
}
