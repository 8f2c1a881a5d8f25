namespace Bot.Core.Practice;

/// <summary>The answer to "Could you say this in the interview?"; the numbers are FSRS's ratings.</summary>
public enum Grade
{
    Again = 1,
    Hard = 2,
    Good = 3,
    Easy = 4,
}
