using Bot.Host.Startup;
using Microsoft.Extensions.Options;

namespace Bot.Host.Tests;

public sealed class PlatformExaminationTests
{
    [Theory]
    [InlineData(0, 1, "for 1 person named in Access.")]
    [InlineData(1, 2, "for 1 server and 2 people named in Access.")]
    [InlineData(2, 0, "for 2 servers named in Access.")]
    [InlineData(0, 0, "for everybody who finds it; Access:Servers and Access:People narrow it.")]
    public async Task For_whom_the_bot_is_there_is_counted_in_words(int servers, int people, string said)
    {
        AccessOptions access = new()
        {
            Servers = [.. Enumerable.Repeat("discord:7", servers)],
            People = [.. Enumerable.Repeat("discord:1", people)],
        };
        PlatformExamination examination = new(["Discord"], Options.Create(access));
        var found = Assert.Single(await examination.ExamineAsync(CancellationToken.None));
        Assert.EndsWith(said, found.Sentence, StringComparison.Ordinal);
    }
}
