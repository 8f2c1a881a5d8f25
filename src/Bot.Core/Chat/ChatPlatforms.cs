namespace Bot.Core.Chat;

/// <summary>The platforms that are on, by name.</summary>
public sealed class ChatPlatforms(IEnumerable<IChatAdapter> adapters)
{
    private readonly Dictionary<string, IChatAdapter> byName = adapters.ToDictionary(adapter => adapter.Platform);

    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <returns>Null: that platform is not on.</returns>
    public IChatAdapter? Find(string platform) => byName.GetValueOrDefault(platform);

    public ChatFeatures Features(string platform) => Find(platform)?.Features ?? ChatFeatures.None;
}
