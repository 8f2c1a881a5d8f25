using Bot.Benchmarks.Baseline;
using Microsoft.EntityFrameworkCore;
using Quartz;

// It starts as the bot does: a host, a job each minute, an existing SQLite database, one query, one line.
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddQuartz(quartz =>
    quartz.ScheduleJob<EveryMinute>(trigger => trigger.WithCronSchedule("0 * * * * ?"))
);
builder.Services.AddQuartzHostedService();
builder.Services.AddDbContext<NotesDb>(options => options.UseSqlite(builder.Configuration["Storage:ConnectionString"]));

using var host = builder.Build();
await host.StartAsync();
using (var scope = host.Services.CreateScope())
{
    var db = scope.ServiceProvider.GetRequiredService<NotesDb>();
    if (!File.Exists(db.Database.GetDbConnection().DataSource))
        await db.Database.EnsureCreatedAsync();
    var note = await db.Notes.OrderBy(note => note.Id).FirstOrDefaultAsync();
    Console.WriteLine($"Ready: {note?.Text ?? "no notes"}");
}
await Console.In.ReadToEndAsync();
await host.StopAsync();
