import Checkpoints
import Foundation
import LanguageModel
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

/// Folders as Hugging Face's libraries save them, and this package does not. `Benchmarks/check_hf.py`
/// compares the same with those libraries themselves.
@Suite("A folder that others have saved")
struct HuggingFaceFolderTests {
  typealias Tensors = [NamedTensor<Float>]

  static func tensors(of model: Transformer<Float>) -> Tensors {
    model.layout.entries.map { entry in
      let range = entry.offset..<entry.offset + entry.rows * entry.columns
      return NamedTensor(
        entry.name, shape: entry.isNorm ? [entry.columns] : [entry.rows, entry.columns],
        numbers: model.parameters.view.columns(range))
    }
  }

  /// A tensor of the numbers 0, 1, 2, …
  static func tensor(_ name: String, _ shape: [Int]) -> NamedTensor<Float> {
    let numbers = Matrix<Float>(rows: 1, columns: shape.reduce(1, *))
    for i in 0..<numbers.columns { numbers[0, i] = Float(i) }
    return NamedTensor(name, shape: shape, numbers: numbers)
  }

  /// Saves a model, and then other tensors in place of its own.
  func save(_ tensors: Tensors, of model: Transformer<Float>, in folder: URL) throws {
    try model.save(to: folder)
    try Data(SafeTensors.encode(tensors)).write(
      to: folder.appendingPathComponent("model.safetensors"))
  }

