import Tokens
import Numerics
import Random
import Require
import LanguageModel

/// The smallest policy there is: a table with one free number for each state and token.
///
///     π(a | s) = exp(θ[s, a]/T) / Σ_b exp(θ[s, b]/T)
///     ∂log π(a | s) / ∂θ[s, j] = (1[j = a] − π(j | s)) / T
///
/// (Under a cut such as top-p both hold for the tokens that are kept, and the others have gradient
/// 0.)
///
/// A state is all that the policy knows of the tokens so far. With a state for each prefix it can
/// become any policy; with fewer it knows the state and not the way there:
///
///     // A baby at 0 wants to be at 3; token 0 is a step back, token 1 a step ahead.
///     let place = { @Sendable (walk: [Token]) in walk.reduce(0) { max(0, $0 + ($1 == 1 ? 1 : -1)) } }
///     let space = OutputSpace(vocabularySize: 2, maximumLength: 6) { place($0) == 3 }
///     let baby = TablePolicy(space, states: 3, state: place)
///
/// θ = 0 everywhere is the uniform policy; in a state with θ = (0, ln 3) the choice is (¼, ¾).
public struct TablePolicy: EnumerablePolicy, Sendable {
  /// The outputs it can give.
  public let space: OutputSpace
  /// θ, [states × vocabulary], one state after the other: all parameters. −∞ makes a token
  /// impossible.
  public var logits: [Double]
  /// The distribution that tokens are drawn from and scored with: temperature and cuts. A copy with
  /// another distribution has the same table.
  public var distribution: SamplingDistribution
  private let state: @Sendable ([Token]) -> Int

  /// A uniform policy over states that a rule finds from the tokens so far.
  ///
  /// - Parameters:
  ///   - space: the outputs it can give.
  ///   - states: how many states there are.
  ///   - distribution: temperature and cuts.
  ///   - state: the state after an unfinished output, in 0 ..< `states`; it is asked about the
  ///     empty one too.
  public init(
    _ space: OutputSpace, states: Int, distribution: SamplingDistribution = .plain,
    state: @escaping @Sendable ([Token]) -> Int
  ) {
    require(states >= 1, "expected at least 1 state, got \(states)")
    (self.space, self.distribution, self.state) = (space, distribution, state)
    logits = Array(repeating: 0, count: states * space.vocabularySize)
  }

  /// A uniform policy with a state for each prefix, numbered like ``OutputSpace/prefixes(limit:)``.
  ///
  /// - Parameters:
  ///   - space: the outputs it can give.
  ///   - distribution: temperature and cuts.
  ///   - limit: the most prefixes.
  /// - Throws: ``EnumerationError/tooManyOutputs(upTo:limit:)`` if the table would be too large.
  public init(
    _ space: OutputSpace, distribution: SamplingDistribution = .plain, limit: Int = 100_000
  ) throws(EnumerationError) {
    let prefixes = try space.prefixes(limit: limit)
    let states = Dictionary(uniqueKeysWithValues: zip(prefixes, prefixes.indices))
    self.init(space, states: prefixes.count, distribution: distribution) { prefix in
      guard let state = states[prefix] else { fatalError("nothing follows \(prefix)") }
      return state
    }
  }

  /// θ[s, a].
  public subscript(_ state: Int, _ token: Token) -> Double {
    get { logits[place(state, token)] }
    set { logits[place(state, token)] = newValue }
  }

  /// Computes log π(a | s) of every token a, −∞ for an impossible one.
  public func logProbabilities(in state: Int) -> [Double] {
    distribution.logProbabilities(logits: Array(logits[row(state)]))
  }

  /// Computes log π(a | prefix) of every token a.
  public func logProbabilities(after prefixes: [[Token]]) -> [[Double]] {
    prefixes.map { logProbabilities(in: state($0)) }
  }

  /// Computes Σ c(prefix, a) · ∇log π(a | prefix), laid out like ``logits``.
  ///
  ///     ∂/∂θ[s, j] = Σ_{prefixes in s} ( c(prefix, j) − π(j | s) Σ_a c(prefix, a) ) / T
  public func gradient(_ branches: [PrefixCoefficients]) -> [Double] {
    requireShape(branches)
    var gradient = logits.map { _ in 0.0 }
    for branch in branches {
      let state = state(branch.prefix)
      let total = branch.coefficients.reduce(0, +)
      for (token, log) in logProbabilities(in: state).enumerated() {
        gradient[place(state, Token(token))] +=
          (branch.coefficients[token] - total * .exp(log)) / distribution.temperature
      }
    }
    return gradient
  }

  /// Draws an output.
  ///
  /// - Parameter generator: one number is taken from it for each token.
  /// - Returns: a complete output, with the log-probability of each token.
  public func sample(using generator: inout SeededGenerator) -> ScoredOutput {
    var (tokens, logs) = ([Token](), [Double]())
    repeat {
      let row = logProbabilities(in: state(tokens))
      var rest = generator.uniform()
      // The token at which the sum of probabilities passes the number; should rounding leave the
      // sum below it, the last one that is possible.
      let drawn = row.indices.first { token in
        rest -= .exp(row[token])
        return rest < 0
      }
      let token = drawn ?? row.lastIndex { $0 > -.infinity } ?? 0
      tokens.append(Token(token))
      logs.append(row[token])
    } while !space.isComplete(tokens)
    return ScoredOutput(
      tokens: tokens, logProbabilities: logs, isTruncated: space.isTruncated(tokens))
  }

  private func row(_ state: Int) -> Range<Int> {
    let states = logits.count / space.vocabularySize
    require(state >= 0 && state < states, "state \(state) of \(states)")
    return state * space.vocabularySize..<(state + 1) * space.vocabularySize
  }

  private func place(_ state: Int, _ token: Token) -> Int {
    require(
      token >= 0 && token < space.vocabularySize, "token \(token) of \(space.vocabularySize)")
    return row(state).lowerBound + Int(token)
  }
}
