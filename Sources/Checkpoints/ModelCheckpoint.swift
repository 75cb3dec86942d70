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
  /// saved, in one file or in shards; numbers of another type are converted.
  ///
  /// - Throws: `CheckpointError` if a file is missing or damaged, and if the model computes
  ///   anything that this package does not.
  public init(contentsOf folder: URL) throws(CheckpointError) {
    let url = folder.appendingPathComponent("config.json")
    let configuration = try TransformerConfiguration(
      readFile(url, limit: Checkpoint.longestJSON), path: url.path)
    try self.init(configuration, TensorFiles(modelIn: folder))
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
    let ends = tokenizer.map { words in (words.endToken.map { [$0] } ?? []) + words.otherEndTokens }
    let json = try configuration.files(type: .init(Scalar.self), endTokens: ends ?? [])
    let tensors = namedTensors(of: parameters)
    var files = [
      ("config.json", json.configuration), ("generation_config.json", json.generation),
      ("model.safetensors", try fileBytes(of: tensors, path: "the weights of this model")),
    ]
    if let words = tokenizer?.files(context: configuration.context) {
      files.append(("tokenizer.json", words.tokenizer))
      files.append(("tokenizer_config.json", words.configuration))
    }
    return files
  }

  /// A model of the given sizes with the numbers of some files.
  ///
  /// Two kinds of tensors may be there that the model has no use for: the frequencies of the rotary
  /// embedding, which follow from the configuration, and a head equal to the embedding that it is tied
  /// to.
  init(
    _ configuration: TransformerConfiguration, _ files: TensorFiles
  ) throws(CheckpointError) {
    // A hostile configuration must not make the layout count further than there are tensors.
    let names = files.names
    guard configuration.layers <= names.count, configuration.roughCount < 0x1p40 else {
      throw .malformed(
        path: files.path,
        reason: "expected the tensors of \(configuration.layers) layers, "
          + "found \(names.count) tensors")
    }
    let layout = ParameterLayout(configuration)
    var unused = Set(names.filter { $0.wholeMatch(of: Self.rotaryFrequencies) != nil })
    let head = files[Self.head].flatMap { configuration.tiedEmbeddings ? $0 : nil }
    if head != nil { unused.insert(Self.head) }
    try files.check(layout, prefixes: [""], unused: unused)
    self.init(zeros: configuration)
    files.copy(layout, prefix: "", into: &parameters)
    guard let head else { return }
    let embedding = layout.entries[0]
    var isCopy = head.shape == embedding.shape
    if isCopy {
      let numbers = Matrix<Scalar>(rows: 1, columns: embedding.count)
      files.copy(Self.head, into: numbers)
      isCopy = numbers.hasSameBits(as: parameters.view.columns(0..<embedding.count))
    }
    guard isCopy else {
      throw .wrongTensor(
        path: files.path(of: Self.head), name: Self.head,
        expected: "a copy of \(embedding.name), to which tie_word_embeddings ties it",
        found: "\(head.type.rawValue) \(head.shape) with other numbers")
    }
  }

  private static var head: String { "lm_head.weight" }

  /// Buffers that early folders have; Transformers computes them anew, too.
  private static var rotaryFrequencies: Regex<Substring> {
    /model\.(?:layers\.[0-9]+\.self_attn\.)?rotary_emb\.inv_freq/
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
func fileBytes<Scalar>(
  of tensors: [NamedTensor<Scalar>], path: String
) throws(CheckpointError) -> [UInt8] {
  do {
    return try SafeTensors.encode(tensors)
  } catch {
    throw .damaged(path: path, error)
  }
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
    try self.init(contentsOf: url, limit: Checkpoint.longestTensors)
  }

  /// Reads a file of at most so many bytes.
  init(contentsOf url: URL, limit: Int) throws(CheckpointError) {
    let bytes = try readFile(url, limit: limit)
    do {
      try self.init(bytes)
    } catch {
      throw .damaged(path: url.path, error)
    }
  }
}
