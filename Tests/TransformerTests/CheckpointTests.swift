import Foundation
import Random
import Tensor
import Testing
import Transformer

@Suite("Checkpoints")
struct CheckpointTests {
  static let configurations: [TransformerConfiguration] = [
    .usual, .odd(), .odd(tied: true),
    TransformerConfiguration(
      vocabularySize: 9, width: 16, layers: 3, heads: 4, keyValueHeads: 1, context: 12,
      rotaryTheta: 5000, normEpsilon: 1e-5, tiedEmbeddings: true, initialDeviation: 1),
  ]

  @Test(
    "a model comes back with the same bits, in both kinds of numbers", arguments: configurations)
  func roundTrip(configuration: TransformerConfiguration) throws {
    let scratch = try ScratchFolder()
    let model = Transformer<Float>(configuration, seed: 1)
    try model.save(to: scratch["single"])
    let single = try Transformer<Float>(contentsOf: scratch["single"])
    #expect(single.configuration == configuration)
    #expect(single.parameters == model.parameters)

    let precise = Transformer<Double>(configuration, seed: 2)
    try precise.save(to: scratch["double"])
    let double = try Transformer<Double>(contentsOf: scratch["double"])
    #expect(double.configuration == configuration)
    #expect(double.parameters == precise.parameters)
    // Converted on the way, like `converted(to:)` does.
    #expect(
      try Transformer<Float>(contentsOf: scratch["double"]).parameters
        == precise.converted(to: Float.self).parameters)
    #expect(
      try Transformer<Double>(contentsOf: scratch["single"]).parameters
        == model.converted(to: Double.self).parameters)
  }

  @Test("the tensors have the names and shapes of LlamaForCausalLM")
  func names() throws {
    let scratch = try ScratchFolder()
    try Transformer<Float>(.odd(), seed: 1).save(to: scratch["model"])
    let file = try SafeTensors(
      contentsOf: scratch["model"].appendingPathComponent("model.safetensors"))
    // From the modules of LlamaForCausalLM: 2 layers of 9 tensors, the embedding, the last norm, the
    // head. Width 12; 4 heads of 6 ask, 2 answer; 10 numbers between the halves; 7 symbols.
    #expect(file.tensors.count == 21)
    let shapes = [
      "model.embed_tokens.weight": [7, 12], "model.norm.weight": [12], "lm_head.weight": [7, 12],
      "model.layers.1.input_layernorm.weight": [12],
      "model.layers.1.self_attn.q_proj.weight": [24, 12],
      "model.layers.1.self_attn.k_proj.weight": [12, 12],
      "model.layers.1.self_attn.v_proj.weight": [12, 12],
      "model.layers.1.self_attn.o_proj.weight": [12, 24],
      "model.layers.1.post_attention_layernorm.weight": [12],
      "model.layers.1.mlp.gate_proj.weight": [10, 12],
      "model.layers.1.mlp.up_proj.weight": [10, 12],
      "model.layers.1.mlp.down_proj.weight": [12, 10],
    ]
    for (name, shape) in shapes { #expect(file[name]?.shape == shape) }
  }

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

  @Test("what could not be loaded again is not saved")
  func unreadable() throws {
    let scratch = try ScratchFolder()
    var configuration = TransformerConfiguration.odd()
    configuration.initialDeviation = .infinity
    let model = Transformer<Float>(zeros: configuration)
    #expect(throws: CheckpointError.self) { try model.save(to: scratch["model"]) }
    #expect(scratch.names.isEmpty)
  }

  @Test("equal models give equal bytes")
  func deterministic() throws {
    let scratch = try ScratchFolder()
    let symbols = try SymbolTokenizer(
      symbols: "a b c d e f g".split(separator: " ").map(String.init))
    for name in ["one", "two"] {
      try Transformer<Float>(.odd(), seed: 4).save(to: scratch[name], tokenizer: symbols)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch["one"].path)
    #expect(files.count == 5)
    for file in files {
      #expect(
        try Data(contentsOf: scratch["one"].appendingPathComponent(file))
          == Data(contentsOf: scratch["two"].appendingPathComponent(file)))
    }
  }

  @Test("symbols and end token come back, and only whole words are symbols")
  func tokenizer() throws {
    let scratch = try ScratchFolder()
    let symbols = ["<end>", "é", "\"", "\\", "😀", "+", "x²"]
    let tokenizer = try SymbolTokenizer(symbols: symbols, special: [5], endToken: 0)
    #expect(tokenizer.special == [0, 5])
    try Transformer<Float>(.odd(), seed: 1).save(to: scratch["model"], tokenizer: tokenizer)
    #expect(try Checkpoint.tokenizer(in: scratch["model"]) == tokenizer)
    for bad in [["a", "a"], ["a b"], [""], ["\u{2003}"]] {
      #expect(throws: CheckpointError.self) { try SymbolTokenizer(symbols: bad) }
    }
    #expect(throws: CheckpointError.self) { try SymbolTokenizer(symbols: ["a"], endToken: 1) }
    // Seven tokens, and six symbols for them.
    let few = try SymbolTokenizer(symbols: Array(symbols.dropLast()))
    #expect(throws: CheckpointError.self) {
      try Transformer<Float>(.odd(), seed: 1).save(to: scratch["other"], tokenizer: few)
    }
    #expect(scratch.names == ["model"])
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

  @Test("says which file or tensor is missing, foreign or of another shape")
  func damage() throws {
    let scratch = try ScratchFolder()
    let folder = scratch["model"]
    #expect(throws: CheckpointError.missing(path: folder.path + "/config.json")) {
      try Transformer<Float>(contentsOf: folder)
    }
    let model = Transformer<Float>(.odd(), seed: 1)
    let weights = folder.appendingPathComponent("model.safetensors")
    func tensors(_ change: (inout [NamedTensor<Float>]) -> Void) throws -> CheckpointError? {
      try model.save(to: folder)
      var tensors = model.layout.entries.map { entry in
        let range = entry.offset..<entry.offset + entry.rows * entry.columns
        return NamedTensor(
          entry.name, shape: entry.isNorm ? [entry.columns] : [entry.rows, entry.columns],
          numbers: model.parameters.view.columns(range))
      }
      change(&tensors)
      try Data(SafeTensors.encode(tensors)).write(to: weights)
      return #expect(throws: CheckpointError.self) { try Transformer<Float>(contentsOf: folder) }
    }
    let path = weights.path
    #expect(
      try tensors { $0.removeLast() }
        == .wrongTensor(path: path, name: "lm_head.weight", expected: "[7, 12]", found: nil))
    #expect(
      try tensors { $0[0] = NamedTensor($0[0].name, shape: [12, 7], numbers: $0[0].numbers) }
        == .wrongTensor(
          path: path, name: "model.embed_tokens.weight", expected: "[7, 12]", found: "F32 [12, 7]"))
    let bias = "model.layers.0.self_attn.q_proj.bias"
    #expect(
      try tensors { $0.append(NamedTensor(bias, shape: [12], numbers: $0[1].numbers)) }
        == .unknownTensor(path: path, name: bias))

    try model.save(to: folder)
    try Data(Data(contentsOf: weights).dropLast()).write(to: weights)
    #expect(throws: CheckpointError.self) { try Transformer<Float>(contentsOf: folder) }
    try FileManager.default.removeItem(at: weights)
    #expect(throws: CheckpointError.missing(path: path)) {
      try Transformer<Float>(contentsOf: folder)
    }
    try FileManager.default.createDirectory(at: weights, withIntermediateDirectories: false)
    #expect(throws: CheckpointError.unreadable(path: path, reason: "not a file")) {
      try Transformer<Float>(contentsOf: folder)
    }
  }

  @Test("a file that is longer than any model costs no memory")
  func hugeFile() throws {
    let scratch = try ScratchFolder()
    let folder = scratch["model"]
    for name in ["model.safetensors", "config.json"] {
      try Transformer<Float>(.odd(), seed: 1).save(to: folder)
      // A terabyte of nothing: it takes no room on the disk, but would in memory.
      let url = folder.appendingPathComponent(name)
      let file = try FileHandle(forWritingTo: url)
      try file.truncate(atOffset: 1 << 40)
      try file.close()
      let limit = name == "config.json" ? 1 << 24 : 1 << 32
      let reason = "expected at most \(limit) bytes, found 1099511627776"
      #expect(throws: CheckpointError.unreadable(path: url.path, reason: reason)) {
        try Transformer<Float>(contentsOf: folder)
      }
    }
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
