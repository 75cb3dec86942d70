import Require

/// Computes the average weight that an estimator gives to a prompt solved with probability p.
///
///     E[ (1/G) Σ_i A_i ∇log π(o_i) ]  =  w_G(p) · ∇p
///
/// For rewards of 0 and 1 every group estimator climbs the same slope ∇p; they differ only in how
/// much weight w they give to hard and easy prompts. The weight is what a response can expect to
/// gain by being right, given that k of the G − 1 others are:
///
///     w_G(p) = E_{k ~ Binomial(G−1, p)} [ A(right; k others right) − A(wrong; k others right) ]
///
/// (∇log π averages to ∇p/p over the right responses and to −∇p/(1−p) over the wrong ones; the
/// factors p and 1 − p cancel against the chance of drawing one.) With ε = 0 this gives
///
/// | estimator      | w_G(p)                                    | G → ∞       | so it climbs |
/// | -------------- | ----------------------------------------- | ----------- | ------------ |
/// | raw            | 1                                         | 1           | p            |
/// | group mean     | (G−1)/G                                   | 1           | p            |
/// | leave-one-out  | 1                                         | 1           | p            |
/// | population std | E[√(K/G (1−K/G))] / (p(1−p)), K ~ B(G,p)  | 1/√(p(1−p)) | 2 arcsin √p  |
/// | Bessel std     | √((G−1)/G) times that                     | 1/√(p(1−p)) | 2 arcsin √p  |
/// | MaxRL          | (1 − (1−p)ᴳ⁻¹) / p                        | 1/p         | log p        |
///
///     try expectedGradientWeight(of: .grpo, groupSize: 8, successProbability: 0.1)  // 2.3277
///
/// Source: the limits are in Davis and Recht (arXiv 2510.13651) and MaxRL (arXiv 2602.02710). The
/// finite-G sum follows from the line above; it is on-policy, so no ratio and no clip appear. A
/// batch estimator is weighed on a batch of this one prompt.
///
/// - Parameters:
///   - estimator: how rewards become advantages.
///   - groupSize: G, the number of responses to the prompt.
///   - successProbability: p in 0...1, the chance that one response is right.
/// - Returns: w_G(p), without a unit; finite at p = 0 and p = 1 too.
/// - Throws: ``AdvantageError`` if the group is too small for the estimator.
/// - Precondition: p is in 0...1 and G is at least 1.
public func expectedGradientWeight(
  of estimator: AdvantageEstimator, groupSize: Int, successProbability: Double
) throws(AdvantageError) -> Double {
  require(groupSize >= 1, "expected a group of at least 1, got \(groupSize)")
  let chances = binomial(trials: groupSize - 1, probability: successProbability)
  var weight = 0.0
  for (right, chance) in chances.enumerated() {
    // A group in which the first response is the one in question, and `right` of the others are.
    let others = (1..<groupSize).map { $0 <= right ? 1.0 : 0.0 }
    let whenRight = try estimator.advantages(of: [1] + others)[0]
    let whenWrong = try estimator.advantages(of: [0] + others)[0]
    weight += chance * (whenRight - whenWrong)
  }
  return weight
}

/// Computes how often a group has zero variance: all of its responses right, or all of them wrong.
///
///     P(zero variance) = pᴳ + (1−p)ᴳ
///
///     zeroVarianceProbability(groupSize: 8, successProbability: 0.1)  // 0.4305
///
/// - Parameters:
///   - groupSize: G, the number of responses to the prompt.
///   - successProbability: p in 0...1, the chance that one response is right.
/// - Returns: a probability.
/// - Precondition: p is in 0...1 and G is at least 1.
public func zeroVarianceProbability(groupSize: Int, successProbability: Double) -> Double {
  require(groupSize >= 1, "expected a group of at least 1, got \(groupSize)")
  require(
    (0...1).contains(successProbability), "expected p in 0...1, got \(successProbability)")
  let allRight = repeatElement(successProbability, count: groupSize).reduce(1, *)
  let allWrong = repeatElement(1 - successProbability, count: groupSize).reduce(1, *)
  return allRight + allWrong
}

/// Computes P(k of n) for k = 0 … n, by one trial after another: nothing here can overflow.
private func binomial(trials: Int, probability p: Double) -> [Double] {
  require((0...1).contains(p), "expected p in 0...1, got \(p)")
  var chances = [1.0]
  for _ in 0..<trials {
    let (without, with) = (chances + [0], [0] + chances)
    chances = zip(without, with).map { $0 * (1 - p) + $1 * p }
  }
  return chances
}
