using Bot.Core.Documents.Formats.Checklists;
using Bot.Core.Documents.Formats.Headings;
using Bot.Core.Documents.Formats.Questions;
using Bot.Core.Documents.Formats.Stories;

namespace Bot.Core.Documents.Formats;

/// <summary>The formats that are known. A new one is a class and a line here.</summary>
internal static class NoteFormats
{
    /// <summary>The most definite evidence first.</summary>
    public static IReadOnlyList<INoteFormat> All { get; } =
    [
        new CodeFormat(),
        new TemplateFormat(),
        new ContentsFormat(),
        new AnswerListFormat(),
        new HeadingQuestionFormat(),
        new TitledQuestionFormat(),
        new RevealFormat(),
        new TagHeadingFormat(),
        new NothingFormat(),
        new BoldQuestionFormat(),
        new LabelledFormat(),
        new StoryFormat(),
        new GuideFormat(),
        new ScriptedFormat(),
        new ChecklistFormat(),
        new AdviceFormat(),
        new BannerFormat(),
        new AnswerFormat(),
        new BareQuestionFormat(),
        new AdviceListFormat(),
        new ListQuestionFormat(),
        new PromptLineFormat(),
        new HeadingFormat(),
        new SpeechFormat(),
    ];
}
