import Tokens
import LanguageModel
import Foundation
import Require

/// The checkpoints of a run: folders `step-000123` in a folder of their own. ``CheckpointSeries``
/// saves them from a training loop.
///
///     try state.save(to: Checkpoint.folder(step: 200, in: runs))
///     try Checkpoint.keep(3, in: runs)
///     let newest = try Checkpoint.latest(in: runs)
public enum Checkpoint {
  /// Returns the folder of a step: `step-000123`.
  ///
  /// - Precondition: `step` ≥ 0.
  public static func folder(step: Int, in runs: URL) -> URL {
    require(step >= 0, "a checkpoint of step \(step)")
    let digits = String(step)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return runs.appendingPathComponent("step-\(zeros)\(digits)")
  }

  /// Returns the newest checkpoint that is whole, or nil if there is none; damaged ones are
  /// skipped, and so are the remains of a writer that was killed.
  public static func latest(in runs: URL) throws(CheckpointError) -> URL? {
    try steps(in: runs).reversed().map { folder(step: $0, in: runs) }.first(where: isWhole)
  }

  /// Deletes all but the newest `count` checkpoints that are whole, and the remains of writers that
  /// were killed. Damaged ones are kept as long as they are newer than one that is kept.
  ///
  /// - Precondition: `count` ≥ 1.
  public static func keep(_ count: Int, in runs: URL) throws(CheckpointError) {
    require(count >= 1, "keep at least one checkpoint, not \(count)")
    removeLeftovers(in: runs)
    var whole = 0
    for step in try steps(in: runs).reversed() {
      let folder = folder(step: step, in: runs)
      if whole >= count {
        try discardFolder(folder)
      } else if isWhole(folder) {
        whole += 1
      }
    }
  }

  /// Returns the symbols and the end tokens that a checkpoint was saved with.
  public static func tokenizer(in folder: URL) throws(CheckpointError) -> Vocabulary {
    let tokenizer = folder.appendingPathComponent("tokenizer.json")
    let ends = try endTokens(in: folder)
    return try Vocabulary(
      readFile(tokenizer, limit: longestJSON), endTokens: ends, path: tokenizer.path)
  }

  /// Reads the tokens that end a response. As in Transformers, `generation_config.json` comes before
  /// `config.json`.
  private static func endTokens(in folder: URL) throws(CheckpointError) -> [Token] {
    for (name, isNeeded) in [("generation_config.json", false), ("config.json", true)] {
      let url = folder.appendingPathComponent(name)
      if !isNeeded && !FileManager.default.fileExists(atPath: url.path) { continue }
      let end = try readJSON(url)["eos_token_id"] ?? .null
      if end == .null { continue }
      var list = [end]
      if case .array(let several) = end { list = several }
      let tokens = list.compactMap { item -> Token? in
        if case .integer(let number) = item { Token(exactly: number) } else { nil }
      }
      guard !tokens.isEmpty, tokens.count == list.count, Set(tokens).count == tokens.count else {
        throw .unsupported(
          path: url.path, field: "eos_token_id", expected: "tokens, each once", found: end.line)
      }
      return tokens
    }
    return []
  }

  /// Reads the notes saved with a checkpoint: see ``TrainingState/save(to:tokenizer:notes:)``.
  ///
  /// - Throws: ``CheckpointError`` if there are no notes, or notes of another kind.
  public static func notes<Notes: Decodable>(
    _: Notes.Type = Notes.self, in folder: URL
  ) throws(CheckpointError) -> Notes {
    let url = folder.appendingPathComponent("notes.json")
    let bytes = try readFile(url, limit: longestNotes)
    do {
      return try decodeJSON(Notes.self, bytes)
    } catch {
      throw .malformed(path: url.path, reason: jsonReason(error))
    }
  }

  /// The version of the files saved beside a model: raised when a run cannot resume from an older
  /// one.
  static let version = 1

  /// Every file that a checkpoint may have, and that may go when it is replaced.
  static let fileNames: Set = [
    "config.json", "generation_config.json", "model.safetensors", "tokenizer.json",
    "tokenizer_config.json", "trainer.json", "trainer.safetensors", "reference.safetensors",
    "notes.json",
  ]

  /// The longest JSON file that is read, in bytes.
  static let longestJSON = 1 << 24

  /// The longest notes that are read, in bytes.
  static let longestNotes = 1 << 30

  /// The longest file of tensors that is read, in bytes: 4 GiB, a billion numbers.
  static let longestTensors = 1 << 32

  /// Returns the numbers of all step folders, in order; none if there is no such folder.
  private static func steps(in runs: URL) throws(CheckpointError) -> [Int] {
    guard FileManager.default.fileExists(atPath: runs.path) else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: runs.path)
    } catch {
      throw .unreadable(path: runs.path, reason: "not a folder, or no access")
    }
    // `step-7` is not a checkpoint's name: each step has exactly one name.
    return names.compactMap { name in
      guard let step = name.wholeMatch(of: /step-([0-9]{6,})/).flatMap({ Int($0.1) }),
        folder(step: step, in: runs).lastPathComponent == name
      else { return nil }
      return step
    }.sorted()
  }

  /// Returns whether the model can be loaded, and every other file of a training is there if one
  /// is, and as long as it says.
  private static func isWhole(_ folder: URL) -> Bool {
    func isThere(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }
    do {
      _ = try Transformer<Float>(contentsOf: folder)
      guard isThere("trainer.json") || isThere("trainer.safetensors") else { return true }
      let trainer = try readJSON(folder.appendingPathComponent("trainer.json"))
      guard case .bool(let hasReference)? = trainer["hasReference"] else { return false }
      for name in ["trainer"] + (hasReference ? ["reference"] : []) {
        _ = try SafeTensors(contentsOf: folder.appendingPathComponent("\(name).safetensors"))
      }
      return true
    } catch {
      return false
    }
  }
}

/// Reads a file of JSON.
func readJSON(_ url: URL) throws(CheckpointError) -> JSONValue {
  try parseJSON(readFile(url, limit: Checkpoint.longestJSON), path: url.path)
}

/// Reads the bytes of a file of JSON.
func parseJSON(_ bytes: [UInt8], path: String) throws(CheckpointError) -> JSONValue {
  do {
    return try JSONValue(bytes)
  } catch {
    throw .malformed(path: path, reason: jsonReason(error))
  }
}
