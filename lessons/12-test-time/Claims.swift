import Notebook

/// A vote adds more once the likeliest answer is the right one.
let votesPayAfter = Claim(
  "Voting among 256 answers adds at least 4 points more to the trained policy than to its base.",
  .atLeast(4), unit: "points")
/// The errors of a verifier are a limit.
let errorsLimit = Claim(
  "A verifier that passes one wrong answer in five, with 256 answers to choose from, adds at most 10 points to "
    + "the base.", .atMost(10), unit: "points")
/// A base that can look again does so when it is made to.
let waitHelps = Claim(
  "Made to go on after a no, at most five times, the base that rarely looks again gains at least 8 points.",
  .atLeast(8), unit: "points")
/// One that has never done it cannot.
let neverGains = Claim(
  "The base that has never looked again gains nothing by it.", .atMost(0), unit: "points")
/// Many tries do not make up for training.
let trainingBuysMore = Claim(
  "One answer of the trained policy is right at least 8 points more often than the best of 256 of its base, "
    + "with a verifier that never errs.", .atLeast(8), unit: "points")
/// Where one choice is shared by all problems, they do from three tries on.
let twoTriesTie = Claim(
  "In the world of two strategies, two tries solve as much before as after, to 1e-12.",
  .atMost(1e-12), kind: .identity)
/// Tokens are better spent on a longer thought than on more thoughts.
let longerBeatsMore = Claim(
  "One answer of lesson 07's base, made to go on at most five times, is right at least 30 points more often than "
    + "the vote of four.", .atLeast(30), unit: "points")
