using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.People.Linking;

/// <summary>What is said on the way to one person with two accounts; both sides are named in full.</summary>
internal static class LinkView
{
    public const string ContinueVerb = "link-continue";
    public const string AnswerVerb = "link";

    private const char Yes = 'y';

    public static ChatMessage OnlyDirect { get; } =
        Line("Others may read along here. Please ask me in a direct conversation.");

    public static ChatMessage NobodyYet { get; } =
        ChatMessage.Of(
            "Nobody has typed the code yet.",
            new ChatPart.Text("Nobody has typed the code yet. It is good for ten minutes."),
            Continue
        );

    public static ChatMessage TooOld { get; } =
        Line("That code is no longer good. Nothing was linked. A new one: /prep link");

    public static ChatMessage Cancelled { get; } = Line("Nothing was linked.");

    public static ChatMessage Code(LinkCode code, ChatUser here) =>
        ChatMessage.Of(
            "Your code to link accounts",
            new ChatPart.Text(
                $"""
                Your code: {code}
                Type it where your other account is, within ten minutes: /prep link {code}
                In a shell on this machine: prepbot link {code}
                Then come back here and press Continue. Nothing is linked before both sides say yes.
                This account is {AccountView.Full(here)}.
                """
            ),
            Continue
        );

    public static ChatMessage Refused(CodeVerdict verdict) =>
        Line(
            verdict switch
            {
                CodeVerdict.TooOften =>
                    "Those were many codes for one hour. Nothing was linked. Please try again in an hour.",
                CodeVerdict.SamePerson =>
                    "That code is your own. Type it with the account that is to join. Yours so far: /prep unlink",
                _ => "I do not know that code. It may be mistyped, used, or older than ten minutes.",
            }
        );

    public static ChatMessage Question(LinkOffer offer, ChatUser here) =>
        ChatMessage.Of(
            "Link these two accounts?",
            new ChatPart.Text(
                $"""
                Link these two accounts?
                Here: {AccountView.Full(here)}
                There: {AccountView.Full(offer.Other(here)!)}
                Each will read and change all that is kept for both: notes, answers, grades and stories.
                Questions come at the hour of {AccountView.Full(offer.Typed!)}; the other side pauses.
                Say yes only when both are you.
                """
            ),
            new ChatPart.Buttons([
                new(Answering(Yes, offer.Id), "Link them"),
                new(Answering('n', offer.Id), "Do not link"),
            ])
        );

    public static ChatMessage Half(LinkOffer offer, ChatUser here) =>
        Line(
            offer.IsShownTo(here)
                ? $"Noted. Now {AccountView.Full(offer.Typed!)} has to say yes too."
                : $"Noted. Now press Continue below the code, as {AccountView.Full(offer.Shown)}."
        );

    public static ChatMessage Linked(LinkOffer offer) =>
        Line(
            $"Linked: {AccountView.Full(offer.Shown)} and {AccountView.Full(offer.Typed!)} are one person now.\nTo part them again: /prep unlink"
        );

    /// <summary>What a press on one of the two buttons says, and to which offer.</summary>
    public static (bool Yes, long Offer) Answer(ActionId action) =>
        long.TryParse(
            action.Subject.AsSpan(Math.Min(1, action.Subject.Length)),
            CultureInfo.InvariantCulture,
            out var id
        )
            ? (action.Subject[0] is Yes, id)
            : (false, 0);

    private static ChatPart.Buttons Continue => new([new(new(ContinueVerb), "Continue")]);

    private static ActionId Answering(char answer, long offer) =>
        new(AnswerVerb, string.Create(CultureInfo.InvariantCulture, $"{answer}{offer}"));

    private static ChatMessage Line(string words) =>
        ChatMessage.Of(Phrase.Clip(words, ChatLimits.Summary), new ChatPart.Text(words));
}
