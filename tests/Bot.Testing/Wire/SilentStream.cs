using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Testing.Wire;

/// <summary>A connection that can fall silent below everything that speaks on it.</summary>
internal sealed class SilentStream(Stream inner) : Stream
{
    public bool Silent { get; set; }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default)
    {
        var read = await inner.ReadAsync(buffer, ct);
        // What comes is lost, but the end of the connection is seen.
        while (Silent && read > 0)
            read = await inner.ReadAsync(buffer, ct);
        return read;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken ct = default) =>
        Silent ? ValueTask.CompletedTask : inner.WriteAsync(buffer, ct);

    public override Task FlushAsync(CancellationToken ct) => Silent ? Task.CompletedTask : inner.FlushAsync(ct);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Stands below the WebSockets of a server.</summary>
    public static Task BelowAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
            context.Features.Set<IHttpUpgradeFeature>(new Upgrade(upgrade, context));
        return next(context);
    }

    private sealed class Upgrade(IHttpUpgradeFeature inner, HttpContext context) : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => true;

        public async Task<Stream> UpgradeAsync()
        {
            SilentStream stream = new(await inner.UpgradeAsync());
            context.Features.Set(stream);
            return stream;
        }
    }
}
