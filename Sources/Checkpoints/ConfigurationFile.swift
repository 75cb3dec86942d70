import Tokens
import LanguageModel
// `config.json`: the configuration of a model as Hugging Face's `LlamaConfig`. A setting that this
// package does not compute is refused by its name; a missing field has the default of
// `LlamaConfig`.

extension TransformerConfiguration {
  /// Returns the content of `config.json` and of `generation_config.json`.
  ///
  /// The names are those that every version of Transformers reads: version 5 writes `dtype` and
  /// `rope_parameters` itself, and still reads the older `torch_dtype` and `rope_theta`.
  func files(
    type: SafeTensors.NumberType, endTokens: [Token]
  ) throws(CheckpointError) -> (configuration: [UInt8], generation: [UInt8]) {
    let ends = endTokens.map { JSONValue.integer(Int($0)) }
    let end = ends.count > 1 ? .array(ends) : ends.first ?? .null
    let configuration: [String: JSONValue] = [
      "architectures": .array([.string("LlamaForCausalLM")]),
      "attention_bias": .bool(false),
      "attention_dropout": .number(0),
      "bos_token_id": .null,  // left out, it would mean 1
      "eos_token_id": end,
      "head_dim": .integer(headWidth),
      "hidden_act": .string("silu"),
      "hidden_size": .integer(width),
      "initializer_range": .number(initialDeviation),
      "intermediate_size": .integer(feedForwardWidth),
      "max_position_embeddings": .integer(context),
      "mlp_bias": .bool(false),
      "model_type": .string("llama"),
      "num_attention_heads": .integer(heads),
      "num_hidden_layers": .integer(layers),
      "num_key_value_heads": .integer(keyValueHeads),
      "pad_token_id": .null,
      "rms_norm_eps": .number(normEpsilon),
      "rope_scaling": .null,
      "rope_theta": .number(rotaryTheta),
      "tie_word_embeddings": .bool(tiedEmbeddings),
      "torch_dtype": .string(type == .float64 ? "float64" : "float32"),
      "use_cache": .bool(true),
      "vocab_size": .integer(vocabularySize),
    ]
    let generation: [String: JSONValue] = [
      "bos_token_id": .null, "eos_token_id": end, "pad_token_id": .null,
      "do_sample": .bool(true), "temperature": .number(1.0), "top_k": .integer(0),
    ]
    let files = (JSONValue.object(configuration).file, JSONValue.object(generation).file)
    // Sizes or numbers that could not be read again are not written.
    _ = try TransformerConfiguration(files.0, path: "the configuration of this model")
    return files
  }

