// What must hold in every step of a training that does what it says. A log is rounded to Float in places, so
// numbers that should be 0 are compared with a millionth.

extension Signature {
  /// The size below which a number counts as 0.
  private static let nothing = 1e-6

  static let zeroGradient = Signature(
    "the first gradient is 0", isIdentity: true,
    rule: "gradient_norm is 0 at the first step, though not all groups are alike",
    cause: "each response is compared with itself, so that every advantage is 0; or the loss has "
      + "no path to the weights",
    cure: "print the advantages of one group: are there as many as responses to one prompt, and do "
      + "they differ?"
  ) { log in
    let dead = log.first("dead_groups")
    guard log.first("gradient_norm") == 0, dead < 1 else { return nil }
    return "gradient_norm 0 at the first step, with \(percent(dead)) of the groups alike"
  }

  static let otherReward = Signature(
    "the reward pays for something else", isIdentity: true,
    rule: "reward_accuracy is not right, the share that the verifier accepts",
    cause: "a rule that matches text: a line break, another notation, an answer that merely occurs "
      + "in the text",
    cure: "print ten responses with their reward, the right ones and the wrong ones"
  ) { log in
    let (paid, right) = (log.values("reward_accuracy"), log.values("right"))
    guard zip(paid, right).contains(where: { abs($0 - $1) > nothing }) else { return nil }
    return "paid as right \(share(paid)), right \(share(right))"
  }

  static let unequalSum = Signature(
    "advantages do not sum to 0", isIdentity: true,
    rule:
      "objective is not 0 at the first step, where every ratio is 1 and the KL is 0, with R1's "
      + "ratio of a response and a sum over tokens",
    cause: "no baseline, that of another group, or a deviation of 0 that was divided by",
    cure: "sum the advantages of each group; masks and leave-one-out deviations have another sum "
      + "and are no fault"
  ) { log in
    let objective = log.first("objective")
    guard log.objectiveBeginsAtZero, abs(objective) > nothing, ratioGap(log, 0) <= nothing,
      abs(log.first("kl")) <= nothing
    else { return nil }
    return "objective \(brief(objective)) at the first step"
  }

  static let otherReference = Signature(
    "a KL before the first update", isIdentity: true,
    rule: "kl is not 0 at the first step",
    cause: "the reference is another model, or reads the text one place off, or at another "
      + "temperature",
    cure: "compare log-probabilities of policy and reference, token by token, before the first "
      + "update: they are one model"
  ) { log in
    let kl = log.first("kl")
    guard abs(kl) > nothing else { return nil }
    return "kl \(brief(kl)) nats at the first step"
  }

  static let otherOld = Signature(
    "ratios leave 1 before the first update", isIdentity: true,
    rule: "ratio_low or ratio_high is not 1 at the first step, with one update for each rollout",
    cause: "old log-probabilities of another place, another temperature or another program",
    cure: "score one sampled response with the trainer: each token must have the number that it "
      + "was drawn with"
  ) { log in
    guard (log.updatesPerRollout ?? 1) == 1, ratioGap(log, 0) > nothing else { return nil }
    return "ratios from \(brief(log.first("ratio_low"))) to \(brief(log.first("ratio_high"))) at "
      + "the first step"
  }

  static let staleSampler = Signature(
    "the sampler falls behind", isIdentity: true,
    rule: "ratios are 1 at the first step and not later, with one update for each rollout",
    cause: "the sampler has not been given the new weights",
    cure: "compare a hash of the weights on both sides after an update"
  ) { log in
    guard (log.updatesPerRollout ?? 1) == 1, log.count > 1, ratioGap(log, 0) <= nothing,
      let step = (1..<log.count).first(where: { ratioGap(log, $0) > nothing })
    else { return nil }
    let high = log.values("ratio_high").filter(\.isFinite).max() ?? .nan
    return "ratios leave 1 at step \(step + 1), and reach \(brief(high))"
  }

  static let noDrift = Signature(
    "the KL stays 0", isIdentity: true,
    rule: "kl is 0 in every step, though gradients are not",
    cause: "the reference is replaced by the policy before each step; or the weights do not move",
    cure: "keep a copy of the policy from before the first step as the reference, and look whether "
      + "weights change"
  ) { log in
    guard log.count > 1, log.values("kl").allSatisfy({ $0 == 0 }),
      log.values("gradient_norm").contains(where: { $0 > 0 })
    else { return nil }
    return "kl is 0 in all \(log.count) steps"
  }

  static let rewardedDrift = Signature(
    "drift is rewarded", isIdentity: true,
    rule: "objective is above 0 where ratios are 1, with R1's ratio of a response and a sum over "
      + "tokens: advantages sum to 0, and it is -β KL there",
    cause: "the sign of the KL term",
    cure: "with β = 1 and no reward the KL must fall"
  ) { log in
    let (objective, kl) = (log.values("objective"), log.values("kl"))
    let places = objective.indices.filter {
      objective[$0] > nothing && kl[$0] > nothing && ratioGap(log, $0) <= nothing
    }
    guard log.objectiveBeginsAtZero, abs(objective.first ?? .nan) <= nothing,
      places.count > log.count / 2
    else { return nil }
    return "objective above 0 in \(places.count) of \(log.count) steps"
  }

  /// Returns the largest distance of a ratio of a step from 1.
  private static func ratioGap(_ log: TrainingLog, _ step: Int) -> Double {
    let (low, high) = (log.values("ratio_low")[step], log.values("ratio_high")[step])
    return [low, high].filter(\.isFinite).map { abs($0 - 1) }.max() ?? 0
  }
}
