import Random
import Require
import Tokens

extension EnumerablePolicy {
  /// Searches the tree of tokens: from each prefix some tokens are drawn, a value says which of them leads on
  /// to most, and only that one is followed.
  ///
  ///     draw a₁ … a_k ~ π(· | prefix);   go on with the a of the largest V(prefix, a);   until complete
  ///
  /// This is a beam of width 1, the plainest of the searches that DeepSeek-R1 names among its unsuccessful
  /// attempts (arXiv 2501.12948v1, section 4.2, where the search is Monte Carlo tree search and V a value
  /// model). An output of T tokens costs k T tokens, as k outputs that are simply sampled do.
  ///
  ///     let exact = try Enumeration(policy).values(of: reward)
  ///     policy.search(children: 4, using: &generator) { prefix, _ in exact[prefix] ?? 0 }
  ///
  /// - Parameters:
  ///   - children: k ≥ 1, the tokens drawn after each prefix; one may be drawn twice.
  ///   - generator: one number is taken from it for each token drawn, and what the value takes.
  ///   - value: of a prefix; the generator is for values that err. A token that was drawn twice is valued
  ///     twice. Of equal values the first one drawn counts.
  /// - Returns: a complete output, with the log-probability of each token under the policy.
  /// - Precondition: k ≥ 1, and no value is NaN.
  public func search(
    children: Int, using generator: inout SeededGenerator,
    value: (_ prefix: [Token], _ generator: inout SeededGenerator) -> Double
  ) -> ScoredOutput {
    require(children >= 1, "a search draws at least 1 token after each prefix, got \(children)")
    var (tokens, logs) = ([Token](), [Double]())
    repeat {
      let row = logProbabilities(after: [tokens])[0]
      var best: (token: Int, value: Double)?
      for _ in 0..<children {
        var rest = generator.uniform()
        // Should rounding leave the sum below the number, the last token that is possible.
        let drawn = row.indices.first { token in
          rest -= .exp(row[token])
          return rest < 0
        }
        let token = drawn ?? row.lastIndex { $0 > -.infinity } ?? 0
        let own = value(tokens + [Token(token)], &generator)
        require(!own.isNaN, "the value of \(tokens + [Token(token)]) is not a number")
        if best.map({ own > $0.value }) ?? true { best = (token, own) }
      }
      let token = best?.token ?? 0
      tokens.append(Token(token))
      logs.append(row[token])
    } while !space.isComplete(tokens)
    return ScoredOutput(
      tokens: tokens, logProbabilities: logs, isTruncated: space.isTruncated(tokens))
  }
}
