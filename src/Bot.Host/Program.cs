using Bot.Host.Cli;

return await Verbs.RunAsync(args);
