using Bot.Core.Questions;

namespace Bot.Core.Documents.Formats.Stories;

/// <summary>Reads which stories a guidance names: <c>Use Story 3</c>, <c>Story 2 or 4</c>, <c>Story 4 or adapt Story 1</c>.</summary>
internal static class StoryLinks
{
    /// <param name="angle">The guidance without the words that name the stories.</param>
    public static IReadOnlyList<(int Number, StoryMode Mode)> Read(string guidance, out string angle)
    {
        angle = guidance;
        var start = FirstStory(guidance);
        if (start < 0)
            return [];
        List<(int, StoryMode)> links = [];
        var reader = new Reader(guidance, start);
        var mode = ModeBefore(guidance, ref start);
        do
        {
            mode = reader.Mode() ?? mode;
            reader.Take("story");
            if (reader.Number() is not { } number)
                break;
            links.Add((number, mode));
            reader.Brackets();
        } while (reader.Joined());
        var rest = guidance.AsSpan(reader.Behind).TrimStart(" .,;:–—-");
        var before = guidance.AsSpan(0, start).TrimEnd();
        angle = before.IsEmpty ? rest.ToString() : $"{before} {rest}".TrimEnd();
        return links;
    }

    private static int FirstStory(string text)
    {
        for (var at = 0; (at = text.IndexOf("story ", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 6)
        {
            if (at + 6 < text.Length && char.IsAsciiDigit(text[at + 6]) && (at is 0 || !char.IsLetter(text[at - 1])))
                return at;
        }

        return -1;
    }

    private static StoryMode ModeBefore(string text, ref int start)
    {
        foreach (var (word, mode) in Reader.Modes)
        {
            var at = start - word.Length - 1;
            if (at < 0 || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) is not 0)
                continue;
            start = at;
            return mode;
        }
        return StoryMode.Use;
    }

    /// <summary>Reads on from a place; what does not fit is not taken.</summary>
    private ref struct Reader(ReadOnlySpan<char> text, int at)
    {
        public static readonly (string Word, StoryMode Mode)[] Modes =
        [
            ("use", StoryMode.Use),
            ("adapt", StoryMode.Adapt),
            ("from", StoryMode.From),
        ];

        private static readonly string[] Joints = [",", "/", "or", "and", "&"];
        private readonly ReadOnlySpan<char> text = text;
        private int at = at;

        /// <summary>Behind the last number and its brackets.</summary>
        public int Behind { get; private set; } = at;

        public bool Take(string word)
        {
            var from = at;
            while (from < text.Length && text[from] is ' ')
                from++;
            var rest = text[from..];
            var whole = rest.Length <= word.Length || !char.IsLetter(word[0]) || !char.IsLetter(rest[word.Length]);
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !whole)
                return false;
            at = from + word.Length;
            return true;
        }

        public StoryMode? Mode()
        {
            foreach (var (word, mode) in Modes)
            {
                if (Take(word))
                    return mode;
            }

            return null;
        }

        public int? Number()
        {
            while (at < text.Length && text[at] is ' ')
                at++;
            var digits = text[at..].IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? text.Length - at : digits;
            if (digits is 0 or > 3)
                return null;
            var number = int.Parse(text.Slice(at, digits), provider: null);
            Behind = at += digits;
            return number;
        }

        public void Brackets()
        {
            if (!Take("("))
                return;
            var close = text[at..].IndexOf(')');
            Behind = at = close < 0 ? Behind : at + close + 1;
        }

        public bool Joined()
        {
            foreach (var joint in Joints)
            {
                if (Take(joint))
                    return true;
            }

            return false;
        }
    }
}
