import Foundation
import GRPO
import LanguageModel
import Numerics
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens
import Watch

@Suite("Exact values beside a group")
struct ExactValuesTests {
  @Test("are sums over all outputs, written out")
  func byHand() throws {
    try withFolder { folder in
      var coin = try WatchedCoin(in: folder)
      try coin.step()  // the reference is another policy from here on
      let (policy, reference) = (coin.trainer.policy, coin.trainer.reference)
      try coin.step()
      let group = try #require(try coin.records().groups.last)
      let exact = try #require(group.exact)
      let asked = coin.trainer.groups[group.place]
      let environment = coin.trainer.environment
      let (end, size) = (SpecialSymbol.end.token, Token(Coin().vocabulary.count))
      func logs(_ model: Transformer<Float>, _ text: [Token]) -> [Double] {
        let row = model.converted(to: Double.self).logits(text)[text.count - 1]
        let whole = Double.log(row.reduce(0) { $0 + .exp($1) })
        return row.map { $0 - whole }
      }
      // Outputs of at most two tokens: the end alone, or any other token and any token behind it.
      var (count, mean, square, kl, total) = (0, 0.0, 0.0, 0.0, 0.0)
      for first in 0..<size {
        for second in first == end ? [nil] : (0..<size).map(Optional.some) {
          let output = [first] + (second.map { [$0] } ?? [])
          func log(_ model: Transformer<Float>) -> Double {
            output.indices.reduce(0) {
              $0 + logs(model, asked.prompt + output.prefix($1))[Int(output[$1])]
            }
          }
          let (own, other) = (log(policy), log(reference))
          let reward = environment.score(environment.response(output), to: asked.problem).total
          count += 1
          total += .exp(own)
          mean += .exp(own) * reward
          square += .exp(own) * reward * reward
          kl += .exp(own) * (own - other)
        }
      }
      #expect(abs(total - 1) < 1e-9)
      #expect(exact.outputs == count && count == 73)
      #expect(abs(exact.mean - mean) < 1e-4 * mean)
      #expect(abs(exact.deviation - (square - mean * mean).squareRoot()) < 1e-3 * exact.deviation)
      #expect(kl > 1e-6 && abs(exact.kl - kl) < 1e-3 * kl)
    }
  }

  @Test("are left out where there are too many outputs")
  func tooMany() throws {
    try withFolder { folder in
      var coin = try WatchedCoin(in: folder) { $0.maximumLength = 6 }  // 8⁶ and shorter ones
      try coin.step()
      let records = try coin.records()
      #expect(records.groups.count == 1 && records.groups[0].exact == nil)
      guard case .run(let run) = records[0] else {
        Issue.record("expected the run first")
        return
      }
      // Σ 8ᵗ for t from 0 to 6, by hand: 299593, and log10 of it.
      #expect(abs(run.outputsLog - 5.4765) < 1e-3)
    }
  }
}
