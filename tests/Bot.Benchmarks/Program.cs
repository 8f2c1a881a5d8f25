using System.Text.Json;
using Bot.Benchmarks;
using Bot.Benchmarks.Import;
using Bot.Benchmarks.Limits;

// dotnet run -c Release --project tests/Bot.Benchmarks -- NAME [options]: one JSON document on standard output.
Dictionary<string, Func<string[], Task<object>>> benchmarks = new()
{
    ["start"] = StartBenchmark.RunAsync,
    ["import"] = ImportBenchmark.RunAsync,
    ["pick"] = PickBenchmark.RunAsync,
    ["fit"] = FitBenchmark.RunAsync,
    ["spacing"] = SpacingBenchmark.RunAsync,
    ["limits"] = LimitsBenchmark.RunAsync,
    ["ack"] = AckBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
};

// serve discord [--port N] [--servers N], serve slack [--port N]: the test servers, for clients that nobody here wrote;
// until they are stopped.
if (args is ["serve", "discord", .. var settings])
    return await Serve.DiscordAsync(Options.Number(settings, "--port", 4020), Options.Number(settings, "--servers", 0));
if (args is ["serve", "slack", .. var given])
    return await Serve.SlackAsync(Options.Number(given, "--port", 4021));

if (args is not [var name, .. var options] || !benchmarks.TryGetValue(name, out var runAsync))
{
    await Console.Error.WriteLineAsync($"Name a benchmark: {string.Join(", ", benchmarks.Keys)}.");
    return 2;
}
Console.WriteLine(JsonSerializer.Serialize(await runAsync(options), BenchmarkJson.Options));
return 0;
