import LanguageModel
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("The whole model, for a tile of texts")
struct ForwardBackwardTests {
  /// Texts that part, meet no more, and part again; one that is the beginning of another; and twice the same.
  private static let groups = [
    PromptGroup(
      prompt: [3, 1],
      responses: [
        [4, 1, 5, 2], [4, 1, 5, 0, 6, 6], [4, 1], [4, 0, 2], [5, 5, 5, 5], [4, 0, 2],
      ]),
    PromptGroup(prompt: [2], responses: [[6], [0, 1, 2, 3]]),
    PromptGroup(prompt: [3, 1, 4, 1, 5], response: [2, 0]),
  ]

  private static func plan(_ groups: [PromptGroup]) -> TilePlan {
    var (order, plan) = (BatchOrder(), TilePlan())
    order.arrange(groups, .prefixes)
    for (index, shared) in zip(order.items, order.shared) {
      plan.add(index, of: groups, shared: shared)
    }
    return plan
  }

  private static func workspace(_ model: Transformer<Double>) -> Workspace<Double> {
    Workspace(model.configuration, RotaryTable(model.configuration), rows: 60)
  }

  /// Computes the logits of a plan, [predictions × symbols].
  private static func logits(
    _ workspace: Workspace<Double>, _ plan: TilePlan, _ model: Transformer<Double>
  ) -> Matrix<Double> {
    let transposed = TransposedWeights<Double>(model.configuration)
    transposed.take(model.weights, threads: 1)
    workspace.forward(plan, model.weights, transposed)
    return workspace.logits.rows(0..<plan.predictingRows.count)
  }

  @Test("has at each prediction the logits of the text up to there", arguments: [false, true])
  func forward(tied: Bool) throws {
    let model = Transformer<Double>.random(.odd(tied: tied), seed: 3)
    let (plan, naive) = (Self.plan(Self.groups), NaiveTransformer(model))
    let logits = Self.logits(Self.workspace(model), plan, model)
    #expect(logits.rows > 15 && logits.rows < plan.tokens.count)
    for (prediction, row) in plan.predictingRows.enumerated() {
      let text = try plan.path(to: row).map { Token($0) }
      let expected = try #require(naive.logits(text).last)
      #expect(relativeError(logits.values(row: prediction), expected) < 1e-13, "after \(text)")
    }
  }

  /// Any gradient of the logits: it has nothing to do with a softmax.
  private static func slopes(_ plan: TilePlan) -> Matrix<Double> {
    Matrix(plan.predictingRows.indices.map { normals(7, seed: UInt64(40 + $0)) })
  }

  /// Computes the gradient of Σ slope · logit.
  private static func gradient(
    _ workspace: Workspace<Double>, _ plan: TilePlan, _ model: Transformer<Double>, times: Int = 1
  ) -> [Double] {
    var gradient = ParameterVector<Double>(count: model.layout.count)
    let weights = Weights(
      numbers: gradient.mutableView(), configuration: model.configuration, layout: model.layout)
    for _ in 0..<times {
      _ = logits(workspace, plan, model)
      workspace.probabilities.rows(0..<plan.predictingRows.count).copy(from: slopes(plan))
      workspace.backward(plan, model.weights, addingTo: weights)
    }
    return gradient.values
  }

  @Test("has the gradient of finite differences in every weight", arguments: [false, true])
  func backward(tied: Bool) {
    let model = Transformer<Double>.random(.odd(tied: tied), seed: 4)
    let (plan, workspace) = (Self.plan(Self.groups), Self.workspace(model))
    let (found, slopes) = (Self.gradient(workspace, plan, model), Self.slopes(plan))
    func value(_ model: Transformer<Double>) -> Double {
      let logits = Self.logits(workspace, plan, model)
      return (0..<logits.rows).reduce(0) { sum, row in
        sum + (0..<7).reduce(0) { $0 + logits[row, $1] * slopes[row, $1] }
      }
    }
    for entry in model.layout.entries {
      let range = entry.offset..<entry.offset + entry.rows * entry.columns
      let numerical = model.slopes(of: entry, value)
      #expect(relativeError(Array(found[range]), numerical) < 1e-6, "\(entry.name)")
    }
  }

  @Test("adds to the gradient that is there")
  func adds() {
    let model = Transformer<Double>.random(.odd(), seed: 5)
    let (plan, workspace) = (Self.plan(Self.groups), Self.workspace(model))
    let once = Self.gradient(workspace, plan, model)
    let twice = Self.gradient(workspace, plan, model, times: 2)
    #expect(relativeError(twice, once.map { 2 * $0 }) < 1e-14)
  }

  @Test("leaves nothing of a tile to the next one")
  func again() {
    let model = Transformer<Double>.random(.odd(), seed: 6)
    let (plan, used) = (Self.plan(Self.groups), Self.workspace(model))
    let large = Self.plan(randomGroups(3, configuration: .odd(), seed: 7, responses: 2))
    #expect(large.tokens.count > plan.tokens.count)
    _ = Self.gradient(used, large, model)
    let expected = Self.gradient(Self.workspace(model), plan, model)
    #expect(Self.gradient(used, plan, model) == expected)
  }
}
