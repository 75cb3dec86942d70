import Doctor

/// The note on a fault.
struct FaultNote: Sendable {
  /// Its name in tables and figures.
  let name: String
  /// The effect of the code.
  let what: String
  /// The reason why nothing crashes.
  let why: String
  /// The test of this package that catches it.
  let test: String
  /// Whom it happened to.
  let who: String
  /// The names of the signatures by which the doctor may know it; none if a log cannot show it, or does
  /// not have to.
  var signatures: [String] = []
}

extension Fault {
  /// The folder of its trainings, without the seed: `own-groups`.
  var file: String {
    rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }

  /// Its name in tables and figures.
  var name: String { note.name }

  /// Indicates whether one line of a log is enough to refute that all is well.
  var breaksIdentity: Bool {
    switch self {
    case .neverPaid, .ownGroups, .noBaseline, .shiftedOld, .shiftedReference: true
    default: false
    }
  }

  /// The note on it.
  var note: FaultNote {
    switch self {
    case .neverPaid:
      FaultNote(
        name: "never paid",
        what: "the answer as text, with a line break, is compared with one without",
        why: "0 is a reward like any other; the form is still paid for",
        test: "RewardTests: a last line break", who: "open-r1 #235, TinyZero",
        signatures: ["the reward pays for something else"])
    case .halfForListing:
      FaultNote(
        name: "half for listing", what: "0.5 if the right answer occurs anywhere in the text",
        why: "the reward rises, as it should", test: "RewardTests: listing everything",
        who: "tiny-grpo", signatures: ["the reward pays for something else"])
    case .cutShort:
      FaultNote(
        name: "cut short", what: "a length limit of 18 tokens",
        why: "a text that was cut off is a text", test: "GRPOTests: keeps, masks or punishes",
        who: "trl #6263", signatures: ["responses are cut off"])
    case .groupsOfTwo:
      FaultNote(
        name: "groups of two", what: "two responses to each prompt, and four times as many prompts",
        why: "two are enough for a deviation", test: "AdvantageTests: p^G + (1 - p)^G",
        who: "CoursIA #10603", signatures: ["groups without contrast"])
    case .ownGroups:
      FaultNote(
        name: "own groups", what: "each response is a group of its own",
        why: "r - r is 0, and 0 is a valid advantage", test: "AdvantageTests: a group of one",
        who: "Search-R1 #39", signatures: ["the first gradient is 0"])
    case .oneGroup:
      FaultNote(
        name: "one group", what: "the whole batch is compared as one group",
        why: "all shapes fit", test: "AdvantageTests: one group for the whole batch",
        who: "flash-linear-attention #1073")
    case .neighbour:
      FaultNote(
        name: "neighbour's", what: "each response gets the advantage of the next one in its group",
        why: "all shapes and sums are right",
        test: "AdvantageTests: advantages follow their samples",
        who: "no thread known to us", signatures: ["it does not learn", "it gets worse"])
    case .noBaseline:
      FaultNote(
        name: "no baseline", what: "A = r", why: "it is REINFORCE, and sound",
        test: "GRPOTests: begins with objective 0", who: "no thread known to us",
        signatures: ["advantages do not sum to 0"])
    case .wrongSign:
      FaultNote(
        name: "wrong sign", what: "the loss is negated twice",
        why: "a gradient has no right side up",
        test: "GRPOTests: learns from reward alone", who: "flash-linear-attention #1073",
        signatures: ["it gets worse"])
    case .tinyDeviation:
      FaultNote(
        name: "tiny deviation", what: "leave-one-out, over a deviation of 0 + 1e-6",
        why: "a million is finite, and the optimizer divides by it again",
        test: "AdvantageTests: does not explode", who: "NeMo-RL #1518",
        signatures: ["gradients are huge"])
    case .shiftedOld:
      FaultNote(
        name: "shifted old", what: "old log-probabilities are those of the next token",
        why: "a shifted list is as long", test: "OracleTests: the neighbouring token",
        who: "trl #3681", signatures: ["ratios leave 1 before the first update"])
    case .shiftedReference:
      FaultNote(
        name: "shifted ref.", what: "the reference's log-probabilities are those of the next token",
        why: "a KL above 0 is expected", test: "GRPOTests: begins with divergence 0 to the bit",
        who: "ms-swift #3069", signatures: ["a KL before the first update"])
    case .endMasked:
      FaultNote(
        name: "end masked", what: "padding has the number of the end token, and both are masked",
        why: "one token of forty is missing", test: "OracleTests: an end token that is masked",
        who: "trl #2708, tiny-grpo")
    case .paddingTrained:
      FaultNote(
        name: "padding trained", what: "the padding behind a response is trained on as well",
        why: "the model has an opinion on every token",
        test: "LanguageModelTests: alone and in company",
        who: "MemGen #33", signatures: ["far from the reference"])
    case .frozenSampler:
      FaultNote(
        name: "frozen sampler", what: "the sampler never gets the new weights",
        why: "it answers as well as ever", test: "GRPOTests: ratio 1 to the bit",
        who: "trl #5312", signatures: ["the sampler falls behind"])
    case .coolSampler:
      FaultNote(
        name: "cool sampler", what: "sampled at T = 0.6, differentiated at T = 1",
        why: "the trainer computes old log-probabilities itself, and every ratio is 1",
        test: "OracleTests: sampling from one distribution", who: "trl #3029")
    case .movingReference:
      FaultNote(
        name: "moving ref.", what: "the reference is the policy before each step",
        why: "a KL of 0 looks like discipline", test: "GRPOTests: refreshes its reference",
        who: "a course that takes the two for one", signatures: ["the KL stays 0"])
    case .maximum:
      FaultNote(
        name: "max for min", what: "the clip takes the maximum where A < 0",
        why: "at ratio 1 both are the same", test: "ClippedObjectiveTests: with a maximum",
        who: "reasoning-from-scratch")
    case .ratioOfLogs:
      FaultNote(
        name: "ratio of logs", what: "log π / log π_old in place of π / π_old",
        why: "it is 1 at first, as it should be", test: "OracleTests: a ratio of log-probabilities",
        who: "two copies of a lecture", signatures: ["it gets worse"])
    case .rewardedDrift:
      FaultNote(
        name: "rewarded drift", what: "β = 0.05 with the wrong sign",
        why: "the KL only grows faster", test: "GRPOTests: with β = 1 the objective is -kl",
        who: "ToolRL #52, trl #463", signatures: ["drift is rewarded"])
    case .hugeStep:
      FaultNote(
        name: "huge step", what: "a learning rate 20 times too large",
        why: "AdamW takes any", test: "GRPOTests: Collapse's limits", who: "hello-agents #770",
        signatures: ["far from the reference"])
    case .endlessWarmUp:
      FaultNote(
        name: "endless warm-up", what: "a warm-up of 3000 steps in place of none",
        why: "a small step is a step", test: "LanguageModelTests: LearningRate",
        who: "no thread known to us", signatures: ["it does not learn"])
    }
  }

  /// Indicates whether the doctor has a signature for it.
  var hasSignature: Bool { !note.signatures.isEmpty }

  /// Returns whether the first thing that the doctor finds is this fault.
  func isNamed(by findings: [Finding]) -> Bool {
    findings.first.map { note.signatures.contains($0.signature.name) } ?? false
  }
}
