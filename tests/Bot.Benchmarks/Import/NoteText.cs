using System.Globalization;
using System.Text;

namespace Bot.Benchmarks.Import;

/// <summary>Notes of any length, the same at every run: plain ones, and ones full of inline marks.</summary>
internal static class NoteText
{
    private static readonly string[] Verbs =
        "design test cache shard migrate secure profile retry queue index deploy observe version roll stream batch lock encrypt compress replay".Split(
            ' '
        );
    private static readonly string[] Things =
        "payment search upload ledger session invoice catalogue notification report scheduler gateway export import chat booking ticket billing profile recommendation archive".Split(
            ' '
        );
    private static readonly string[] Parts =
        "service table topic endpoint worker pipeline cluster bucket schema client replica job module page index stream queue cache form store".Split(
            ' '
        );
    private static readonly string[] Conditions =
        "the load doubles overnight,one region is lost,the schema changes,two teams own it,the budget is small,messages arrive twice,clocks disagree,the network is slow,the data is personal,nobody may notice,the vendor leaves,the disk is full,old clients stay,the answer must be exact,the team is new,the deadline moves".Split(
            ','
        );
    private static readonly string[] Sentences =
        "I begin with what the users see and write the limits down.|Then I measure one slow request from end to end before I change anything.|The first version keeps a single writer, because that is easy to reason about.|I name what can fail and what a person notices of it.|We roll out to one per cent and watch errors, latency and cost.|If it goes wrong, the old path still works and nothing is lost.|Afterwards I write down what surprised us and who was helped.|A small test holds the rule, so that nobody breaks it by accident.".Split(
            '|'
        );

    /// <summary>Questions as headings with their answers, <paramref name="questions"/> of them.</summary>
    public static string Of(int questions, bool inline)
    {
        var random = new Random(questions + (inline ? 1 : 0));
        var text = new StringBuilder("# Interview notes\n\n");
        for (var number = 1; number <= questions; number++)
        {
            if (number % 50 is 1)
                text.Append(CultureInfo.InvariantCulture, $"## Chapter {(number / 50) + 1}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"### {number}. {Question(random, number)}\n\n");
            Answer(text, random, number, inline);
        }

        return text.ToString();
    }

    private static string Question(Random random, int number) =>
        $"How would you {Pick(random, Verbs)} the {Pick(random, Things)} {Pick(random, Parts)} of tenant {number:x} when {Pick(random, Conditions)}?";

    private static void Answer(StringBuilder text, Random random, int number, bool inline)
    {
        for (var sentence = 0; sentence < 3; sentence++)
            text.Append(inline ? Marked(random, Pick(random, Sentences)) : Pick(random, Sentences))
                .Append(sentence < 2 ? ' ' : '\n');
        if (number % 4 is 0)
            text.Append(
                inline
                    ? "\n- **first** the `limit`, see [notes](https://a.example/n)\n- _then_ the *rest*\n"
                    : "\n- first the limit\n- then the rest\n"
            );
        if (number % 10 is 0)
            text.Append("\n```sql\nselect count(*) from orders where state = 'open';\n```\n");
        text.Append('\n');
    }

    private static string Marked(Random random, string sentence)
    {
        var words = sentence.Split(' ');
        for (var at = random.Next(3); at < words.Length; at += 3)
            words[at] = (at % 4) switch
            {
                0 => $"**{words[at]}**",
                1 => $"`{words[at]}`",
                2 => $"[{words[at]}](https://a.example/{words[at].Length})",
                _ => $"*{words[at]}*",
            };
        return string.Join(' ', words);
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
