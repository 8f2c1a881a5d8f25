using Bot.Core.Questions;

namespace Bot.Core.Practice.Picking;

/// <summary>A question that was met and graded, as narrow as weighing needs it: half a million pass by in a third of a second.</summary>
/// <param name="LastOn">The day number of the last review.</param>
public readonly record struct Met(QuestionId Question, double Stability, double Difficulty, int LastOn);
