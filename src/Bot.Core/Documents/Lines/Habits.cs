using System.Collections;
using Bot.Core.Documents.Formats.Questions;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Lines;

/// <summary>
/// How a document writes its questions, found by counting what stands in it: one heading that asks proves nothing, three
/// of the same level do.
/// </summary>
internal sealed class Habits
{
    private const int Levels = 6;
    private const int Enough = 3;

    /// <summary>Signs behind a question in bold that say how hard it is.</summary>
    public const int LongestLegend = 3;

    private readonly Count[] headings = new Count[Levels + 1];
    private readonly Count[] titled = new Count[Levels + 1];
    private readonly int[] opening = new int[Levels + 1];
    private readonly string?[] lastTitled = new string?[Levels + 1];
    private readonly BitArray asking;
    private readonly BitArray numbered;
    private readonly BitArray opens;
    private int mostAsking;
    private Count bold;
    private Count boldItems;
    private int askingItems;
    private Count reveals;
    private Count labels;
    private Count plain;

    private Habits(int lines) => (asking, numbered, opens) = (new(lines), new(lines), new(lines));

    /// <summary>Questions stand on lines of their own and answers below them behind <c>&gt;</c>.</summary>
    public bool Answers { get; private set; }

    /// <summary>Bold lines are questions.</summary>
    public bool Bold => bold.Prove;

    /// <summary>
    /// Most items in bold ask, links behind them or not: one that does not sound so is a question as well.
    /// </summary>
    public bool MostBoldItemsAsk => boldItems.Asking >= 3 * Enough && boldItems.Asking * 10 >= boldItems.All * 6;

    /// <summary><c>1)</c> in bold begins a question.</summary>
    public bool BoldNumbers { get; private set; }

    /// <summary>What a <c>&lt;summary&gt;</c> says is a question.</summary>
    public bool Reveals => reveals.Prove;

    /// <summary><c>Q:</c> and <c>A:</c>.</summary>
    public bool Labels => labels.Asking > 0;

    /// <summary>A question stands on a line of its own, its answer right below it.</summary>
    public bool AnswersBelow => plain.Asking >= Enough && plain.Marked * 3 >= plain.Asking * 2;

    /// <summary>
    /// Headings of this level are questions. A single one that asks is a title where lists of questions stand below it.
    /// </summary>
    public bool AsksAt(int level) =>
        headings[level].Prove
        && (headings[level].Asking > 1 || askingItems < 2 * Enough)
        && (level == mostAsking || headings[level] is { Asking: >= Enough } and { MostAsk: true });

    /// <summary>Nearly all headings of this level ask: a long one that does not sound so is a question as well.</summary>
    /// <remarks>Where they are numbered, one without a number is a section.</remarks>
    public bool NearlyAllAskAt(int level) =>
        headings[level].Asking >= 3 * Enough
        && headings[level].Asking * 4 >= (headings[level].All - headings[level].Unsure) * 3
        && headings[level].Marked * 4 < headings[level].All * 3;

    /// <summary>The questions of this document are numbered headings: another one so is a question at any level.</summary>
    public bool NumbersQuestions =>
        headings[mostAsking] is { Asking: >= 3 * Enough } and var count && count.Marked * 4 >= count.All * 3;

    /// <summary>Below most headings of this level stands something that opens and says no more: it hides their answers.</summary>
    public bool OpensAt(int level) => opening[level] >= Enough && opening[level] * 3 >= headings[level].All * 2;

    /// <summary>Below the heading at this line stands something to open.</summary>
    public bool Opens(int line) => opens[line];

    /// <summary>Headings of this level name topics, and the question stands below them.</summary>
    public bool IsTitledAt(int level) =>
        titled[level].Asking >= 2 * Enough
        && titled[level].Asking * 3 >= titled[level].All * 2
        && headings[level].Asking * 3 < headings[level].All;

    /// <summary>The heading at this line sounds like a question.</summary>
    public bool Asks(int line) => asking[line];

    /// <summary>The heading at this line has a number in front.</summary>
    public bool IsNumbered(int line) => numbered[line];

    /// <summary>Most headings of this level have a number in front, and most of these ask: the others are prompts.</summary>
    public bool NumbersAt(int level) =>
        headings[level] is var count && count.Marked >= Enough && count.Asking * 2 >= count.Marked;

    public static Habits Of(NotePage page)
    {
        var habits = new Habits(page.Count);
        var (pairs, asked, boldNumbers, markdown) = (0, 0, 0, false);
        var ahead = new TextAhead(page.Text);
        for (var line = 0; line < page.Count; line++)
        {
            ahead.To(page[line].Start);
            switch (page[line].Mark)
            {
                case Mark.Heading when page[line].Indent <= 3:
                    markdown = true;
                    habits.CountHeading(page, line);
                    break;
                case Mark.Tag:
                    habits.CountReveal(page, line);
                    break;
                case Mark.Answer when page.MarkAt(line - 1) is Mark.Text or Mark.Numbered && !IsAlert(page.Body(line)):
                    pairs++;
                    asked += Prompts.Asks(page.Body(line - 1)) ? 1 : 0;
                    break;
                case Mark.Text or Mark.Numbered or Mark.Bullet:
                    boldNumbers += habits.CountLine(page, line) ? 1 : 0;
                    break;
            }
        }

        habits.Answers = pairs > 0 && (asked > 0 || !markdown);
        habits.BoldNumbers = boldNumbers >= Enough;
        habits.mostAsking = Array.FindIndex(
            habits.headings,
            one => one.Asking == habits.headings.Max(any => any.Asking)
        );
        return habits;
    }

