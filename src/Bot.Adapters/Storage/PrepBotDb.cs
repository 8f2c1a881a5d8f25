using Bot.Adapters.Storage.Chat;
using Bot.Adapters.Storage.Checklists;
using Bot.Adapters.Storage.Deliveries;
using Bot.Adapters.Storage.Documents;
using Bot.Adapters.Storage.Groups;
using Bot.Adapters.Storage.People;
using Bot.Adapters.Storage.Practice;
using Bot.Adapters.Storage.Questions;
using Bot.Adapters.Storage.Schedules;
using Bot.Adapters.Storage.Stories;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage;

/// <summary>The one model of the database. Each slice maps its own tables.</summary>
internal sealed class PrepBotDb(DbContextOptions<PrepBotDb> options) : DbContext(options)
{
    public DbSet<LearnerRow> Learners => Set<LearnerRow>();
    public DbSet<AccountRow> Accounts => Set<AccountRow>();
    public DbSet<AccountSettingsRow> AccountSettings => Set<AccountSettingsRow>();
    public DbSet<ShelfRow> Shelves => Set<ShelfRow>();
    public DbSet<StarterTopicRow> StarterTopics => Set<StarterTopicRow>();
    public DbSet<LinkOfferRow> LinkOffers => Set<LinkOfferRow>();
    public DbSet<LinkTryRow> LinkTries => Set<LinkTryRow>();
    public DbSet<JoinedLearnerRow> JoinedLearners => Set<JoinedLearnerRow>();
    public DbSet<AccountHomeRow> AccountHomes => Set<AccountHomeRow>();
    public DbSet<BroughtRow> Brought => Set<BroughtRow>();
    public DbSet<ForgottenRow> Forgotten => Set<ForgottenRow>();
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();
    public DbSet<ScriptRow> Scripts => Set<ScriptRow>();
    public DbSet<OfferRow> Offers => Set<OfferRow>();
    public DbSet<OfferedFileRow> OfferedFiles => Set<OfferedFileRow>();
    public DbSet<NoteDecisionRow> NoteDecisions => Set<NoteDecisionRow>();
    public DbSet<LastImportRow> LastImports => Set<LastImportRow>();
    public DbSet<QuestionRow> Questions => Set<QuestionRow>();
    public DbSet<StoryRow> Stories => Set<StoryRow>();
    public DbSet<ChecklistRow> Checklists => Set<ChecklistRow>();
    public DbSet<PhaseRow> Phases => Set<PhaseRow>();
    public DbSet<ItemRow> Items => Set<ItemRow>();
    public DbSet<TickRow> Ticks => Set<TickRow>();
    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();
    public DbSet<AnswerPartRow> AnswerParts => Set<AnswerPartRow>();
    public DbSet<AttemptEventRow> AttemptEvents => Set<AttemptEventRow>();
    public DbSet<MemoryRow> Memories => Set<MemoryRow>();
    public DbSet<OwnAnswerRow> OwnAnswers => Set<OwnAnswerRow>();
    public DbSet<TargetRow> Targets => Set<TargetRow>();
    public DbSet<QuestionWishRow> QuestionWishes => Set<QuestionWishRow>();
    public DbSet<SpacingRow> Spacings => Set<SpacingRow>();
    public DbSet<SilenceRow> Silences => Set<SilenceRow>();
    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();
    public DbSet<GroupRow> Groups => Set<GroupRow>();
    public DbSet<GroupMemberRow> GroupMembers => Set<GroupMemberRow>();
    public DbSet<GroupCoachRow> GroupCoaches => Set<GroupCoachRow>();
    public DbSet<GroupRoundRow> GroupRounds => Set<GroupRoundRow>();
    public DbSet<GroupAnswerRow> GroupAnswers => Set<GroupAnswerRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    public DbSet<KeptInputRow> KeptInputs => Set<KeptInputRow>();
    public DbSet<PlaceRow> Places => Set<PlaceRow>();
    public DbSet<NamedReplyRow> NamedReplies => Set<NamedReplyRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PeopleTables.Map(modelBuilder);
        LinkTables.Map(modelBuilder);
        DocumentTables.Map(modelBuilder);
        QuestionTables.Map(modelBuilder);
        StoryTables.Map(modelBuilder);
        ChecklistTables.Map(modelBuilder);
        PracticeTables.Map(modelBuilder);
        OwnAnswerTables.Map(modelBuilder);
        PlanningTables.Map(modelBuilder);
        ScheduleTables.Map(modelBuilder);
        GroupTables.Map(modelBuilder);
        DeliveryTables.Map(modelBuilder);
        ChatTables.Map(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Columns.Map(configurationBuilder);
}
