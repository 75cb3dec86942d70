import Notebook

/// The slope that one cannot have wrong on average.
let drawnIsRight = Claim(
  "The slope of a single drawn symbol is, on average over the draws, that of all symbols.",
  .atMost(1e-12), unit: "of its length", kind: .identity)
/// What the truncated form does to a student that has nothing left to learn.
let copyIsDriven = Claim(
  "A student that begins as its teacher is driven by the truncated form until its K symbols each have 1/e of "
    + "what the teacher gives them.", .atMost(1e-6), kind: .identity)
/// The same in a training.
let truncatedHarms = Claim(
  "Taught from its likeliest symbol alone by the truncated form, a student ends at least 20 points below one "
    + "that is taught from all.", .atLeast(20), unit: "points")
/// Where there is little left to cut off.
let twoAreEnough = Claim(
  "Taught by it from its two likeliest symbols, it ends at most 12 points below.", .atMost(12),
  unit: "points")
/// A teacher where it has never been.
let teacherIsLost = Claim(
  "Just behind its student's first wrong step a teacher goes on to a right answer at least 15 points less often "
    + "than just in front of it.", .atLeast(15), unit: "points")
/// What cannot be taught by one who knows more.
let hintCosts = Claim(
  "Both divergences are what the hints tell, or how far the teachers disagree, plus the way to one best student.",
  .atMost(1e-9), unit: "nats", kind: .identity)
/// One number for every row and column.
let rankOneLearns = Claim(
  "Corrections of rank 1, 3% of the numbers, gain at least 20 points from rewards.", .atLeast(20),
  unit: "points")
/// The same beside the whole.
let rankOneIsEnough = Claim(
  "They end at most 15 points below a training of all weights.", .atMost(15), unit: "points")
