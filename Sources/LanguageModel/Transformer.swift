import Tokens
import Random
import Require
import Tensor

/// A decoder-only transformer of Llama's shape: RMS norms before each half, rotary positions, gated
/// feed-forward, no biases.
///
///     x ← embedding[token]
///     x ← x + W_o·attention(rotary(W_qkv·norm(x)))       once per layer,
///     x ← x + W_down·swiGLU(W_gate,up·norm(x))           and this
///     logits = W_head·norm(x)
///
/// It computes what Hugging Face's `LlamaForCausalLM` computes from the same numbers. A model is a
/// value: a copy of it keeps its numbers whatever is trained afterwards.
public struct Transformer<Scalar: TensorScalar>: Sendable {
  /// The sizes.
  public let configuration: TransformerConfiguration
  /// The place of each matrix in ``parameters``.
  public let layout: ParameterLayout
  /// All weights.
  public var parameters: ParameterVector<Scalar>

  /// A model with random weights: normal with the configuration's deviation, norms at 1.
  public init(_ configuration: TransformerConfiguration, using generator: inout SeededGenerator) {
    self.init(zeros: configuration)
    let numbers = parameters.mutableView()
    for entry in layout.entries {
      let weights = numbers.columns(entry.offset..<entry.offset + entry.rows * entry.columns)
      if entry.isNorm {
        weights.fill(1)
      } else {
        fillNormal(weights, deviation: configuration.initialDeviation, using: &generator)
      }
    }
  }

  /// A model whose weights are all zero, to be filled from elsewhere.
  public init(zeros configuration: TransformerConfiguration) {
    self.configuration = configuration
    layout = ParameterLayout(configuration)
    parameters = ParameterVector(count: layout.count)
  }

  /// Returns the same model in another kind of number.
  public func converted<Other: TensorScalar>(to: Other.Type) -> Transformer<Other> {
    var other = Transformer<Other>(zeros: configuration)
    let (source, target) = (parameters.view, other.parameters.mutableView())
    for i in 0..<source.columns { target[0, i] = Other(source[0, i]) }
    return other
  }

  /// The number of parameters that the model learns.
  public var parameterCount: Int { layout.parameterCount }

  package var weights: Weights<Scalar> {
    Weights(numbers: parameters.view, configuration: configuration, layout: layout)
  }
}

/// Numbers from the normal distribution with mean 0 for a matrix of one row.
@specialized(where S == Float)
@specialized(where S == Double)
private func fillNormal<S>(
  _ x: Matrix<S>, deviation: Double, using generator: inout SeededGenerator
) {
  x.withMutableSpan(row: 0, columns: 0..<x.columns) { numbers in
    for i in numbers.indices { numbers[i] = S(generator.normal() * deviation) }
  }
}

extension Transformer {
  /// Returns the logits of the token after each token of a text, [tokens × vocabulary]: for
  /// inspection. To score or train many texts, use a ``GradientEngine``.
  ///
  /// - Precondition: the text is not empty and fits into the context.
  public func logits(_ text: [Token]) -> [[Scalar]] {
    require(
      !text.isEmpty && text.count <= configuration.context,
      "a text of \(text.count) tokens in a context of \(configuration.context)")
    configuration.check(text)
    var plan = TilePlan()
    // The token after the last one is unknown and irrelevant: 0 stands for it.
    let group = PromptGroup(prompt: [text[0]], response: text.dropFirst() + [0])
    plan.add(ResponseIndex(group: 0, response: 0), of: [group], shared: 0)
    let workspace = Workspace<Scalar>(configuration, RotaryTable(configuration), rows: text.count)
    let transposed = TransposedWeights<Scalar>(configuration)
    transposed.take(weights, threads: 1)
    workspace.forward(plan, weights, transposed)
    return text.indices.map { workspace.logits.values(row: $0) }
  }
}
