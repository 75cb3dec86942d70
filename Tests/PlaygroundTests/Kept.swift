import Conversation
import Foundation
import LanguageModel

/// Models that are kept in the repository, the base alone unless told otherwise: one of random weights would be
/// stopped for its entropy.
func keptModels(_ names: String...) throws -> [String: Transformer<Float>] {
  let root = URL(fileURLWithPath: #filePath + "/../../..").standardizedFileURL
  let kept = try (names.isEmpty ? ["base"] : names).map { name in
    let folder = root.appendingPathComponent("\(KeptModels.folder)/\(name)")
    return (name, try Transformer<Float>(contentsOf: folder))
  }
  return Dictionary(uniqueKeysWithValues: kept)
}

/// Waits until something is so, for a minute at most.
func until(_ isSo: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<6000 {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(10))
  }
  return false
}
