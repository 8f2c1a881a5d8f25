using System.IO.Compression;
using System.Text;
using Bot.Adapters.Discord.Api.Gateway;

namespace Bot.Adapters.Tests.Discord;

public sealed class InflatedStreamTests
{
    [Fact]
    public void What_is_told_in_several_messages_is_read_once_it_is_whole()
    {
        using InflatedStream inflated = new(most: 10_000);
        using MemoryStream wire = new();
        using ZLibStream deflate = new(wire, CompressionLevel.Fastest);
        foreach (var told in (string[])["""{"op":10}""", """{"op":0,"t":"READY"}""", """{"op":11}"""])
        {
            wire.SetLength(0);
            deflate.Write(Encoding.UTF8.GetBytes(told));
            deflate.Flush();
            var bytes = wire.ToArray();
            Assert.Null(inflated.Read(bytes.AsMemory(0, 3)));
            Assert.Null(inflated.Read(bytes.AsMemory(3, bytes.Length - 9)));
            var whole = inflated.Read(bytes.AsMemory(bytes.Length - 6));
            Assert.Equal(told, Encoding.UTF8.GetString(Assert.NotNull(whole).Span));
        }
    }

    [Fact]
    public void What_never_ends_is_not_kept_for_ever()
    {
        using InflatedStream inflated = new(most: 10_000);
        Assert.Throws<InvalidDataException>(() =>
        {
            for (var part = 0; part < 11; part++)
                inflated.Read(new byte[1000]);
        });
    }
}
