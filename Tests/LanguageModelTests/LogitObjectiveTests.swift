import LanguageModel
import Numerics
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

/// An objective on what a teacher says of every symbol, carried back through a student.
@Suite("An objective on all symbols")
struct LogitObjectiveTests {
  static let distributions = [SamplingDistribution.plain, SamplingDistribution(temperature: 0.6)]

  @Test("knows the log-probability of every symbol, as the definition has it")
  func definition() {
    let model = Transformer<Double>(.odd(), seed: 1)
    let groups = randomGroups(4, configuration: .odd(), seed: 2)
    let all = GradientEngine<Double>(.odd()).distributions(
      model, groups, distribution: SamplingDistribution(temperature: 0.6))
    for (group, found) in zip(groups, all) {
      for (response, rows) in zip(group.responses, found) {
        let text = group.prompt + response.dropLast()
        let logits = NaiveTransformer(model).logits(text).suffix(response.count)
        #expect(rows.rows == response.count && rows.columns == 7)
        for (t, row) in logits.enumerated() {
          let logSum = Double.log(row.reduce(0) { $0 + .exp($1 / 0.6) })
          #expect(isClose(rows.values(row: t), row.map { $0 / 0.6 - logSum }, within: 1e-12))
        }
      }
    }
  }

  @Test("agrees to the last bit with what is known of the tokens that were written")
  func logProbabilities() {
    let model = Transformer<Float>(.usual, seed: 3)
    let groups = randomGroups(20, configuration: .usual, seed: 4)
    let engine = GradientEngine<Float>(.usual)
    let (all, scores) = (
      engine.distributions(model, groups), engine.logProbabilities(model, groups)
    )
    for (g, group) in groups.enumerated() {
      for (r, response) in group.responses.enumerated() {
        let own = response.enumerated().map { all[g][r][$0, Int($1)].bitPattern }
        #expect(own == scores[g][r].logProbabilities.map(\.bitPattern))
      }
    }
  }

  /// J = Σ a(t, j)·πⱼ·log πⱼ over all predictions and symbols: smooth, and different everywhere.
  private func weight(_ index: ResponseIndex, _ t: Int, _ j: Int) -> Double {
    coefficient(index, 7 * t + j)
  }

  @Test("has the gradient of finite differences in every weight", arguments: distributions)
  func gradient(distribution: SamplingDistribution) {
    let model = Transformer<Double>(.odd(), seed: 5)
    let groups = randomGroups(2, configuration: .odd(), seed: 6, responses: 2)
    let engine = GradientEngine<Double>(.odd())
    let objective = { (model: Transformer<Double>) -> Double in
      var sum = 0.0
      for (g, group) in engine.distributions(model, groups, distribution: distribution)
        .enumerated()
      {
        for (r, rows) in group.enumerated() {
          for t in 0..<rows.rows {
            for (j, log) in rows.values(row: t).enumerated() {
              sum += self.weight(ResponseIndex(group: g, response: r), t, j) * .exp(log) * log
            }
          }
        }
      }
      return sum
    }
    let gradient = engine.logitGradient(model, groups, distribution: distribution) {
      index, t, log, gradient in
      // ∂J/∂zₖ = Σⱼ a_j π_j (log π_j + 1)(1[j = k] − π_k)
      let slopes = log.indices.map { self.weight(index, t, $0) * .exp(log[$0]) * (log[$0] + 1) }
      let total = slopes.reduce(0, +)
      for k in log.indices { gradient[k] = slopes[k] - total * .exp(log[k]) }
    }.values
    for entry in model.layout.entries {
      let range = entry.offset..<entry.offset + entry.rows * entry.columns
      let numerical = model.slopes(of: entry, objective)
      #expect(relativeError(Array(gradient[range]), numerical) < 1e-6, "\(entry.name)")
    }
  }

  @Test("an objective on the tokens is a special case", arguments: distributions)
  func tokens(distribution: SamplingDistribution) {
    let model = Transformer<Double>(.odd(), seed: 7)
    let groups = randomGroups(5, configuration: .odd(), seed: 8)
    let engine = GradientEngine<Double>(.odd())
    let expected = engine.gradient(model, groups, distribution: distribution) {
      index, _, coefficients in
      for t in coefficients.indices { coefficients[t] = coefficient(index, t) }
    }
    let found = engine.logitGradient(model, groups, distribution: distribution) {
      index, t, log, gradient in
      let (c, chosen) = (
        coefficient(index, t), groups[index.group].responses[index.response][t]
      )
      for j in log.indices { gradient[j] = c * ((j == Int(chosen) ? 1 : 0) - .exp(log[j])) }
    }
    #expect(relativeError(found.values, expected.values) < 1e-12)
  }

  @Test("gives the same bits on 1 thread and on 2, and leaves alone what is not written to")
  func threads() {
    let model = Transformer<Float>(.usual, seed: 9)
    let groups = randomGroups(30, configuration: .usual, seed: 10)
    let find = { (threads: Int) -> ParameterVector<Float> in
      GradientEngine<Float>(.usual, threads: threads).logitGradient(model, groups) {
        index, t, log, gradient in
        if t % 2 == 0 { gradient[3] = Float(coefficient(index, t)) * log[5] }
      }
    }
    #expect(find(1) == find(2) && norm(of: find(1)) > 0)
    let nothing = GradientEngine<Float>(.usual).logitGradient(model, groups) { _, _, _, _ in }
    #expect(norm(of: nothing) == 0)
  }

  @Test("refuses a distribution that cuts symbols off")
  func refusal() async {
    await #expect(processExitsWith: .failure) {
      _ = GradientEngine<Float>(.odd()).distributions(
        Transformer(.odd(), seed: 1), [PromptGroup(prompt: [1], response: [2])],
        distribution: .greedy)
    }
  }
}
