using System.Text;
using Bot.Adapters.Terminal.Printing;

namespace Bot.Adapters.Terminal.Typing;

/// <summary>Something typed: a key, or a text that was pasted as a whole.</summary>
internal readonly record struct Typed(ConsoleKeyInfo Key, string? Pasted = null);

/// <summary>Finds pasted text among the keys. Terminals set it between two marks when asked to ("bracketed paste").</summary>
internal sealed class PasteReader
{
    public const string Ask = "\e[?2004h";
    public const string AskNoMore = "\e[?2004l";

    private const string Begin = "\e[200~";
    private const string End = "\e[201~";

    private readonly List<ConsoleKeyInfo> held = [];
    private StringBuilder? pasted;

    /// <summary>What is known to be typed after this key; nothing while it may belong to a mark.</summary>
    public IEnumerable<Typed> Take(ConsoleKeyInfo key) => pasted is null ? TakeTyped(key) : TakePasted(key, pasted);

    private List<Typed> TakeTyped(ConsoleKeyInfo key)
    {
        List<Typed> typed = [];
        if (key.KeyChar != Begin[held.Count])
        {
            typed.AddRange(held.Select(k => new Typed(k)));
            held.Clear();
        }

        if (key.KeyChar != Begin[held.Count])
            typed.Add(new Typed(key));
        else
            held.Add(key);
        if (held.Count == Begin.Length)
        {
            held.Clear();
            pasted = new StringBuilder();
        }

        return typed;
    }

    private IEnumerable<Typed> TakePasted(ConsoleKeyInfo key, StringBuilder text)
    {
        text.Append(key.KeyChar);
        if (
            key.KeyChar != End[^1]
            || text.Length < End.Length
            || text.ToString(text.Length - End.Length, End.Length) != End
        )
        {
            return [];
        }

        pasted = null;
        // An Enter arrives as a carriage return; arrows and the like as nothing.
        var clean = PlainText.Clean(text.ToString(0, text.Length - End.Length));
        return [new Typed(default, clean.Trim('\n').Replace("\t", "    ", StringComparison.Ordinal))];
    }
}
