import Foundation

/// The reason why a checkpoint could not be written or read.
public enum CheckpointError: Error, Equatable, Sendable, CustomStringConvertible, LocalizedError {
  /// There is no such file or folder.
  case missing(path: String)
  /// The system refuses to read a file.
  case unreadable(path: String, reason: String)
  /// The system refuses to write; what was there before is untouched, and nothing half-written is
  /// left.
  case notWritten(path: String, reason: String)
  /// The folder to be replaced has something in it that is no part of a checkpoint.
  case foreignFile(path: String)
  /// A JSON file with unexpected content.
  case malformed(path: String, reason: String)
  /// A safetensors file that is damaged.
  case damaged(path: String, SafeTensorsError)
  /// A model that computes something that this package does not.
  case unsupported(path: String, field: String, expected: String, found: String)
  /// A tensor that is missing (`found` is nil) or has another shape or type than the model's.
  case wrongTensor(path: String, name: String, expected: String, found: String?)
  /// A tensor that the model has no use for.
  case unknownTensor(path: String, name: String)
  /// Symbols that cannot be a vocabulary of this model.
  case unusableSymbols(reason: String)

  /// One line: what was expected and found, or what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no \(path)"
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason)"
    case .notWritten(let path, let reason):
      "cannot write \(path): \(reason); what was there before is untouched"
    case .foreignFile(let path):
      "will not replace the folder of \(path), which is no part of a checkpoint: choose another folder"
    case .malformed(let path, let reason):
      "\(path): \(reason)"
    case .damaged(let path, let error):
      "\(path): \(error)"
    case .unsupported(let path, let field, let expected, let found):
      "\(path): expected \(field) to be \(expected), found \(found)"
    case .wrongTensor(let path, let name, let expected, let found):
      "\(path): expected \(name) as \(expected), found \(found ?? "no such tensor")"
    case .unknownTensor(let path, let name):
      "\(path): the model of config.json has no tensor \(name.debugDescription)"
    case .unusableSymbols(let reason):
      "cannot make a tokenizer: \(reason)"
    }
  }

  /// The description, for callers of `localizedDescription`.
  public var errorDescription: String? { description }
}
