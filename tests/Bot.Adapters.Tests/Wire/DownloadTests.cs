using Bot.Adapters.Wire;
using Bot.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Adapters.Tests.Wire;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_server_that_stops_in_the_middle_of_a_file_holds_nobody_up()
    {
        TaskCompletionSource leave = new();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("the first half");
            await context.Response.Body.FlushAsync();
            await leave.Task;
        });
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Get, server.Address);

        var late = await Assert.ThrowsAsync<IOException>(() =>
            Download.ReadAsync(http, request, 1024, default, patience: TimeSpan.FromMilliseconds(200))
        );

        Assert.Equal("The file did not come in time.", late.Message);
        leave.SetResult();
    }
}
