using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>What <c>prepbot</c> can be told on the command line. Without a verb it runs the bot.</summary>
internal static class Verbs
{
    public static ParseResult Parse(string[] args)
    {
        RootCommand root = new("PrepBot asks you one interview question a day, from your own notes.")
        {
            RunVerb.Create(),
            ImportVerb.Create(),
            ExportVerb.Create(),
            LogVerb.Create(),
        };
        root.SetAction((_, ct) => RunVerb.RunAsync(ct));
        return root.Parse(args);
    }
}