    private void CountHeading(NotePage page, int line)
    {
        var body = page.Body(line);
        var level = page[line].Value;
        ref var count = ref headings[level];
        count.All++;
        titled[level].All++;
        if (RevealFormat.OpensBelow(page, line))
        {
            opening[level]++;
            opens[line] = true;
        }

        if (body is [.., '!'])
            return;
        var isScenario = Prompts.IsScenario(body);
        if (isScenario || Markup.WithoutNumber(body).Length < body.Length || page.Raw(line).TrimStart()[0] is not '#')
        {
            count.Marked++;
            numbered[line] = true;
        }

        var words = Markup.QuestionIn(body);
        // A picture in front decorates sections as often as questions.
        var asks = Prompts.SoundsAsking(words) && (!Markup.BeginsWithPicture(body) || Prompts.HasLateQuestion(words));
        if (isScenario || asks && !Prompts.IsAboutItself(body))
        {
            // "How to prepare" may be a question among others, and proves nothing.
            if (Prompts.IsToDo(body) || OtherTongues.IsUnsure(words))
                count.Unsure++;
            else
                count.Asking++;
            asking[line] = true;
        }
        // The same words again name who speaks, and no topic.
        else if (TitledQuestionFormat.IsPrompt(page, line) && !body.SequenceEqual(lastTitled[level]))
        {
            titled[level].Asking++;
            lastTitled[level] = body.ToString();
        }
    }

    private void CountReveal(NotePage page, int line)
    {
        if (Reveal.SummaryAt(page, line) is not { } summary || Reveal.IsOnlyOpened(summary))
            return;
        reveals.All++;
        reveals.Asking += Prompts.SoundsAsking(summary) ? 1 : 0;
    }

    /// <returns>A number in bold stands first.</returns>
    private bool CountLine(NotePage page, int line)
    {
        var body = page.Body(line);
        if (body.IsEmpty || page[line].Indent > 3)
            return false;
        if (body[0] is '*' or '_')
            return CountBold(body, page[line].Mark);
        if (body[0] is 'Q' or 'q')
            labels.Asking += Labelled.IsQuestion(body) ? 1 : 0;
        if (page[line].Mark is not Mark.Text)
            askingItems += Prompts.HasLateQuestion(body) && Prompts.SoundsAsking(Markup.QuestionIn(body)) ? 1 : 0;
        else if (body[^1] is '?')
            CountPlain(page, line);
        return false;
    }

    private bool CountBold(ReadOnlySpan<char> body, Mark mark)
    {
        if (Labelled.IsQuestion(body))
            labels.Asking++;
        if (!Markup.Bold(body, out var words, out var rest))
            return false;
        if (rest.Length > LongestLegend && Markup.BeginsWithNumber(words))
            return true;
        var question = Markup.QuestionIn(words);
        var asks = Prompts.SoundsAsking(question) && !OtherTongues.IsUnsure(question) ? 1 : 0;
        if (mark is not Mark.Text && IsWholeItem(words, rest))
        {
            boldItems.All++;
            boldItems.Asking += asks;
        }

        if (rest.Length > LongestLegend && !Prompts.EndsInQuestion(words))
            return false;
        bold.All++;
        bold.Asking += asks;
        return false;
    }

    /// <summary>Behind the words in bold stands nothing, or links only.</summary>
    public static bool IsWholeItem(ReadOnlySpan<char> bold, ReadOnlySpan<char> rest) =>
        !bold.EndsWith(":")
        && (
            rest.Length <= LongestLegend
            || rest[0] is not ':' && rest.Contains("](", StringComparison.Ordinal) && Markup.IsLinks(rest)
        );

    private void CountPlain(NotePage page, int line)
    {
        plain.Asking++;
        var below = page.MarkAt(line + 1) is Mark.Text && page.MarkAt(line - 1) is not Mark.Text;
        if (below && !Prompts.EndsInQuestion(page.Body(line + 1)))
            plain.Marked++;
    }

    private static bool IsAlert(ReadOnlySpan<char> body) => body.StartsWith("[!");

    private struct Count
    {
        public int All;
        public int Asking;

        /// <summary>It may ask, and proves nothing.</summary>
        public int Unsure;

        /// <summary>With a number in front, or an answer below.</summary>
        public int Marked;

        public readonly bool MostAsk => Asking * 2 > All;

        /// <summary>Most of them ask, or at least many do.</summary>
        public readonly bool Prove => Asking >= Enough || MostAsk;
    }
}
