using Bot.Adapters.Storage;
using Bot.Adapters.Tests.Storage.Sqlite;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Forgetting;
using Bot.Core.People.Linking;
using Bot.Testing;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Storage.People;

/// <summary>Somebody is forgotten, and then the copy of the day before is put back.</summary>
public sealed class PutBackTests : IDisposable
{
    private static readonly ChatUser Work = new("slack", "T1/U1", "Ada at work");
    private static readonly DateTimeOffset Later = Given.Now.AddDays(1);

    private readonly TestFolder folder = new();

    private string File => folder.File("prepbot.db");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_was_forgotten_since_is_forgotten_again_and_nobody_else(bool linked)
    {
        await using (var before = await OpenAsync())
        {
            foreach (var account in (ChatUser[])[Given.Ada, Given.Grace, Work])
                await MeetAsync(before, account);
            if (linked)
                await LinkAsync(before, Given.Ada, Given.Grace);
            StorageOn.Run(File, $"VACUUM INTO '{File}.copy'");
            if (linked)
                await before
                    .GetRequiredService<ILinks>()
                    .PartAsync((await FindAsync(before, Given.Ada))!.Id, Given.Ada, default);
            var forgotten = before.GetRequiredService<IForgottenPeople>();
            await forgotten.ForgetAsync((await FindAsync(before, Given.Ada))!.Id, [], Later, default);
        }
        await using (var untouched = await OpenAsync())
            Assert.False(untouched.GetRequiredService<IDatabase>().IsOlderCopy);
        System.IO.File.Copy(File + ".copy", File, overwrite: true);

        await using (var after = await OpenAsync())
        {
            Assert.True(after.GetRequiredService<IDatabase>().IsOlderCopy);
            Assert.NotNull(await FindAsync(after, Given.Ada));
            await ForgetAgainAsync(after);

            Assert.Null(await FindAsync(after, Given.Ada));
            Assert.NotNull(await FindAsync(after, Given.Grace));
            Assert.NotNull(await FindAsync(after, Work));
            Assert.Empty(await after.GetRequiredService<IForgottenPeople>().ReturnedAsync(default));
        }
        await using var again = await OpenAsync();
        Assert.False(again.GetRequiredService<IDatabase>().IsOlderCopy);
    }

    [Fact]
    public async Task Whoever_came_back_by_themselves_stays()
    {
        await using var services = await OpenAsync();
        await MeetAsync(services, Given.Ada);
        var forgotten = services.GetRequiredService<IForgottenPeople>();
        await forgotten.ForgetAsync((await FindAsync(services, Given.Ada))!.Id, [], Later, default);
        await services.GetRequiredService<ILearners>().MeetAsync(Given.Ada, "UTC", Later.AddHours(1), default);
        StorageOn.Run(File, "DELETE FROM forgotten");

        Assert.Empty(await forgotten.ReturnedAsync(default));
        await ForgetAgainAsync(services);

        Assert.NotNull(await FindAsync(services, Given.Ada));
    }

    [Fact]
    public async Task Those_whom_an_older_version_forgot_are_noted_beside_the_file_too()
    {
        await using (var services = await OpenAsync())
        {
            await MeetAsync(services, Given.Ada);
            var forgotten = services.GetRequiredService<IForgottenPeople>();
            await forgotten.ForgetAsync((await FindAsync(services, Given.Ada))!.Id, [], Later, default);
            System.IO.File.Delete(File + ".forgotten");
            Assert.True(await forgotten.PurgeAsync(default));
        }
        StorageOn.Run(File, "DELETE FROM forgotten");

        await using var after = await OpenAsync();
        Assert.True(after.GetRequiredService<IDatabase>().IsOlderCopy);
    }

    private static Task ForgetAgainAsync(IServiceProvider services)
    {
        var (learners, forgotten) = (
            services.GetRequiredService<ILearners>(),
            services.GetRequiredService<IForgottenPeople>()
        );
        FakeClock clock = new();
        ForgetPerson forget = new(learners, forgotten, services.GetRequiredService<IKeptInputs>(), new(clock), clock);
        return new ForgetAgain(forgotten, forget, learners, services.GetRequiredService<ILinks>()).RunAsync(default);
    }

    private async Task<ServiceProvider> OpenAsync()
    {
        var services = StorageOn.File(File);
        await services.OpenAsync();
        return services;
    }

    private static Task<Learner> MeetAsync(IServiceProvider services, ChatUser account) =>
        services.GetRequiredService<ILearners>().MeetAsync(account, "UTC", Given.Now, default);

    private static Task<Learner?> FindAsync(IServiceProvider services, ChatUser account) =>
        services.GetRequiredService<ILearners>().FindAsync(account.Platform, account.Id, default);

    private static async Task LinkAsync(IServiceProvider services, ChatUser shown, ChatUser typed)
    {
        var links = services.GetRequiredService<ILinks>();
        LinkCode code = new("AAAAAAAAAA");
        await links.ShowAsync(shown, code, Given.Now, default);
        var offer = (await links.TypeAsync(typed, code, Given.Now, default)).Offer!;
        await links.AgreeAsync(offer.Id, typed, Given.Now, default);
        Assert.True((await links.AgreeAsync(offer.Id, shown, Given.Now, default))!.Linked);
    }
}
