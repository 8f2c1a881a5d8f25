using Bot.Core.Documents.Alike;

namespace Bot.Core.Tests.Documents.Alike;

public sealed class LetterPairsTests
{
    private const int Texts = 60;
    private static readonly string[] Words = "prune the roses in Größe früh вечером 庭園 aa bb when it rains".Split(
        ' '
    );

    [Theory]
    [InlineData(12)]
    [InlineData(3_000)]
    public void Texts_that_are_kept_for_comparing_are_as_alike_as_two_alone(int mostWords)
    {
        Random random = new(mostWords);
        string[] texts = [.. Enumerable.Range(0, Texts).Select(_ => Text(random, mostWords))];
        var (pairs, plain) = (new LetterPairs(Texts), new PlainText());
        foreach (var text in texts)
            pairs.Add(plain.Of(text));

        for (var one = 0; one < Texts; one++)
        for (var other = 0; other < one; other++)
            Assert.Equal(Similarity.Of(texts[one], texts[other]), pairs.Alike(one, other, least: 0));
    }

    [Fact]
    public void What_is_less_alike_than_asked_is_never_said_to_be_more()
    {
        var (pairs, plain) = (new LetterPairs(2), new PlainText());
        pairs.Add(plain.Of("How do you prune roses?"));
        pairs.Add(plain.Of("How do you prune roses in spring?"));
        var alike = Similarity.Of("How do you prune roses?", "How do you prune roses in spring?");

        Assert.Equal(alike, pairs.Alike(1, 0, alike));
        Assert.InRange(pairs.Alike(1, 0, alike + 0.01), 0, alike);
    }

    private static string Text(Random random, int mostWords) =>
        string.Join(' ', Enumerable.Range(0, random.Next(mostWords)).Select(_ => Words[random.Next(Words.Length)]));
}