  /// Reads `config.json`.
  package init(_ bytes: [UInt8], path: String) throws(CheckpointError) {
    let fields = try ConfigurationFields(bytes, path: path)
    try fields.require("model_type", .string("llama"), otherwise: nil)
    try fields.require(
      "architectures", .array([.string("LlamaForCausalLM")]),
      otherwise: .array([.string("LlamaForCausalLM")]))
    try fields.require("hidden_act", .string("silu"), otherwise: .string("silu"))
    for flag in ["attention_bias", "mlp_bias"] {
      try fields.require(flag, .bool(false), otherwise: .bool(false))
    }
    try fields.require("pretraining_tp", .integer(1), otherwise: .integer(1))
    try fields.require("partial_rotary_factor", .integer(1), otherwise: .integer(1))
    for field in ["rope_scaling", "quantization_config", "sliding_window"] {
      try fields.require(field, .null, otherwise: .null)
    }
    var theta = try fields.number("rope_theta", otherwise: 10_000, above: 0)
    if case .object(let rotary)? = fields["rope_parameters"] {
      let nested = ConfigurationFields(rotary, prefix: "rope_parameters.", path: path)
      try nested.require("rope_type", .string("default"), otherwise: .string("default"))
      theta = try nested.number("rope_theta", otherwise: theta, above: 0)
      for name in rotary.keys.sorted() where name != "rope_type" && name != "rope_theta" {
        try nested.require(name, .null, otherwise: .null)
      }
    }

    let width = try fields.size("hidden_size")
    let heads = try fields.size("num_attention_heads")
    let keyValueHeads = try fields.size("num_key_value_heads", otherwise: heads)
    guard heads % keyValueHeads == 0 else {
      throw fields.error("num_key_value_heads", "a divisor of \(heads)", .integer(keyValueHeads))
    }
    if (fields["head_dim"] ?? .null) == .null, width % heads != 0 {
      throw fields.error("hidden_size", "a multiple of \(heads)", .integer(width))
    }
    let headWidth = try fields.size("head_dim", otherwise: width / heads)
    guard headWidth % 2 == 0 else { throw fields.error("head_dim", "even", .integer(headWidth)) }

    self.init(
      vocabularySize: try fields.size("vocab_size"), width: width,
      layers: try fields.size("num_hidden_layers"), heads: heads, keyValueHeads: keyValueHeads,
      headWidth: headWidth, feedForwardWidth: try fields.size("intermediate_size"),
      context: try fields.size("max_position_embeddings"),
      initialDeviation: try fields.number("initializer_range", otherwise: 0.02, above: -1e-300))
    rotaryTheta = theta
    normEpsilon = try fields.number("rms_norm_eps", otherwise: 1e-6, above: -1e-300)
    tiedEmbeddings = try fields.bool("tie_word_embeddings", otherwise: false)
  }
}

/// The fields of `config.json`, and what to say when one is not as it should be.
private struct ConfigurationFields {
  private let values: [String: JSONValue]
  private let prefix: String
  private let path: String

  /// No size may be larger, so that products of three of them can be counted.
  private static let largestSize = 1 << 20

  package init(_ bytes: [UInt8], path: String) throws(CheckpointError) {
    do {
      guard case .object(let values) = try JSONValue(bytes) else {
        throw SafeTensorsError.syntax(offset: 0, expected: "'{'")
      }
      self.values = values
    } catch {
      throw .malformed(path: path, reason: jsonReason(error))
    }
    (prefix, self.path) = ("", path)
  }

  init(_ values: [String: JSONValue], prefix: String, path: String) {
    (self.values, self.prefix, self.path) = (values, prefix, path)
  }

  subscript(name: String) -> JSONValue? { values[name] }

  /// A field that can have one value only.
  func require(
    _ name: String, _ value: JSONValue, otherwise missing: JSONValue?
  ) throws(CheckpointError) {
    let found = values[name] ?? missing
    if found != value { throw error(name, value.line, found) }
  }

  func size(_ name: String, otherwise missing: Int? = nil) throws(CheckpointError) -> Int {
    let found = values[name] ?? .null
    if found == .null, let missing { return missing }
    guard case .integer(let size) = found, (1...Self.largestSize).contains(size) else {
      throw error(name, "a whole number from 1 to \(Self.largestSize)", found)
    }
    return size
  }

  func number(
    _ name: String, otherwise missing: Double, above limit: Double
  ) throws(CheckpointError) -> Double {
    let found = values[name] ?? .null
    let number: Double
    switch found {
    case .null: return missing
    case .integer(let integer): number = Double(integer)
    case .number(let value): number = value
    default: throw error(name, "a number", found)
    }
    guard number > limit, number.isFinite else {
      throw error(name, limit < 0 ? "a number from 0" : "a number above \(limit)", found)
    }
    return number
  }

  func bool(_ name: String, otherwise missing: Bool) throws(CheckpointError) -> Bool {
    switch values[name] ?? .null {
    case .null: return missing
    case .bool(let value): return value
    case let found: throw error(name, "true or false", found)
    }
  }

  func error(_ name: String, _ expected: String, _ found: JSONValue?) -> CheckpointError {
    .unsupported(
      path: path, field: prefix + name, expected: expected, found: found?.line ?? "nothing")
  }
}
