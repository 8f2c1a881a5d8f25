using Microsoft.Extensions.Options;

namespace Bot.Adapters.Storage;

/// <summary>The section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string Sqlite = "sqlite";

    /// <summary>The database's kind; empty: <see cref="Sqlite"/>.</summary>
    public string? Provider { get; set; }

    /// <summary>An ADO.NET connection string; empty: a file in the user's data folder.</summary>
    public string? ConnectionString { get; set; }

    internal sealed class Validation : IValidateOptions<StorageOptions>
    {
        public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
            options.Provider?.ToLowerInvariant() switch
            {
                null or "" or Sqlite => ValidateOptionsResult.Success,
                "postgres" => ValidateOptionsResult.Fail(
                    $"{Section}:Provider is 'postgres', which this version cannot use yet: set it to '{Sqlite}' or leave it out."
                ),
                _ => ValidateOptionsResult.Fail(
                    $"{Section}:Provider is '{options.Provider}', which is no database known here: set it to '{Sqlite}' or leave it out."
                ),
            };
    }
}
