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

  func error(in folder: URL) -> String {
    do {
      _ = try Transformer<Float>(contentsOf: folder)
      return "accepted"
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
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
