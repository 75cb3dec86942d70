import Require
import Tensor
import Tokens

/// The sizes of a decoder: what Hugging Face calls `LlamaConfig`, with the same meaning.
public struct TransformerConfiguration: Hashable, Sendable {
  /// Number of symbols (`vocab_size`).
  public var vocabularySize: Int
  /// Numbers per token in the residual stream (`hidden_size`).
  public var width: Int
  /// The number of blocks of attention and feed-forward (`num_hidden_layers`).
  public var layers: Int
  /// Query heads (`num_attention_heads`).
  public var heads: Int
  /// Key-value heads (`num_key_value_heads`); fewer than `heads` is grouped attention.
  public var keyValueHeads: Int
  /// Numbers per head (`head_dim`), even.
  public var headWidth: Int
  /// Numbers between the two halves of a feed-forward layer (`intermediate_size`).
  public var feedForwardWidth: Int
  /// The longest text, in tokens (`max_position_embeddings`).
  public var context: Int
  /// The base of the rotary angles (`rope_theta`).
  public var rotaryTheta = 10_000.0
  /// ε of the norms (`rms_norm_eps`).
  public var normEpsilon = 1e-6
  /// Indicates whether the matrix that reads symbols also writes them (`tie_word_embeddings`).
  public var tiedEmbeddings = false
  /// Standard deviation of the random weights a model starts from (`initializer_range`).
  public var initialDeviation: Double

  /// Creates a configuration from its sizes; a size that is left out follows from the rest. What has no size is set
  /// afterwards.
  ///
  /// - Precondition: sizes are positive, heads are shared out evenly, the head width is even.
  public init(
    vocabularySize: Int, width: Int, layers: Int, heads: Int, keyValueHeads: Int? = nil,
    headWidth: Int? = nil, feedForwardWidth: Int? = nil, context: Int,
    initialDeviation: Double = 0.02
  ) {
    require(
      vocabularySize > 0 && width > 0 && layers > 0 && heads > 0 && context > 0,
      "a transformer needs positive sizes")
    self.vocabularySize = vocabularySize
    self.width = width
    self.layers = layers
    self.heads = heads
    self.keyValueHeads = keyValueHeads ?? heads
    self.headWidth = headWidth ?? width / heads
    // 8/3 of the width make three matrices as large as the two of 4 × width they replace.
    self.feedForwardWidth = feedForwardWidth ?? (8 * width + 11) / 12 * 4
    self.context = context
    self.initialDeviation = initialDeviation
    require(
      headWidth != nil || width % heads == 0,
      "a width of \(width) cannot be shared by \(heads) heads")
    require(
      self.headWidth > 0 && self.headWidth % 2 == 0,
      "rotary positions need an even head width, got \(self.headWidth)")
    _ = attentionShape  // checks that the heads can be shared out
  }

  /// The sizes of attention.
  public var attentionShape: AttentionShape {
    AttentionShape(heads: heads, keyValueHeads: keyValueHeads, headWidth: headWidth)
  }

  /// Stops the program where a token is none of the vocabulary.
  func check(_ text: [Token]) {
    for token in text {
      require(
        token >= 0 && token < vocabularySize, "token \(token) in a vocabulary of \(vocabularySize)")
    }
  }
}

extension RotaryTable {
  /// The angles of all positions of a model's context.
  package init(_ c: TransformerConfiguration) {
    self.init(positions: c.context, headWidth: c.headWidth, theta: c.rotaryTheta)
  }
}
