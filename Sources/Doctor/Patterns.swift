import Evaluation
import Foundation

// What a fault looks like after some steps. Each threshold was chosen on trainings with a known fault and on
// sound ones, see lesson 16; both the rates of detection and of false alarms are measured there.

extension Signature {
  /// All signatures, the most telling first.
  public static let all = [
    otherReward, zeroGradient, otherOld, otherReference, hugeGradient, unequalSum, staleSampler,
    noDrift,
    rewardedDrift, cutOff, noContrast, gettingWorse, farAway, noProgress, lostVariety,
  ]

  static let hugeGradient = Signature(
    "gradients are huge",
    rule: "the median of gradient_norm is above 1000",
    cause: "a division by a number near 0: the deviation of a group that is nearly alike, or a "
      + "log-probability",
    cure: "find the largest coefficient of a token, and what it was divided by"
  ) { log in
    let norms = log.values("gradient_norm").filter { !$0.isNaN }.sorted()
    guard !norms.isEmpty, quantile(0.5, of: norms) > 1000 else { return nil }
    return "the median of gradient_norm is \(brief(quantile(0.5, of: norms)))"
  }

  static let cutOff = Signature(
    "responses are cut off",
    rule: "truncated is above 20% on average",
    cause: "the length limit is too small for what the task needs, or the model does not learn to "
      + "stop",
    cure: "read a response that was cut off: would it have ended? Raise the limit, or look whether "
      + "the end token is trained"
  ) { log in
    let cut = log.values("truncated")
    guard average(cut) > 0.2 else { return nil }
    return "\(share(cut)) of the responses"
  }

  static let noContrast = Signature(
    "groups without contrast",
    rule: "dead_groups is above 80% on average, and fewer than 80% are right",
    cause: "the task is too hard for the policy, groups are too small, or the reward is constant",
    cure: "look at the parts of the reward; easier problems, larger groups"
  ) { log in
    let (dead, right) = (log.values("dead_groups"), log.values("right"))
    guard average(dead) > 0.8, average(right) < 0.8 else { return nil }
    return "\(share(dead)) of the groups are alike, \(share(right)) right"
  }

  static let gettingWorse = Signature(
    "it gets worse",
    rule: "right falls by more than 10 points from its first to its last quarter of steps",
    cause: "the sign of the advantage or of the loss; or a step size that is far too large",
    cure: "one update on one group: the right response must become likelier. Divide the learning "
      + "rate by 10"
  ) { log in
    guard let (first, last) = ends(log.values("right")), last < first - 0.1 else { return nil }
    return "right \(percent(first)) at first, \(percent(last)) in the end"
  }

  static let noProgress = Signature(
    "it does not learn",
    rule: "right rises by less than 4 points in 20 or more steps, from below 80%",
    cause: "advantages at the wrong responses, or a learning rate that never arrives",
    cure: "sort a group by its reward, and print the advantage beside it"
  ) { log in
    guard log.count >= 20, let (first, last) = ends(log.values("right")), first < 0.8,
      (-0.1..<0.04).contains(last - first)
    else { return nil }
    return "right \(percent(first)) at first, \(percent(last)) in the end"
  }

  static let farAway = Signature(
    "far from the reference",
    rule: "kl is above 50 nats in the end",
    cause: "a step size that is too large, or something pays for drift",
    cure: "divide the learning rate by 10; look at what the responses have become"
  ) { log in
    guard let kl = log.values("kl").last, kl > 50 else { return nil }
    return "kl \(brief(kl)) nats"
  }

  static let lostVariety = Signature(
    "no variety is left",
    rule: "entropy falls below a tenth of that of the first step, and fewer than 80% are right",
    cause: "every response is pushed up, whatever it earned; or the step size is too large",
    cure: "look at the sign of the advantages; a larger β or a smaller step"
  ) { log in
    let entropy = log.values("entropy")
    guard let (first, last) = ends(entropy), last < first / 10,
      let (_, right) = ends(log.values("right")), right < 0.8
    else { return nil }
    return "entropy \(brief(first)) nats at first, \(brief(last)) in the end"
  }

  /// The means of the first and the last quarter of some numbers; nothing if there are fewer than 8.
  private static func ends(_ values: [Double]) -> (first: Double, last: Double)? {
    guard values.count >= 8 else { return nil }
    let quarter = values.count / 4
    return (average(Array(values.prefix(quarter))), average(Array(values.suffix(quarter))))
  }
}

/// The mean of the numbers that are numbers.
func average(_ values: [Double]) -> Double { mean(values.filter { !$0.isNaN }) }

/// A mean share, in per cent.
func share(_ values: [Double]) -> String { percent(average(values)) }

/// A share in per cent.
func percent(_ value: Double) -> String { String(format: "%.1f%%", 100 * value) }

/// A number with three significant digits.
func brief(_ value: Double) -> String { String(format: "%.3g", value) }
