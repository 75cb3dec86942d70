import Checkpoints
import Foundation
import LanguageModel
import TestSupport
import TestWorlds
import Testing

@Suite("A folder of weights")
struct TensorFilesTests {
  /// Cuts a model into shards of five tensors, as Transformers does; `change` may break the index.
  private func shard(
    _ model: Transformer<Float>, in folder: URL, change: (inout [String: String]) -> Void = { _ in }
  ) throws {
    let tensors = HuggingFaceFolderTests.tensors(of: model)
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

  private func error(in folder: URL) -> String { HuggingFaceFolderTests().error(in: folder) }

  @Test("may be in shards")
  func shards() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(), seed: 1))
    try shard(model, in: folder)
    #expect(try Transformer<Float>(contentsOf: folder).parameters == model.parameters)
    // One whole file comes before the shards, as in Transformers.
    let other = Transformer<Float>(.odd(), seed: 2)
    try Data(SafeTensors.encode(HuggingFaceFolderTests.tensors(of: other))).write(
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

  @Test("has its tensors by name, with the file of each")
  func names() throws {
    let scratch = try ScratchFolder()
    let (folder, model) = (scratch["model"], Transformer<Float>(.odd(), seed: 1))
    try shard(model, in: folder)
    let files = try TensorFiles(modelIn: folder)
    #expect(files.names == model.layout.entries.map(\.name).sorted())
    // The first five tensors are in the first shard, the norm at the end in the fourth.
    #expect(
      files.path(of: model.layout.entries[0].name)
        == folder.path + "/model-00001-of-00005.safetensors")
    #expect(
      files.path(of: "model.norm.weight") == folder.path + "/model-00004-of-00005.safetensors")
    #expect(files.path(of: "gone") == folder.path + "/model.safetensors.index.json")
  }

  @Test("has each matrix once for every prefix, of one type where that matters, and no others")
  func check() throws {
    let layout = Transformer<Float>(.odd(), seed: 1).layout
    let tensors = ["a.", "b."].flatMap { prefix in
      HuggingFaceFolderTests.tensors(of: Transformer<Float>(.odd(), seed: 1)).map {
        NamedTensor(prefix + $0.name, shape: $0.shape, numbers: $0.numbers)
      }
    }
    let files = try TensorFiles(SafeTensors.encode(tensors), path: "x")
    func refused(_ error: CheckpointError, _ check: () throws -> Void) {
      #expect(throws: error) { try check() }
    }
    try files.check(layout, prefixes: ["a.", "b."], type: .float32)
    let others = Set(layout.entries.map { "b." + $0.name })
    try files.check(layout, prefixes: ["a."], unused: others)
    refused(.unknownTensor(path: "x", name: "b.lm_head.weight")) {
      try files.check(layout, prefixes: ["a."])
    }
    let name = "model.embed_tokens.weight"  // 7 symbols, 12 wide
    refused(
      .wrongTensor(path: "x", name: "a." + name, expected: "F64 [7, 12]", found: "F32 [7, 12]")
    ) { try files.check(layout, prefixes: ["a.", "b."], type: .float64) }
    refused(.wrongTensor(path: "x", name: "c." + name, expected: "[7, 12]", found: nil)) {
      try files.check(layout, prefixes: ["a.", "b.", "c."])
    }
  }
}
