import TinyR1

/// A silent bug: a switch on the real loop. Nothing of the library is changed; what goes from one stage of a step
/// to the next is.
enum Fault: String, CaseIterable, Sendable {
  // The reward.
  case neverPaid, halfForListing, cutShort
  // The advantage.
  case groupsOfTwo, ownGroups, oneGroup, neighbour, noBaseline, wrongSign, tinyDeviation
  // What is known of a token.
  case shiftedOld, shiftedReference, endMasked, paddingTrained
  // The policies.
  case frozenSampler, coolSampler, movingReference
  // The objective, and its settings.
  case maximum, ratioOfLogs, rewardedDrift, hugeStep, endlessWarmUp

  /// The stage that it spoils.
  enum Stage: String, CaseIterable, Sendable {
    case reward, advantage, tokens, policies, objective
  }

  /// The stage at which it is.
  var stage: Stage {
    switch self {
    case .neverPaid, .halfForListing, .cutShort: .reward
    case .groupsOfTwo, .ownGroups, .oneGroup, .neighbour, .noBaseline, .wrongSign, .tinyDeviation:
      .advantage
    case .shiftedOld, .shiftedReference, .endMasked, .paddingTrained: .tokens
    case .frozenSampler, .coolSampler, .movingReference: .policies
    case .maximum, .ratioOfLogs, .rewardedDrift, .hugeStep, .endlessWarmUp: .objective
    }
  }

  /// The environment that it leaves: a rule of its own, for a fault of the reward.
  func environment(_ sound: Environment<Quadratic>) -> Environment<Quadratic> {
    func paying(
      _ accuracy: @escaping @Sendable (Response, Quadratic.Problem, Bool) -> Double
    ) -> Environment<Quadratic> {
      Environment(sound.task, split: sound.split) { response, problem, isCorrect in
        Score([
          Component("accuracy", accuracy(response, problem, isCorrect)),
          Component("format", formatReward(response)),
        ])
      }
    }
    let task = sound.task
    switch self {
    case .neverPaid:
      // The answer as one text, with the line break that the expected one ends with.
      return paying { response, problem, _ in
        response.answerSymbols.joined() == task.answer(to: problem).joined() + "\n" ? 1 : 0
      }
    case .halfForListing:
      return paying { response, problem, isCorrect in
        isCorrect ? 1 : contains(response.symbols, task.answer(to: problem)) ? 0.5 : 0
      }
    default: return sound
    }
  }

  /// The settings that it leaves.
  func settings(_ sound: GRPOSettings) -> GRPOSettings {
    var settings = sound
    switch self {
    case .cutShort: settings.maximumLength = 18
    case .tinyDeviation:
      settings.advantage = .own(OwnAdvantage("std + 1e-6, no guard", unguardedLeaveOneOut))
    case .groupsOfTwo:
      // As many responses as before.
      (settings.prompts, settings.groupSize) = (sound.prompts * sound.groupSize / 2, 2)
    case .noBaseline: settings.advantage = .raw
    case .movingReference: settings.reference = .refreshed(everyUpdates: 1)
    case .maximum: settings.surrogate = .maximumForBad
    case .ratioOfLogs: settings.surrogate = .quotientOfLogs
    case .rewardedDrift: settings.klCoefficient = -0.05
    case .hugeStep: settings.learningRate = .constant(20 * 1e-4)
    case .endlessWarmUp:
      settings.learningRate = LearningRate(peak: 1e-4, final: 1e-4, warmUp: 3000, steps: 3001)
    default: break
    }
    return settings
  }
}

/// Returns whether some symbols have others in them, next to each other.
private func contains(_ symbols: [String], _ part: [String]) -> Bool {
  symbols.indices.dropLast(part.count - 1).contains {
    Array(symbols[$0...].prefix(part.count)) == part
  }
}

/// The reward less the mean of the others, over their deviation + 1e-6, without asking whether they differ.
private func unguardedLeaveOneOut(_ rewards: [Double]) -> [Double] {
  rewards.indices.map { place in
    let others = rewards.indices.filter { $0 != place }.map { rewards[$0] }
    let center = mean(others)
    let deviation = mean(others.map { ($0 - center) * ($0 - center) }).squareRoot()
    return (rewards[place] - center) / (deviation + 1e-6)
  }
}

extension Surrogate {
  /// The clip with a maximum where A < 0.
  static let maximumForBad = Surrogate("max for A < 0") { new, old, advantages in
    let sound = Surrogate.sequenceClipped(.r1).evaluate(new: new, old: old, advantages: advantages)
    guard let advantage = advantages.first, let ratio = sound.ratios.first, advantage < 0 else {
      return sound
    }
    // max(ρA, clip(ρ)A): for A < 0 that is the clipped one where ρ is above the range.
    let bound = ClipRange.r1.clamp(ratio)
    let isClipped = ratio > bound
    return TokenObjective(
      values: new.map { _ in max(ratio * advantage, bound * advantage) / Double(new.count) },
      coefficients: new.map { _ in isClipped ? 0 : ratio * advantage }, ratios: sound.ratios)
  }

  /// log π / log π_old in place of π / π_old.
  static let quotientOfLogs = Surrogate("log π / log π_old") { new, old, advantages in
    // A token with probability 1 has the logarithm 0: held away from it, as such code does.
    let floors = old.values.map { min($0, -1e-6) }
    let ratios = zip(new, floors).map { min($0, -1e-6) / $1 }
    return TokenObjective(
      values: zip(ratios, advantages).map { $0 * $1 / Double(new.count) },
      coefficients: zip(floors, advantages).map { $1 / $0 / Double(new.count) }, ratios: ratios)
  }
}
