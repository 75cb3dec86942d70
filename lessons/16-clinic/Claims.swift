import Notebook

/// A fault that the sound loop never reaches.
let maximumIsHidden = Claim(
  "With one update for each rollout, the maximum in place of the minimum changes no number of any "
    + "log.",
  .atMost(0), kind: .identity)
/// What one line of a log can refute.
let firstLineTells = Claim(
  "Five faults break an identity at once: the doctor names each from the first line of its log.",
  .atLeast(100), unit: "%", kind: .identity)
/// How many of the faults with a signature are named.
let doctorNames = Claim(
  "Of the faults with a signature, the doctor names at least 80% rightly.", .atLeast(80), unit: "%")
/// How often the doctor takes sound settings for ill.
let fewFalseAlarms = Claim(
  "Of trainings with nothing wrong, the doctor finds something in at most 10%.", .atMost(10),
  unit: "%")
/// A fault of order.
let neighbourLearnsNothing = Claim(
  "With the advantages of their neighbours, policies end at least 30 points below sound ones.",
  .atLeast(30), unit: "points")
/// What the doctor cannot see.
let unseenAreHarmless = Claim(
  "The four faults without a signature end on average at most 5 points below the sound training.",
  .atMost(5), unit: "points")
