import Notebook

/// The base is weak.
let baseIsWeak = Claim(
  "Before, at most 25% of its answers to held-out equations are right.", .atMost(25), unit: "%")
/// Rewards make it strong.
let accuracyRises = Claim(
  "After reinforcement learning, at least 60% are.", .atLeast(60), unit: "%")
/// So they do for the vote of many answers.
let consensusRises = Claim(
  "The most frequent of 16 answers (cons@16) is then right for at least 65% of the equations.",
  .atLeast(65), unit: "%")
/// Thoughts grow without being pushed.
let thoughtsGrow = Claim(
  "Under an objective that is neutral to length, responses grow by at least 50%.", .atLeast(50),
  unit: "%")
/// What starts below the static line passes it.
let staticIsPassed = Claim(
  "A static model that knows as much, begins above the base and answers at once is passed in the first half.",
  .atMost(50), unit: "% of the steps")
/// A fact that was only read is used.
let factsAreUsed = Claim(
  "A base that has read the factors of held-out numbers ends at least 10 points above one that has not.",
  .atLeast(10), unit: "points")
/// Many tries do not make up for it.
let baseStaysBelow = Claim(
  "With 512 tries the trained policy still solves at least 15 points more than its base.",
  .atLeast(15), unit: "points")
