using Bot.Host.Cli;

return await Verbs.Parse(args).InvokeAsync();
