import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("The configuration of a checkpoint")
struct ConfigurationFileTests {
  @Test("whole numbers that stand for fractions are written as such")
  func fractions() throws {
    let scratch = try ScratchFolder()
    var configuration = TransformerConfiguration.odd()
    configuration.initialDeviation = 1
    try Transformer<Float>(configuration, seed: 1).save(to: scratch["model"])
    let json = try String(
      contentsOf: scratch["model"].appendingPathComponent("config.json"), encoding: .utf8)
    // Transformers 5.23 with 1 in place of 1.0: "Field 'initializer_range' expected float, got int".
    #expect(json.contains("\"initializer_range\": 1.0,"))
    #expect(json.contains("\"rope_theta\": 100.0,") && json.contains("\"rms_norm_eps\": 1e-06,"))
  }

  /// A field of `config.json`, a value that is not computed here, and what the error must name.
  static let refused: [(String, String)] = [
    ("architectures", #"["GPT2LMHeadModel"]"#), ("model_type", #""qwen2""#),
    ("hidden_act", #""gelu""#), ("attention_bias", "true"), ("mlp_bias", "true"),
    ("rope_scaling", #"{"type":"linear","factor":2.0}"#),
    ("rope_parameters", #"{"rope_type":"llama3","rope_theta":10000.0}"#),
    ("rope_parameters", #"{"rope_type":"default","partial_rotary_factor":0.5}"#),
    ("pretraining_tp", "2"), ("quantization_config", #"{"bits":4}"#), ("sliding_window", "64"),
    ("partial_rotary_factor", "0.5"), ("hidden_size", "0"), ("hidden_size", "-16"),
    ("hidden_size", "1e30"), ("hidden_size", #""16""#), ("hidden_size", "1.5"),
    ("vocab_size", "null"), ("num_hidden_layers", "true"), ("head_dim", "3"),
    ("num_key_value_heads", "3"), ("rope_theta", "0"), ("rope_theta", "1e999"),
    ("rms_norm_eps", "-1"), ("tie_word_embeddings", "1"),
    ("num_attention_heads", "4611686018427387904"),
  ]

  /// The least that `config.json` says about ``TransformerConfiguration/odd(tied:)``.
  static let fields = [
    "model_type": #""llama""#, "vocab_size": "7", "hidden_size": "12", "num_hidden_layers": "2",
    "num_attention_heads": "4", "num_key_value_heads": "2", "head_dim": "6",
    "intermediate_size": "10", "max_position_embeddings": "24", "rope_theta": "1e2",
  ]

  static func json(_ fields: [String: String]) -> String {
    "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  @Test("a field left out has the value that LlamaConfig gives it")
  func defaults() throws {
    let scratch = try ScratchFolder()
    try Transformer<Float>(.odd(), seed: 1).save(to: scratch["model"])
    let url = scratch["model"].appendingPathComponent("config.json")
    try Self.json(Self.fields).write(to: url, atomically: true, encoding: .utf8)
    // LlamaConfig: rms_norm_eps 1e-6, initializer_range 0.02, tie_word_embeddings false.
    var expected = TransformerConfiguration.odd()
    expected.initialDeviation = 0.02
    #expect(try Transformer<Float>(contentsOf: scratch["model"]).configuration == expected)
  }

  @Test("refuses by name what it does not compute", arguments: refused)
  func unsupported(field: String, value: String) throws {
    let scratch = try ScratchFolder()
    try Transformer<Float>(.odd(), seed: 1).save(to: scratch["model"])
    let url = scratch["model"].appendingPathComponent("config.json")
    var fields = Self.fields
    fields[field] = value
    try Self.json(fields).write(to: url, atomically: true, encoding: .utf8)
    do {
      _ = try Transformer<Float>(contentsOf: scratch["model"])
      Issue.record("accepted \(field) = \(value)")
    } catch {
      // 1e999 is no number that JSON readers hold; that is said without the field.
      #expect("\(error)".contains(field) || value == "1e999")
      #expect(!"\(error)".contains("\n"))
    }
  }

  @Test("reads what Transformers 5 writes")
  func version5() throws {
    // Written by LlamaConfig(...).save_pretrained, Transformers 5.23.
    let json = """
      {"architectures": ["LlamaForCausalLM"], "attention_bias": false, "attention_dropout": 0.0,
       "bos_token_id": 1, "dtype": "float32", "eos_token_id": 2, "head_dim": 6, "hidden_act": "silu",
       "hidden_size": 12, "initializer_range": 0.4, "intermediate_size": 10,
       "max_position_embeddings": 24, "mlp_bias": false, "model_type": "llama",
       "num_attention_heads": 4, "num_hidden_layers": 2, "num_key_value_heads": 2,
       "pad_token_id": null, "pretraining_tp": 1, "rms_norm_eps": 1e-06,
       "rope_parameters": {"rope_theta": 100.0, "rope_type": "default"},
       "tie_word_embeddings": true, "transformers_version": "5.23.0", "use_cache": true,
       "vocab_size": 7}
      """
    let scratch = try ScratchFolder()
    let model = Transformer<Float>(.odd(tied: true), seed: 1)
    try model.save(to: scratch["model"])
    try json.write(
      to: scratch["model"].appendingPathComponent("config.json"), atomically: true, encoding: .utf8)
    let loaded = try Transformer<Float>(contentsOf: scratch["model"])
    #expect(loaded.configuration == .odd(tied: true) && loaded.parameters == model.parameters)
  }

  @Test("a configuration of huge sizes costs neither time nor memory")
  func hugeSizes() throws {
    let scratch = try ScratchFolder()
    try Transformer<Float>(.odd(), seed: 1).save(to: scratch["model"])
    let url = scratch["model"].appendingPathComponent("config.json")
    for field in ["num_hidden_layers", "hidden_size", "vocab_size", "intermediate_size"] {
      var fields = Self.fields
      fields[field] = "1048576"
      try Self.json(fields).write(to: url, atomically: true, encoding: .utf8)
      #expect(throws: CheckpointError.self) { try Transformer<Float>(contentsOf: scratch["model"]) }
    }
  }
}
