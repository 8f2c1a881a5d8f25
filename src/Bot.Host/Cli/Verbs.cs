using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>What <c>prepbot</c> can be told on the command line. Without a verb it runs the bot.</summary>
internal static class Verbs
{
    public static Task<int> RunAsync(string[] args)
    {
        var read = Root().Parse(args);
        return read.Errors is [var wrong, ..]
            ? Failures.SayAsync(
                json: args.Contains("--json"),
                () => throw new UsageException(wrong.Message, "All verbs: prepbot --help")
            )
            : read.InvokeAsync();
    }

    private static RootCommand Root()
    {
        RootCommand root = new("PrepBot asks you one interview question a day, from your own notes.")
        {
            RunVerb.Create(),
            ImportVerb.Create(),
            ExportVerb.Create(),
            LogVerb.Create(),
            LinkVerb.Create(),
            ReadAnkiVerb.Create(),
            DoctorVerb.Create(),
            ManifestVerb.Create(),
        };
        root.SetAction((_, ct) => RunVerb.RunAsync(ct));
        return root;
    }
}
