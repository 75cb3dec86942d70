import Foundation
import LessonShared
import TinyR1

/// A prompt, and a policy that answers it right with a chosen probability.
///
/// A response is two words (each 0 or 1, they mean nothing) and then the answer: 1 is right, 0 is
/// wrong. So there are eight responses, and most of a response has nothing to do with its reward, as
/// in real ones. The policy is a table with one choice for each of the three places.
struct Prompt: Sendable {
  var policy: TablePolicy
  /// p, as the policy was made.
  let initialChance: Double

  /// A policy that picks its words evenly and answers right with probability p.
  init(solvedWith p: Double) {
    let space = OutputSpace(vocabularySize: 2, maximumLength: 3) { _ in false }
    policy = TablePolicy(space, states: 3) { $0.count }
    policy[2, 1] = log(p / (1 - p))
    initialChance = p
  }

  /// p, as the policy is now.
  var successProbability: Double { exp(policy.logProbabilities(in: 2)[1]) }

  /// All eight responses with their probabilities.
  var everyResponse: Enumeration<TablePolicy> { get throws { try Enumeration(policy) } }

  /// ∇p: the step towards being right more often.
  var slope: [Double] { get throws { try everyResponse.gradientOfExpectation(of: reward) } }

  /// ∇log π(o) of each response: the step towards giving it more often.
  var directions: [[Int32]: [Double]] {
    get throws {
      try everyResponse.outputs.reduce(into: [:]) { directions, response in
        directions[response.tokens] = policy.gradient(
          of: [response.tokens], coefficients: [response.tokens.map { _ in 1 }])
      }
    }
  }

  /// G responses.
  func group(of size: Int, using generator: inout SeededGenerator) -> [ScoredOutput] {
    (0..<size).map { _ in policy.sample(using: &generator) }
  }

  /// (1/G) Σ A_i ∇log π(o_i): the step that a group proposes.
  func step(_ group: [ScoredOutput], _ estimator: AdvantageEstimator) throws -> [Double] {
    policy.gradient(
      of: group.map(\.tokens), coefficients: try coefficients(of: group, estimator))
  }
}

/// 1 for a right answer, 0 for a wrong one.
func reward(_ response: ScoredOutput) -> Double { response.tokens.last == 1 ? 1 : 0 }

/// A_i/G for each token of each response.
func coefficients(of group: [ScoredOutput], _ estimator: AdvantageEstimator) throws -> [[Double]] {
  try zip(group, estimator.advantages(of: group.map(reward))).map { response, advantage in
    response.tokens.map { _ in advantage / Double(group.count) }
  }
}