  /// Cuts a model into shards of five tensors, as Transformers does; `change` may break the index.
  func shard(
    _ model: Transformer<Float>, in folder: URL, change: (inout [String: String]) -> Void = { _ in }
  ) throws {
    let tensors = Self.tensors(of: model)
    try model.save(to: folder)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("model.safetensors"))
    var places: [String: String] = [:]
    for start in stride(from: 0, to: tensors.count, by: 5) {
      let name = "model-0000\(start / 5 + 1)-of-00005.safetensors"
      let part = tensors[start..<min(start + 5, tensors.count)]
      for tensor in part { places[tensor.name] = name }
      try Data(SafeTensors.encode(Array(part))).write(to: folder.appendingPathComponent(name))
    }
    change(&places)
    let index: [String: Any] = ["metadata": ["total_size": 1], "weight_map": places]
    try JSONSerialization.data(withJSONObject: index).write(
      to: folder.appendingPathComponent("model.safetensors.index.json"))
  }

  func error(in folder: URL) -> String {
    do {
      _ = try Transformer<Float>(contentsOf: folder)
      return "accepted"
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  @Test("may be in shards")
  func shards() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(), seed: 1))
    try shard(model, in: folder)
    #expect(try Transformer<Float>(contentsOf: folder).parameters == model.parameters)
    // One whole file comes before the shards, as in Transformers.
    let other = Transformer<Float>(.odd(), seed: 2)
    try Data(SafeTensors.encode(Self.tensors(of: other))).write(
      to: folder.appendingPathComponent("model.safetensors"))
    #expect(try Transformer<Float>(contentsOf: folder).parameters == other.parameters)
  }

  @Test("is refused by name when its shards are not what the index says")
  func brokenShards() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(), seed: 1))
    let index = "model.safetensors.index.json"
    let norm = "model.norm.weight"
    let first = "model-00001-of-00005.safetensors"
    let last = "model-00004-of-00005.safetensors"  // the 19 tensors before it fill three and a bit
    let cases: [((inout [String: String]) -> Void, String)] = [
      (
        { $0[norm] = "../secret.safetensors" },
        "\(index): expected \"\(norm)\" in a safetensors file"
      ),
      ({ $0[norm] = "weights.bin" }, "\(index): expected \"\(norm)\" in a safetensors file"),
      ({ $0[norm] = "gone.safetensors" }, "there is no gone.safetensors"),
      (
        { $0[norm] = first },
        "\(index): expected \"\(norm)\" in \(last), which has it, found \(first)"
      ),
      (
        { $0[norm] = nil }, "\(index): expected \"\(norm)\" in \(last), which has it, found no such"
      ),
      (
        { $0["more"] = first },
        "\(index): expected \"more\" in \(first), found no such tensor there"
      ),
      ({ $0 = [:] }, "\(index): expected the names of tensors in weight_map"),
    ]
    for (change, said) in cases {
      try? FileManager.default.removeItem(at: folder)
      try shard(model, in: folder, change: change)
      #expect(error(in: folder).hasPrefix(said), "\(error(in: folder))")
    }
    try? FileManager.default.removeItem(at: folder)
    try shard(model, in: folder)
    try FileManager.default.removeItem(at: folder.appendingPathComponent(first))
    #expect(error(in: folder) == "there is no \(first)")
    let short = folder.appendingPathComponent("model-00002-of-00005.safetensors")
    try Data([1]).write(to: folder.appendingPathComponent(first))
    #expect(error(in: folder).hasPrefix("\(first): expected at least the 8 bytes"))
    try Data(Data(contentsOf: short).dropLast()).write(to: short)
    #expect(throws: CheckpointError.self) { try Transformer<Float>(contentsOf: folder) }
  }

  @Test("whose weights are pickled is refused, for reading them could run anything")
  func pickled() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(), seed: 1))
    for name in ["pytorch_model.bin", "pytorch_model.bin.index.json"] {
      try? FileManager.default.removeItem(at: folder)
      try model.save(to: folder)
      let pickle = folder.appendingPathComponent(name)
      try Data([0x80, 2]).write(to: pickle)
      // Beside the weights it does no harm.
      #expect(try Transformer<Float>(contentsOf: folder).parameters == model.parameters)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("model.safetensors"))
      #expect(error(in: folder).contains("found pytorch_model.bin, which only Python reads"))
    }
  }

  @Test("may have the tied matrix twice, if the two are equal")
  func tiedTwice() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(tied: true), seed: 1))
    let tensors = Self.tensors(of: model)
    let copy = NamedTensor("lm_head.weight", shape: [7, 12], numbers: tensors[0].numbers)
    try save(tensors + [copy], of: model, in: folder)
    let loaded = try Transformer<Float>(contentsOf: folder)
    #expect(loaded.parameters == model.parameters && loaded.configuration.tiedEmbeddings)
    for shape in [[7, 12], [12, 7], [84]] {
      try save(tensors + [Self.tensor("lm_head.weight", shape)], of: model, in: folder)
      #expect(
        error(in: folder)
          == "model.safetensors: expected lm_head.weight as a copy of model.embed_tokens.weight, "
          + "to which tie_word_embeddings ties it, found F32 \(shape) with other numbers")
    }
    // A copy within the rounding of another type is another model.
    let numbers = Matrix<Float>(rows: 1, columns: 84)
    numbers.copy(from: tensors[0].numbers)
    numbers[0, 83] = numbers[0, 83].nextUp
    let near = NamedTensor("lm_head.weight", shape: [7, 12], numbers: numbers)
    try save(tensors + [near], of: model, in: folder)
    #expect(error(in: folder).hasSuffix("with other numbers"))
  }

  @Test("may have the frequencies of its rotary embedding, which follow from the configuration")
  func rotaryBuffers() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(), seed: 1))
    let tensors = Self.tensors(of: model)
    let buffers = [
      "model.layers.0.self_attn.rotary_emb.inv_freq",
      "model.layers.1.self_attn.rotary_emb.inv_freq",
      "model.rotary_emb.inv_freq",
    ]
    try save(tensors + buffers.map { Self.tensor($0, [3]) }, of: model, in: folder)
    #expect(try Transformer<Float>(contentsOf: folder).parameters == model.parameters)
    for name in ["rotary_emb.inv_freq", "model.layers.x.self_attn.rotary_emb.inv_freq"] {
      try save(tensors + [Self.tensor(name, [3])], of: model, in: folder)
      #expect(
        error(in: folder)
          == "model.safetensors: the model of config.json has no tensor \"\(name)\"")
    }
  }

  /// The end tokens that the two files give, and those that are read.
  static let ends: [(config: String, generation: String?, ends: [Token], error: String)] = [
    ("2", nil, [2], ""), ("[2]", nil, [2], ""), ("null", nil, [], ""), ("2", "null", [2], ""),
    ("2", "3", [3], ""), ("[1, 2]", "3", [3], ""), ("null", "[3]", [3], ""),
    ("[1, 2]", nil, [1, 2], ""), ("2", "[2, 3]", [2, 3], ""), ("[6, 0, 3]", nil, [6, 0, 3], ""),
    ("[]", nil, [], "config.json: expected eos_token_id to be tokens, each once, found []"),
    ("[1, 1]", nil, [], "config.json: expected eos_token_id to be tokens, each once"),
    ("[1, \"2\"]", nil, [], "config.json: expected eos_token_id to be tokens, each once"),
    ("2", "[[2]]", [], "generation_config.json: expected eos_token_id to be tokens, each once"),
    ("\"2\"", nil, [], "config.json: expected eos_token_id to be tokens, each once"),
    ("2.5", nil, [], "config.json: expected eos_token_id to be tokens, each once"),
    ("4294967296", nil, [], "config.json: expected eos_token_id to be tokens, each once"),
    ("7", nil, [], "cannot make a tokenizer: expected special tokens from 0 to 6"),
    ("[1, 7]", nil, [], "cannot make a tokenizer: expected special tokens from 0 to 6"),
  ]

  @Test("has end tokens, or is refused by their name", arguments: ends)
  func endTokens(
    config: String, generation: String?, ends: [Token], error: String
  ) throws {
    let scratch = try ScratchFolder()
    let folder = scratch["model"]
    let symbols = try Vocabulary(symbols: ["a", "b", "c", "d", "e", "f", "g"])
    try Transformer<Float>(.odd(), seed: 1).save(to: folder, tokenizer: symbols)
    let url = folder.appendingPathComponent("config.json")
    let json = try String(contentsOf: url, encoding: .utf8)
    #expect(json.contains("\"eos_token_id\": null"))
    try Data(json.replacing("\"eos_token_id\": null", with: "\"eos_token_id\": \(config)").utf8)
      .write(to: url)
    let second = folder.appendingPathComponent("generation_config.json")
    if let generation {
      try Data("{\"eos_token_id\": \(generation)}".utf8).write(to: second)
    } else {
      try FileManager.default.removeItem(at: second)
    }
    do {
      let words = try Checkpoint.tokenizer(in: folder)
      #expect((words.endToken.map { [$0] } ?? []) + words.otherEndTokens == ends)
      #expect(words.special == Set(ends))
      #expect(error.isEmpty)
      // Saved, it says the same.
      let model = try Transformer<Float>(contentsOf: folder)
      try model.save(to: scratch["again"], tokenizer: words)
      #expect(try Checkpoint.tokenizer(in: scratch["again"]) == words)
    } catch let thrown {
      let said = "\(thrown)".replacing(folder.path + "/", with: "")
      #expect(!error.isEmpty && said.hasPrefix(error), "\(said)")
    }
    // The model itself has no end token, and is loaded in any case.
    #expect(throws: Never.self) { try Transformer<Float>(contentsOf: folder) }
  }
}
