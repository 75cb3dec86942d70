import TinyR1

/// Four questions with four options each. Only the mark comes back, not which answers were right.
struct Quiz: Sendable {
  /// The right options: B, D, A, C.
  static let key: [Int32] = [1, 3, 0, 2]

  /// A candidate who knows nothing: a table of four questions and four options, all θ = 0.
  let candidate = TablePolicy(
    OutputSpace(vocabularySize: 4, endToken: -1, maximumLength: 4), states: 4
  ) { $0.count }

  /// The share of right answers on a sheet, from 0 to 1.
  func mark(_ sheet: ScoredOutput) -> Double {
    Double(zip(sheet.tokens, Quiz.key).count { $0 == $1 }) / 4
  }

  /// J: the expected mark of a policy, from all 256 sheets.
  func expectedMark(_ policy: TablePolicy) throws -> Double {
    try Enumeration(policy).expectation(of: mark)
  }

  /// A sheet in letters: `BDAC`.
  func letters(_ sheet: ScoredOutput) -> String {
    String(sheet.tokens.map { Array("ABCD")[Int($0)] })
  }
}
