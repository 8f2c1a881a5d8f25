using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Bot.Benchmarks.Baseline;

internal sealed class NotesDb(DbContextOptions<NotesDb> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();
}

internal sealed class Note
{
    public long Id { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class EveryMinute : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
