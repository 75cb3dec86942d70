extension Quadratic {
  /// Solving x² + bx + c = 0 without a search:
  ///
  ///     D = b² − 4c;  s = √D;  roots (−b − s) / 2 and (−b + s) / 2.
  ///
  /// For x² − 5x + 6 = 0: `D = 2 5 - 2 4 = 1 ; √ 1 = 1 ; ( 5 - 1 ) / 2 = 2 ; ( 5 + 1 ) / 2 = 3`.
  /// Always four steps, whichever the equation: longer than a search that is lucky, shorter than
  /// one that is not. −b is written as one number, so that b = 3 gives `( - 3 - 1 ) / 2`.
  public static func discriminantTrace(for problem: Problem) -> WorkedTrace {
    let (b, c) = (problem.linear, problem.constant)
    let root = abs(problem.roots.first - problem.roots.second)  // √D: the distance of the roots
    let half = { (sign: String, result: Int) -> [WorkedTrace.Part] in
      [
        .symbol("("), .number(-b, .question), .symbol(sign), .number(root, .earlierStep),
        .symbol(")"), .symbol("/"), .symbol("2"), .symbol("="), .number(result, .computed),
      ]
    }
    return WorkedTrace(
      steps: [
        [
          .symbol("D"), .symbol("="), .number(b * b, .computed),
          .symbol(c < 0 ? "+" : "-", .computed), .number(abs(4 * c), .computed),
          .symbol("="), .number(root * root, .computed),
        ],
        [.symbol("√"), .number(root * root, .earlierStep), .symbol("="), .number(root, .computed)],
        half("-", (-b - root) / 2),
        half("+", (-b + root) / 2),
      ],
      separator: ";")
  }
}
