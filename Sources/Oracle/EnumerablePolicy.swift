import Tokens
import Require
import LanguageModel

/// A policy whose every choice can be evaluated: the requirements of an oracle on a model.
///
/// An output is drawn token by token, each given those before it (and a prompt, which belongs to
/// the policy):
///
///     π(o) = Π_t π(o_t | o_<t)          ∇log π(o) = Σ_t ∇log π(o_t | o_<t)
///
/// So two things suffice: the distribution of the next token after a prefix, and a way back from
/// one number for each (prefix, token) to the parameters. The second is the gradient coefficient of
/// DeepSeekMath (arXiv 2402.03300, section 5.2), gathered by prefix.
public protocol EnumerablePolicy {
  /// The outputs it can give.
  var space: OutputSpace { get }

  /// Computes log π(a | prefix) of every token a, −∞ for one that cannot follow.
  ///
  /// - Parameter prefixes: unfinished outputs; the empty one is where every output starts.
  /// - Returns: for each prefix one number per token of the vocabulary, in nats, under the very
  ///   distribution that outputs are drawn from (temperature and cuts included).
  func logProbabilities(after prefixes: [[Token]]) -> [[Double]]

  /// Computes Σ c(prefix, a) · ∇log π(a | prefix) over all the prefixes and tokens.
  ///
  /// - Parameter branches: unfinished outputs and their coefficients; a prefix that comes twice
  ///   counts twice.
  /// - Returns: one number for each parameter of the policy, always in the same order.
  func gradient(_ branches: [PrefixCoefficients]) -> [Double]
}

/// A prefix after which outputs differ, with one number for each next token.
public struct PrefixCoefficients: Hashable, Sendable {
  /// The tokens so far.
  public var prefix: [Token]
  /// c(prefix, a) for each token a of the vocabulary.
  public var coefficients: [Double]

  /// A prefix and a number for each token that could follow.
  public init(prefix: [Token], coefficients: [Double]) {
    (self.prefix, self.coefficients) = (prefix, coefficients)
  }
}

extension EnumerablePolicy {
  /// Computes log π(o_t | o_<t) for each token of some outputs.
  ///
  /// Outputs that begin alike share the work: each distinct prefix is evaluated once.
  ///
  /// - Parameter outputs: tokens of the vocabulary; they need not be complete.
  /// - Returns: one number for each token of each output, in nats.
  public func logProbabilities(of outputs: [[Token]]) -> [[Double]] {
    requireTokens(outputs)
    var tree = PrefixTree()
    let places = outputs.map { output in output.indices.map { tree.place(of: output, before: $0) } }
    let rows = logProbabilities(after: tree.prefixes)
    return zip(outputs, places).map { output, places in
      zip(output, places).map { token, place in rows[place][Int(token)] }
    }
  }

  /// Computes Σ_o Σ_t c_t(o) · ∇log π(o_t | o_<t): the sum that an engine computes for a batch of
  /// outputs.
  ///
  /// For samples with c = (r − b)/n this is REINFORCE; for all outputs with c = π(o)·r(o) it is ∇J.
  /// Coefficients are added up where outputs share a prefix and a token.
  ///
  /// - Parameters:
  ///   - outputs: tokens of the vocabulary; an output that comes twice counts twice.
  ///   - coefficients: one number for each token of each output.
  /// - Returns: one number for each parameter.
  public func gradient(of outputs: [[Token]], coefficients: [[Double]]) -> [Double] {
    require(
      outputs.map(\.count) == coefficients.map(\.count),
      "expected one coefficient for each token of \(outputs.count) outputs")
    requireTokens(outputs)
    var tree = PrefixTree()
    var sums = [[Double]]()
    let none = [Double](repeating: 0, count: space.vocabularySize)
    for (output, coefficients) in zip(outputs, coefficients) {
      for (t, coefficient) in coefficients.enumerated() {
        let place = tree.place(of: output, before: t)
        if place == sums.count { sums.append(none) }
        sums[place][Int(output[t])] += coefficient
      }
    }
    return gradient(zip(tree.prefixes, sums).map(PrefixCoefficients.init))
  }

  private func requireTokens(_ outputs: [[Token]]) {
    for token in outputs.joined() {
      require(
        token >= 0 && token < space.vocabularySize,
        "token \(token) in a vocabulary of \(space.vocabularySize)")
    }
  }

  func requireShape(_ branches: [PrefixCoefficients]) {
    for branch in branches {
      require(
        branch.coefficients.count == space.vocabularySize,
        "expected a coefficient for each of \(space.vocabularySize) tokens, "
          + "got \(branch.coefficients.count)")
    }
  }
}

/// Distinct prefixes in the order in which they were first met.
struct PrefixTree {
  private(set) var prefixes: [[Token]] = []
  private var places: [[Token]: Int] = [:]

  mutating func place(of output: [Token], before t: Int) -> Int {
    let prefix = Array(output[..<t])
    if let place = places[prefix] { return place }
    places[prefix] = prefixes.count
    prefixes.append(prefix)
    return prefixes.count - 1
  }
}
