import Notebook

/// Three methods with one name each.
let onceIsTheSame = Claim(
  "With one update from each rollout, DeepSeekMath's GRPO, GSPO and SAPO end with the same policy.",
  .atMost(1e-9), unit: "in any logit", kind: .identity)
/// What chance finds.
let chanceFinds = Claim(
  "Of studies that compare GRPO with itself ten times, 20 seeds each, at least 20% find a difference.",
  .atLeast(20), unit: "%")
/// What it finds if one has counted the comparisons.
let countedFinds = Claim(
  "With intervals for ten comparisons together, at most 8% do.", .atMost(8), unit: "%")
/// A difference that is there.
let anotherGoal = Claim(
  "Where J is known, MaxRL ends at least 8 points below GRPO.", .atLeast(8), unit: "points")
/// What the transformer shows of all the others.
let allAreNear = Claim(
  "On the transformer each method ends within 10 points of GRPO, all intervals together.",
  .within(-10...10), unit: "points")
/// What matters more.
let rateMatters = Claim(
  "With four times its learning rate GRPO itself ends at least 20 points lower.", .atLeast(20),
  unit: "points")
/// Which side of the clip does it.
let upperAmplifies = Claim(
  "Rewarded by coin tosses for one rollout, a policy favours its likely answer more only if the upper clip acts "
    + "alone.", .atLeast(0.001), unit: "in probability", kind: .identity)
