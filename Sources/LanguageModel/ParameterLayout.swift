import Tensor

/// The place of each matrix of a model in its vector of parameters, under the name that Hugging
/// Face's `LlamaForCausalLM` gives it.
///
/// Queries, keys and values lie side by side, and so do gate and up: each pair or triple is one
/// matrix product. Every such run begins at a multiple of 64 bytes.
public struct ParameterLayout: Hashable, Sendable {
  /// One named matrix, stored as [rows × columns] = [outputs × inputs].
  public struct Entry: Hashable, Sendable {
    /// For example `model.layers.0.self_attn.q_proj.weight`.
    public let name: String
    /// Index of the first number.
    public let offset: Int
    /// Outputs; 1 for the weight of a norm, which Hugging Face stores with a single dimension.
    public let rows: Int
    /// Inputs.
    public let columns: Int
    /// Indicates whether it is the weight of a norm: starts at 1 and is not decayed.
    public let isNorm: Bool
  }

  /// All matrices, in the order of the forward pass.
  public let entries: [Entry]
  /// The number of elements of the vector, the few that fill up 64 bytes included.
  public let count: Int
  /// The number of parameters of the model.
  public var parameterCount: Int { entries.reduce(0) { $0 + $1.rows * $1.columns } }

  // Offsets of the runs that the model reads as one matrix; those of a layer count from its
  // beginning.
  let embedding = 0
  let firstLayer: Int, layerCount: Int
  let qkv: Int, output: Int, mlpNorm: Int, gateUp: Int, down: Int
  let finalNorm: Int, head: Int

  /// The layout for a configuration.
  public init(_ c: TransformerConfiguration) {
    var (entries, end) = ([Entry](), 0)
    func add(
      _ name: String, _ rows: Int, _ columns: Int, isNorm: Bool = false, aligned: Bool = true
    ) -> Int {
      if aligned { end = (end + 15) / 16 * 16 }
      let entry = Entry(name: name, offset: end, rows: rows, columns: columns, isNorm: isNorm)
      entries.append(entry)
      end += rows * columns
      return entry.offset
    }
    let shape = c.attentionShape
    _ = add("model.embed_tokens.weight", c.vocabularySize, c.width)
    var starts = [(Int, Int, Int, Int, Int, Int)]()
    for layer in 0..<c.layers {
      let name = "model.layers.\(layer)"
      let first = add("\(name).input_layernorm.weight", 1, c.width, isNorm: true)
      let qkv = add("\(name).self_attn.q_proj.weight", shape.queryWidth, c.width)
      _ = add("\(name).self_attn.k_proj.weight", shape.keyWidth, c.width, aligned: false)
      _ = add("\(name).self_attn.v_proj.weight", shape.keyWidth, c.width, aligned: false)
      let output = add("\(name).self_attn.o_proj.weight", c.width, shape.queryWidth)
      let second = add("\(name).post_attention_layernorm.weight", 1, c.width, isNorm: true)
      let gateUp = add("\(name).mlp.gate_proj.weight", c.feedForwardWidth, c.width)
      _ = add("\(name).mlp.up_proj.weight", c.feedForwardWidth, c.width, aligned: false)
      let down = add("\(name).mlp.down_proj.weight", c.width, c.feedForwardWidth)
      starts.append((first, qkv, output, second, gateUp, down))
    }
    finalNorm = add("model.norm.weight", 1, c.width, isNorm: true)
    head = c.tiedEmbeddings ? 0 : add("lm_head.weight", c.vocabularySize, c.width)
    firstLayer = starts[0].0
    layerCount = (starts.count > 1 ? starts[1].0 : finalNorm) - firstLayer
    qkv = starts[0].1 - firstLayer
    output = starts[0].2 - firstLayer
    mlpNorm = starts[0].3 - firstLayer
    gateUp = starts[0].4 - firstLayer
    down = starts[0].5 - firstLayer
    self.entries = entries
    count = (end + 15) / 16 * 16
  }
}

/// A vector of parameters, or of gradients, seen as the matrices of a model.
package struct Weights<Scalar: TensorScalar>: Sendable {
  let numbers: Matrix<Scalar>
  let configuration: TransformerConfiguration
  let layout: ParameterLayout

  /// Numbers laid out as a model of that configuration has them.
  package init(
    numbers: Matrix<Scalar>, configuration: TransformerConfiguration, layout: ParameterLayout
  ) {
    (self.numbers, self.configuration, self.layout) = (numbers, configuration, layout)
  }

  package struct Layer {
    let attentionNorm: Matrix<Scalar>, qkv: Matrix<Scalar>, output: Matrix<Scalar>
    let mlpNorm: Matrix<Scalar>, gateUp: Matrix<Scalar>, down: Matrix<Scalar>
  }

  var embedding: Matrix<Scalar> {
    numbers.block(
      at: layout.embedding, rows: configuration.vocabularySize, columns: configuration.width)
  }
  var finalNorm: Matrix<Scalar> {
    numbers.block(at: layout.finalNorm, rows: 1, columns: configuration.width)
  }
  /// The embedding itself where the two are tied.
  var head: Matrix<Scalar> {
    numbers.block(at: layout.head, rows: configuration.vocabularySize, columns: configuration.width)
  }

  package func layer(_ index: Int) -> Layer {
    let start = layout.firstLayer + index * layout.layerCount
    let (width, shape) = (configuration.width, configuration.attentionShape)
    func at(_ offset: Int, _ rows: Int, _ columns: Int) -> Matrix<Scalar> {
      numbers.block(at: start + offset, rows: rows, columns: columns)
    }
    return Layer(
      attentionNorm: at(0, 1, width), qkv: at(layout.qkv, shape.joinedWidth, width),
      output: at(layout.output, width, shape.queryWidth),
      mlpNorm: at(layout.mlpNorm, 1, width),
      gateUp: at(layout.gateUp, 2 * configuration.feedForwardWidth, width),
      down: at(layout.down, width, configuration.feedForwardWidth))
  }
}
