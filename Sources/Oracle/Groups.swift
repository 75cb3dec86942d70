import Numerics
import Require

// A group-relative method compares the G outputs of a group with each other, so what it does to one
// output depends on the others. Its expectation is a sum over all groups. The members are drawn
// independently, and their order does not matter:
//
//     P(group) = G! / Π_o n_o! · Π_o π(o)^{n_o},     n_o = how often output o is in the group
//
// There are C(N+G−1, G) such groups of N outputs, where there would be N^G in order: 210 instead of
// 2401 for N = 7 and G = 4.

extension Enumeration {
  /// Computes E[f(o₁ … o_G)] over groups of G independent outputs.
  ///
  ///     try all.expectation(overGroupsOf: 2) { $0[0].tokens == $0[1].tokens ? 1 : 0 }
  ///     // ½² + ¼² + ¼² = 0.375, in the running example (``OutputSpace``)
  ///
  /// Complexity: C(N+G−1, G) calls of f for N outputs.
  ///
  /// - Parameters:
  ///   - size: G, at least 1.
  ///   - limit: the most groups to go through with.
  ///   - f: any function of a group that does not depend on the order of its members.
  /// - Returns: the expectation, in the unit of f.
  /// - Throws: ``EnumerationError/tooManyGroups(count:limit:)``, and what f throws.
  /// - Precondition: all outputs are listed.
  public func expectation(
    overGroupsOf size: Int, limit: Int = 1_000_000, _ f: ([ScoredOutput]) throws -> Double
  ) throws -> Double {
    requireWhole("an expectation over groups")
    var sum = 0.0
    try forEachGroup(of: size, outputs.map(\.probability), limit: limit) { members, probability in
      sum += probability * (try f(members.map { outputs[$0] }))
    }
    return sum
  }

  /// Computes E[Σ_i Σ_t c_{i,t} ∇log π(o_{i,t})] over groups, for any method that gives the tokens
  /// of a group their coefficients: the exact mean of one update.
  ///
  /// Means over the group or over tokens (1/G, 1/|o|) belong into the coefficients.
  ///
  /// Complexity: C(N+G−1, G) calls for N outputs, and one backward pass.
  ///
  /// - Parameters:
  ///   - size: G, at least 1.
  ///   - limit: the most groups to go through with.
  ///   - coefficients: one number for each token of each member; members in another order must get
  ///     the same numbers in that order.
  /// - Returns: one number for each parameter of the policy.
  /// - Throws: ``EnumerationError/tooManyGroups(count:limit:)``, and what the closure throws.
  /// - Precondition: all outputs are listed.
  public func expectedGradient(
    overGroupsOf size: Int, limit: Int = 1_000_000,
    coefficients: ([ScoredOutput]) throws -> [[Double]]
  ) throws -> [Double] {
    requireWhole("an expectation over groups")
    var sums = outputs.map { $0.tokens.map { _ in 0.0 } }
    try forEachGroup(of: size, outputs.map(\.probability), limit: limit) { members, probability in
      for (member, numbers) in zip(members, try coefficients(members.map { outputs[$0] })) {
        for (t, number) in numbers.enumerated() { sums[member][t] += probability * number }
      }
    }
    return policy.gradient(of: outputs.map(\.tokens), coefficients: sums)
  }

  /// Computes E[(1/G) Σ_i A_i ∇log π(o_i)], where the advantages A depend on the rewards alone: the
  /// exact mean of an on-policy update of GRPO, RLOO and their relatives.
  ///
  /// Outputs of equal reward are one kind here, so rewards of 0 and 1 make G + 1 groups however
  /// many outputs there are. On average an output of reward v has the coefficient
  ///
  ///     a(v) = E[ (1/G) Σ_{i: r_i = v} A_i ] / P(r = v)
  ///     result = Σ_o π(o) (a(r(o)) − a(0)) ∇log π(o)
  ///
  /// Subtracting a(0) changes nothing, because Σ_o π(o) ∇log π(o) = 0, and outputs of reward 0 need
  /// not be listed.
  ///
  ///     // advantages r − mean r give (G−1)/G · ∇J, leave-one-out gives ∇J
  ///
  /// Complexity: C(K+G−1, G) calls of `advantages` for K different rewards, and one backward pass.
  ///
  /// - Parameters:
  ///   - size: G, at least 1.
  ///   - limit: the most groups to go through with.
  ///   - reward: r(o); outputs that are not listed have a reward of 0.
  ///   - advantages: from the G rewards of a group, in any order, to an advantage for each.
  /// - Returns: one number for each parameter of the policy, in units of advantage.
  /// - Throws: ``EnumerationError/tooManyGroups(count:limit:)``, and what the closures throw.
  public func expectedGradient(
    overGroupsOf size: Int, limit: Int = 1_000_000, reward: (ScoredOutput) throws -> Double,
    advantages: ([Double]) throws -> [Double]
  ) throws -> [Double] {
    var chances: [Double: Double] = isWhole ? [:] : [0: 1 - totalProbability]
    for output in outputs {
      let reward = try reward(output)
      require(reward.isFinite, "expected finite rewards, got \(reward) for \(output.tokens)")
      chances[reward, default: 0] += output.probability
    }
    let kinds = chances.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    var means = kinds.map { _ in 0.0 }
    try forEachGroup(of: size, kinds.map(\.value), limit: limit) { members, probability in
      for (kind, advantage) in zip(members, try advantages(members.map { kinds[$0].key })) {
        means[kind] += probability * advantage / Double(size)
      }
    }
    let coefficients = Dictionary(
      uniqueKeysWithValues: zip(kinds, means).map { ($0.key, $1 / $0.value) })
    let baseline = coefficients[0, default: 0]
    return try gradientOfExpectation { coefficients[try reward($0), default: 0] - baseline }
  }
}

/// Calls `body` with every way to draw `size` of the kinds without regard to order, as indices that
/// never fall, and with its probability.
private func forEachGroup(
  of size: Int, _ chances: [Double], limit: Int,
  _ body: (_ members: [Int], _ probability: Double) throws -> Void
) throws {
  require(size >= 1, "expected a group of at least 1, got \(size)")
  // C(N+G−1, G), by one factor after the other.
  let count = (0..<size).reduce(1.0) { $0 * Double(chances.count + $1) / Double($1 + 1) }
  guard count <= Double(limit) else {
    throw EnumerationError.tooManyGroups(count: count, limit: limit)
  }
  var members = [Int]()
  // The i-th member, if it is the m-th of its kind, brings the factor i/m of G!/Π n!.
  func extend(_ probability: Double, _ copies: Int) throws {
    guard members.count < size else { return try body(members, probability) }
    for kind in (members.last ?? 0)..<chances.count {
      let copies = kind == members.last ? copies + 1 : 1
      members.append(kind)
      try extend(probability * chances[kind] * Double(members.count) / Double(copies), copies)
      members.removeLast()
    }
  }
  try extend(1, 0)
}
