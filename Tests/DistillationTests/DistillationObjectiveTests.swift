import ClippedObjective
import Distillation
import LanguageModel
import Numerics
import Tensor
import TestSupport
import Testing
import Tokens

@Suite("The objective of distillation")
struct DistillationObjectiveTests {
  /// Three texts of 2, 1 and 3 tokens, of which the first two answer the same prompt.
  private static let texts = [
    PromptGroup(prompt: [1], responses: [[2, 3], [3]]),
    PromptGroup(prompt: [2], response: [0, 1, 3]),
  ]

  private static let choices: [TeacherDivergence] = [
    .forward, .reverse, .jensenShannon(weight: 0.3),
  ]

  /// A teacher's row for each token, no two of them alike.
  private static let rows: [[Matrix<Float>]] = texts.enumerated().map { g, group in
    group.responses.enumerated().map { r, response in
      Matrix(
        response.indices.map { t in
          logSoftmax(normals(4, seed: UInt64(100 * g + 10 * r + t))).map { Float($0) }
        })
    }
  }

  private static func groups(_ averaging: Averaging) -> [TaughtGroup] {
    [TaughtGroup](texts, teacher: rows, averaging)
  }

  private static func logSoftmax(_ logits: [Double]) -> [Double] {
    let logSum = Double.log(logits.reduce(0) { $0 + .exp($1) })
    return logits.map { $0 - logSum }
  }

  @Test("gives each text its own rows, and its places the weight of the whole batch")
  func weights() {
    // 6 tokens, 3 texts of 2, 1 and 3 tokens; see the table above `Averaging`.
    let expected: [(averaging: Averaging, weights: [Double])] = [
      (.byToken, [1 / 6.0, 1 / 6.0, 1 / 6.0]), (.bySequence, [1 / 6.0, 1 / 3.0, 1 / 9.0]),
      (.byConstant(4), [1 / 12.0, 1 / 12.0, 1 / 12.0]),
      (.sumOverTokens, [1 / 3.0, 1 / 3.0, 1 / 3.0]),
    ]
    for (averaging, weights) in expected {
      let groups = Self.groups(averaging)
      #expect(groups.map(\.tokens) == Self.texts)
      let samples = groups.flatMap(\.samples)
      #expect(isClose(samples.map(\.weight), weights, within: 1e-15), "\(averaging.name)")
      for (sample, rows) in zip(samples, Self.rows.joined()) {
        #expect(sample.teacher.hasSameBits(as: rows))
      }
    }
  }

  @Test("has the slopes of −w D in every logit of the student", arguments: choices)
  func finiteDifferences(divergence: TeacherDivergence) {
    let objective = DistillationObjective(divergence: divergence)
    for sample in Self.groups(.bySequence).flatMap(\.samples) {
      for place in sample.tokens.indices {
        let logits = normals(4, seed: UInt64(7 + place), deviation: 1.5)
        let log = Self.logSoftmax(logits).map { Float($0) }
        var gradient = [Float](repeating: .nan, count: 4)
        var span = gradient.mutableSpan
        let value = objective.evaluate(sample, place, log.span, &span)
        let teacher = sample.teacher.values(row: place).map { Double($0) }
        func weighted(_ logits: [Double]) -> Double {
          sample.weight * divergence.value(student: Self.logSoftmax(logits), teacher: teacher)
        }
        #expect(abs(value * sample.weight - weighted(logits)) < 1e-6)
        let slopes = logits.indices.map { j in
          centralDifference { h in
            var moved = logits
            moved[j] += h
            return -weighted(moved)
          }
        }
        // What it is given and what it fills in are numbers of single precision.
        #expect(relativeError(gradient.map { Double($0) }, slopes) < 1e-5)
      }
    }
  }

  @Test("is nothing, and pulls nowhere, where the student is its teacher", arguments: choices)
  func same(divergence: TeacherDivergence) {
    let sample = Self.groups(.byToken)[1].samples[0]
    let log = sample.teacher.values(row: 2)
    var gradient = [Float](repeating: .nan, count: 4)
    var span = gradient.mutableSpan
    let value = DistillationObjective(divergence: divergence).evaluate(sample, 2, log.span, &span)
    #expect(abs(value) < 1e-12 && gradient.allSatisfy { abs($0) < 1e-7 })
  }

  @Test("adds up what its texts report, each with the weight of its own places")
  func sum() {
    let reports = [[0.5, 0.25], [2.0]]
    // 0.5/6 + 0.25/3 + 2/9
    let found = DistillationObjective.divergence(of: Self.groups(.bySequence), reports)
    #expect(abs(found - 7 / 18.0) < 1e-15)
    // (0.5 + 0.25 + 2)/6
    let byToken = DistillationObjective.divergence(of: Self.groups(.byToken), reports)
    #expect(abs(byToken - 2.75 / 6) < 1e-15)
    #expect(DistillationObjective.divergence(of: [], []) == 0)
  }
}
