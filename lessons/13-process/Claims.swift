import Notebook

/// A marked answer goes on from what was right.
let markHelps = Claim(
  "For the tokens of twelve tries from the mark, tries from the start bring at least 8 points fewer right answers.",
  .atLeast(8), unit: "points")
/// The mistake is gone.
let slipsGo = Claim(
  "Fine-tuned on corrected steps alone, policies slip in at most 2% of the steps below zero.",
  .atMost(2), unit: "%")
/// Others have come.
let othersCome = Claim(
  "Fine-tuned on corrected steps alone, policies forget at least 5 points more of what was right than after random "
    + "right steps.",
  .atLeast(5), unit: "points")
/// What helps.
let rehearsalHelps = Claim(
  "With right steps of the base's own beside the corrected ones, at least 5 points more answers are right than after "
    + "random right steps.", .atLeast(5), unit: "points")
/// A reward for each step buys little where the answer tells as much.
let stepsAddLittle = Claim(
  "Reinforced by a reward for every step, policies end at most 2 points above those with one for the answer.",
  .atMost(2), unit: "points")
/// A learned judge is fooled.
let judgeIsFooled = Claim(
  "Reinforced by the sum of a learned scorer's scores, policies end at least 40 points below their base.",
  .atLeast(40), unit: "points")
/// The formula of the search.
let formulaHolds = Claim(
  "Of 20,000 searches by a value with an error as many are right as the formula says, to 2 points.",
  .atMost(2), unit: "points", kind: .identity)
