import Notebook

/// The control: here the two agree.
let sameBits = Claim(
  "If sampler and trainer are one, no log-probability of any token differs.", .atMost(0),
  unit: "nats", kind: .identity)
/// Importance sampling is exact.
let weightIsExact = Claim(
  "With the unbounded ratio of the response as its weight the mean gradient is right wherever the sampler "
    + "can draw everything.", .atMost(1e-10), unit: "of |∇J|", kind: .identity)
/// No weight brings back what is never drawn.
let cutStays = Claim(
  "Of the error that a sampler with top-p 0.9 makes, this weight leaves at least 70%.",
  .atLeast(70), unit: "%")
/// Old samples, uncorrected.
let lagKills = Claim(
  "Trained on samples that are 16 steps old, policies end at least 50 points below those with fresh ones.",
  .atLeast(50), unit: "points")
/// Old samples, corrected by response.
let responseCures = Claim(
  "With a weight for each response, at most 2, they end at least 50 points above those without.",
  .atLeast(50), unit: "points")
/// Old samples, corrected by token.
let tokenCuresLess = Claim(
  "With a weight for each token, at most 2, they end at least 5 points below those with one for each response.",
  .atLeast(5), unit: "points")
/// Rounded samplers, corrected by token.
let bitsByToken = Claim(
  "If the sampler's weights have 2 bits, a weight for each token ends at least 8 points above none.",
  .atLeast(8), unit: "points")
