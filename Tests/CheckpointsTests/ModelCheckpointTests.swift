import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("Checkpoints")
struct ModelCheckpointTests {
  static let configurations: [TransformerConfiguration] = [
    .usual, .odd(), .odd(tied: true), deep,
  ]
  /// One whose every field differs from what is taken where nothing is said.
  static let deep: TransformerConfiguration = {
    var configuration = TransformerConfiguration(
      vocabularySize: 9, width: 16, layers: 3, heads: 4, keyValueHeads: 1, context: 12,
      initialDeviation: 1)
    configuration.rotaryTheta = 5000
    configuration.normEpsilon = 1e-5
    configuration.tiedEmbeddings = true
    return configuration
  }()

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
    let symbols = try Vocabulary(
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
}
