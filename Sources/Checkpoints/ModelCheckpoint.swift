import Foundation
import LanguageModel
import Ranks
import Tensor
import Tokens

extension Transformer {
  /// Saves the model as a folder that Hugging Face's Transformers can load: `config.json`,
  /// `generation_config.json`, `model.safetensors` and, given a tokenizer, `tokenizer.json` and
  /// `tokenizer_config.json`.
  ///
  /// Everything is written beside the folder first, then the folder is made or replaced in one
  /// step: a kill at any moment leaves the old checkpoint or the new one. A folder with other files
  /// in it is not replaced.
  ///
  ///     try model.save(to: URL(fileURLWithPath: "base"))
  ///     let model = try Transformer<Float>(contentsOf: URL(fileURLWithPath: "base"))
  ///
  /// - Parameters:
  ///   - folder: where to; folders around it are made.
  ///   - tokenizer: has as many symbols as the model.
  /// - Throws: `CheckpointError` if the folder cannot be written; it is then unchanged.
  public func save(
    to folder: URL, tokenizer: Vocabulary? = nil
  ) throws(CheckpointError) {
    try writeFolder(folder, files: modelFiles(tokenizer), replacing: Checkpoint.fileNames)
  }

  /// Loads a model from a folder that ``save(to:tokenizer:)`` or Hugging Face's Transformers has
  /// saved; numbers of another type are converted.
  ///
  /// - Throws: `CheckpointError` if a file is missing or damaged, and if the model computes
  ///   anything that this package does not.
  public init(contentsOf folder: URL) throws(CheckpointError) {
    let url = folder.appendingPathComponent("config.json")
    let configuration = try TransformerConfiguration(
      readFile(url, limit: Checkpoint.longestJSON), path: url.path)
    try self.init(configuration, folder.appendingPathComponent("model.safetensors"))
  }

  /// Loads a model from a folder that rank 0 has, on every rank.
  ///
  /// - Throws: as ``init(contentsOf:)`` does.
  public init(contentsOf folder: URL, of ranks: Ranks) throws {
    let copy = try FolderCopy(ranks) { folder }
    self = try withExtendedLifetime(copy) { try Transformer(contentsOf: copy.url ?? folder) }
  }

  /// Returns the files of a checkpoint of this model.
  func modelFiles(
    _ tokenizer: Vocabulary?
  ) throws(CheckpointError) -> [(name: String, bytes: [UInt8])] {
    if let tokenizer, tokenizer.symbols.count != configuration.vocabularySize {
      throw .unusableSymbols(
        reason:
          "expected \(configuration.vocabularySize) symbols, one for each token of the model, "
          + "found \(tokenizer.symbols.count)")
    }
    let json = try configuration.files(type: .init(Scalar.self), endToken: tokenizer?.endToken)
    let tensors = namedTensors(of: parameters)
    var files = [
      ("config.json", json.configuration), ("generation_config.json", json.generation),
      ("model.safetensors", try encode(tensors, path: "the weights of this model")),
    ]
    if let words = tokenizer?.files(context: configuration.context) {
      files.append(("tokenizer.json", words.tokenizer))
      files.append(("tokenizer_config.json", words.configuration))
    }
    return files
  }

  /// A model of the given sizes with the numbers of a file.
  init(_ configuration: TransformerConfiguration, _ url: URL) throws(CheckpointError) {
    let file = try SafeTensors(contentsOf: url)
    // A hostile configuration must not make the layout count further than there are tensors.
    guard configuration.layers <= file.tensors.count, configuration.roughCount < 0x1p40 else {
      throw .malformed(
        path: url.path,
        reason: "expected the tensors of \(configuration.layers) layers, "
          + "found \(file.tensors.count) tensors")
    }
    let layout = ParameterLayout(configuration)
    try file.check(layout, prefixes: [""], path: url.path)
    self.init(zeros: configuration)
    file.copy(layout, prefix: "", into: &parameters)
  }

  /// Returns a vector laid out like the model's parameters, by the names of its matrices.
  func namedTensors(
    of vector: ParameterVector<Scalar>, prefix: String = ""
  ) -> [NamedTensor<Scalar>] {
    layout.entries.map { entry in
      NamedTensor(
        prefix + entry.name, shape: entry.shape,
        numbers: vector.view.columns(entry.offset..<entry.offset + entry.rows * entry.columns))
    }
  }
}

/// Returns the bytes of a file of tensors.
func encode<Scalar>(
  _ tensors: [NamedTensor<Scalar>], path: String
) throws(CheckpointError) -> [UInt8] {
  do {
    return try SafeTensors.encode(tensors)
  } catch {
    throw .damaged(path: path, error)
  }
}

extension ParameterLayout.Entry {
  /// The weight of a norm has a single dimension in a file.
  fileprivate var shape: [Int] { isNorm ? [columns] : [rows, columns] }
}

extension TransformerConfiguration {
  /// The number of parameters, as a `Double`, which does not overflow.
  fileprivate var roughCount: Double {
    let rows = 2 * Double(heads + keyValueHeads) * Double(headWidth) + 3 * Double(feedForwardWidth)
    return Double(width) * (Double(layers) * rows + 2 * Double(vocabularySize))
  }
}

extension SafeTensors {
  /// Reads a file of at most 4 GiB.
  public init(contentsOf url: URL) throws(CheckpointError) {
    let bytes = try readFile(url, limit: Checkpoint.longestTensors)
    do {
      try self.init(bytes)
    } catch {
      throw .damaged(path: url.path, error)
    }
  }

  /// Makes sure that the file has all matrices of a layout, once for each prefix, and no others.
  func check(
    _ layout: ParameterLayout, prefixes: [String], type: NumberType? = nil, path: String
  ) throws(CheckpointError) {
    var names = Set<String>()
    for prefix in prefixes {
      for entry in layout.entries {
        let name = prefix + entry.name
        names.insert(name)
        let found = self[name]
        guard let found, found.shape == entry.shape, type == nil || found.type == type else {
          throw .wrongTensor(
            path: path, name: name,
            expected: (type.map { "\($0.rawValue) " } ?? "") + "\(entry.shape)",
            found: found.map { "\($0.type.rawValue) \($0.shape)" })
        }
      }
    }
    for tensor in tensors where !names.contains(tensor.name) {
      throw .unknownTensor(path: path, name: tensor.name)
    }
  }

  /// Copies all matrices of a layout.
  func copy<Scalar>(
    _ layout: ParameterLayout, prefix: String, into vector: inout ParameterVector<Scalar>
  ) {
    let row = vector.mutableView()
    for entry in layout.entries {
      guard let tensor = self[prefix + entry.name] else { continue }
      copy(tensor, into: row.columns(entry.offset..<entry.offset + tensor.count))
    }
  }
}
