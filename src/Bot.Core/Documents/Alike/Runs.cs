using System.Runtime.InteropServices;

namespace Bot.Core.Documents.Alike;

/// <summary>
/// Many short runs of values, one behind another in pieces that stay where they are: growing copies nothing, and the
/// collector has a few long arrays to look at instead of one for each run.
/// </summary>
/// <param name="count">How many runs there may be.</param>
internal sealed class Runs<T>(int count)
    where T : unmanaged
{
    private const int Smallest = 1 << 10;
    private const int Largest = 1 << 17;
    private readonly Place[] places = new Place[count];
    private readonly List<T[]> pieces = [];
    private int used;

    /// <summary>How many runs there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<T> this[int run] =>
        places[run] is var place ? pieces[place.Piece].AsSpan(place.Start, place.Length) : default;

    /// <summary>Room for the next run; <see cref="Add"/> says how much of it was taken.</summary>
    public Span<T> Room(int most)
    {
        if (pieces.Count is 0 || pieces[^1].Length - used < most)
        {
            var next = pieces.Count is 0 ? Smallest : Math.Min(pieces[^1].Length * 2, Largest);
            pieces.Add(GC.AllocateUninitializedArray<T>(Math.Max(next, most)));
            used = 0;
        }

        return pieces[^1].AsSpan(used, most);
    }

    public void Add(int length)
    {
        places[Count++] = new(pieces.Count - 1, used, length);
        used += length;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int Piece, int Start, int Length);
}
