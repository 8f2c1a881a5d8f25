using Microsoft.Extensions.Options;

namespace Bot.Host.Startup;

/// <summary>Where the starter bank lies; section <c>Seeds</c>.</summary>
internal sealed class SeedsOptions
{
    public const string Section = "Seeds";

    /// <summary>Null: the folder <c>seeds</c> beside the assembly.</summary>
    public string? Folder { get; set; }

    public string Place => string.IsNullOrWhiteSpace(Folder) ? Path.Combine(AppContext.BaseDirectory, "seeds") : Folder;

    internal sealed class Validator : IValidateOptions<SeedsOptions>
    {
        public ValidateOptionsResult Validate(string? name, SeedsOptions options) =>
            Directory.Exists(options.Place)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"Seeds:Folder is \"{options.Place}\", and there is no such folder. Correct it, or leave it out for the bank that comes with the bot."
                );
    }
}
