using Bot.Core.Chat.Inbox;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Woken on every whole minute; mostly nothing is owed.</summary>
[DisallowConcurrentExecution]
internal sealed class SayOwedJob(SayOwed say) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await say.RunAsync(cancellationToken);
}
