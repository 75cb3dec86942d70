import Evaluation
import Foundation

// What a fault looks like after some steps. Each threshold was chosen on trainings with a known fault and on
// sound ones, see lesson 16; both the rates of detection and of false alarms are measured there.

extension Signature {
  /// All signatures, the most telling first.
  public static let all = [
    otherReward, zeroGradient, otherOld, otherReference, hugeGradient, unequalSum, staleSampler,
    noDrift,
    rewardedDrift, cutOff, farAway, gettingWorse, noProgress, noContrast,
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

  static let farAway = Signature(
    "far from the reference",
    rule: "the median of kl over the last third of 9 or more steps is above 25 nats",
    cause: "a step size that is too large, or tokens are trained that nobody wrote",
    cure: "divide the learning rate by 10; look at what the responses have become, and at the mask"
  ) { log in
    // The median: a single response can have a kl of hundreds, and be the only one.
    let last = log.values("kl").suffix(log.count / 3).filter { !$0.isNaN }.sorted()
    guard log.count >= 9, !last.isEmpty, quantile(0.5, of: last) > 25 else { return nil }
    return "kl \(brief(quantile(0.5, of: last))) nats"
  }

  static let gettingWorse = Signature(
    "it gets worse",
    rule: "right falls by more than 6 points from its first to its last third of 9 or more steps",
    cause:
      "the sign of the advantage or of the loss, advantages at the wrong responses, or a wrong "
      + "ratio",
    cure: "one update on one group: the right response must become likelier"
  ) { log in
    guard let (first, last) = ends(log.values("right")), last < first - 0.06 else { return nil }
    return "right \(percent(first)) at first, \(percent(last)) in the end"
  }

  static let noContrast = Signature(
    "groups without contrast",
    rule: "dead_groups is above 75% on average of 9 or more steps, and fewer than 80% are right",
    cause: "groups are too small, the task is too hard for the policy, or the reward is constant",
    cure: "look at the parts of the reward; larger groups, easier problems"
  ) { log in
    let (dead, right) = (log.values("dead_groups"), log.values("right"))
    guard log.count >= 9, average(dead) > 0.75, average(right) < 0.8 else { return nil }
    return "\(share(dead)) of the groups are alike, \(share(right)) right"
  }

  static let noProgress = Signature(
    "it does not learn",
    rule: "right changes by less than 6 points in 20 or more steps, from below 80%",
    cause: "a learning rate that never arrives, advantages that say nothing, or a base that never "
      + "does what would be paid",
    cure: "look at learning_rate; sort a group by its reward, and print the advantage beside it"
  ) { log in
    guard log.count >= 20, let (first, last) = ends(log.values("right")), first < 0.8,
      abs(last - first) < 0.06
    else { return nil }
    return "right \(percent(first)) at first, \(percent(last)) in the end"
  }

  /// The means of the first and the last third of some numbers; nothing if there are fewer than 9.
  private static func ends(_ values: [Double]) -> (first: Double, last: Double)? {
    guard values.count >= 9 else { return nil }
    let third = values.count / 3
    return (average(Array(values.prefix(third))), average(Array(values.suffix(third))))
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
