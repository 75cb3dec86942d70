import TinyR1

/// The policy of a walker with two knobs in place of nine numbers, so that all its policies fit into a picture.
///
///     standing             θ = (d,     d,     0)    for left, right, sit
///     left moved last      θ = (d,     d + a, 0)
///     right moved last     θ = (d + a, d,     0)
struct Knobs: Sendable {
  /// d: how much it would rather move a foot than sit.
  var dare: Double
  /// a: how much it would rather move the other foot than the same one again.
  var alternate: Double

  /// The table that these knobs stand for, in the world of another policy.
  ///
  /// - Parameter baby: a policy with the three states above; its own logits do not matter.
  /// - Returns: the policy with these knobs.
  func policy(like baby: TablePolicy) -> TablePolicy {
    var policy = baby
    for state in 0..<3 {
      for foot in 0..<2 {
        policy[state, Int32(foot)] = isOther(foot, state) ? dare + alternate : dare
      }
      policy[state, 2] = 0
    }
    return policy
  }

  /// Turns the knobs uphill. By the chain rule a knob's gradient is the sum of those of the logits
  /// that it moves.
  ///
  /// - Parameters:
  ///   - gradient: one number for each logit of the table.
  ///   - rate: how far to go.
  mutating func climb(along gradient: [Double], rate: Double) {
    for state in 0..<3 {
      for foot in 0..<2 {
        dare += rate * gradient[3 * state + foot]
        if isOther(foot, state) { alternate += rate * gradient[3 * state + foot] }
      }
    }
  }

  private func isOther(_ foot: Int, _ state: Int) -> Bool {
    state > 0 && foot != state - 1
  }
}
