using Bot.Adapters.Storage;
using Bot.Host.Cli;

// Before anything else: it goes on beside the rest of the start.
StorageServices.CompileAhead();
return await Verbs.RunAsync(args);
