import TinyR1

/// The steps of some thoughts, each looked at up to its first wrong step.
///
/// A long thought has more steps that can go wrong than a short one. So the share of thoughts with a wrong
/// step says little of the single step; ``rate`` does: how often a step is wrong if all before it were
/// right.
public struct StepErrors: Codable, Hashable, Sendable {
  /// The number of thoughts, of steps that were looked at, and of those that are wrong.
  public private(set) var thoughts = 0, steps = 0, wrong = 0

  /// No thought yet.
  public init() {}

  /// The share of wrong steps; NaN of none.
  public var rate: Double { Double(wrong) / Double(steps) }
  /// Steps per thought, up to the first wrong one; NaN of none.
  public var length: Double { Double(steps) / Double(thoughts) }

  /// Adds a thought. An answer that does not follow from right steps is no wrong step.
  public mutating func add(_ check: TraceCheck) {
    let isWrong = check.mistake.map { $0.kind != .answer } ?? false
    thoughts += 1
    steps += check.steps + (isWrong ? 1 : 0)
    wrong += isWrong ? 1 : 0
  }
}

/// A first mistake of wrong answers, and how many have it.
public struct FirstMistake: Codable, Hashable, Sendable {
  /// The mistake, in words: `accepts a wrong sum`.
  public let kind: String
  /// The whole of it: `step 1 accepts a wrong sum: expected no, found yes`.
  public let description: String
  /// The number of answers that have it.
  public let count: Int

  /// The first mistakes of some wrong answers, each with how often it occurs, the most frequent first.
  public static func all(in checks: [TraceCheck?]) -> [FirstMistake] {
    let groups = Dictionary(grouping: checks) { $0?.mistake?.description ?? kind(of: $0) }
    return groups.map { FirstMistake(kind: kind(of: $1[0]), description: $0, count: $1.count) }
      .sorted { ($1.count, $0.description) < ($0.count, $1.description) }
  }

  /// The kind of mistake in a wrong answer.
  private static func kind(of check: TraceCheck?) -> String {
    check?.mistake?.kind.description
      ?? (check == nil ? "has no thought" : "gives up, with every step right")
  }
}
