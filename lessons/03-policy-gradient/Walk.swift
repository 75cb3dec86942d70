import TinyR1

/// The three moves of a baby, as tokens.
enum Move {
  /// Moves the left foot.
  static let left: Int32 = 0
  /// Moves the right foot.
  static let right: Int32 = 1
  /// Sits down for a moment.
  static let sit: Int32 = 2
}

/// Returns whether a walk ended with a fall: the same foot twice.
func hasFallen(_ walk: [Int32]) -> Bool {
  walk.last != Move.sit && walk.last == walk.dropLast().last
}

/// Returns the number of steps ahead that a walk came; a fall is none.
func steps(_ walk: ScoredOutput) -> Int {
  walk.tokens.count { $0 != Move.sit } - (hasFallen(walk.tokens) ? 1 : 0)
}

/// The reward of a walk: the share of its six moves that were steps.
func reward(_ walk: ScoredOutput) -> Double { Double(steps(walk)) / 6 }

/// The exact average reward J of a policy: a sum over all walks.
func averageReward(_ policy: TablePolicy) throws -> Double {
  try Enumeration(policy).expectation(of: reward)
}

/// A walk in words: `left right sit right right: falls`.
func words(_ walk: ScoredOutput) -> String {
  walk.tokens.map { ["left", "right", "sit"][Int($0)] }.joined(separator: " ")
    + (hasFallen(walk.tokens) ? ": falls" : "")
}
