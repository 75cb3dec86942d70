import Conversation
import Foundation
import LanguageModel

/// The base that is kept in the repository: a model of random weights would be stopped for its entropy.
func keptModels() throws -> [String: Transformer<Float>] {
  let root = URL(fileURLWithPath: #filePath + "/../../..").standardizedFileURL
  return [
    "base": try Transformer<Float>(
      contentsOf: root.appendingPathComponent("\(KeptModels.folder)/base"))
  ]
}

/// Waits until something is so, for a minute at most.
func until(_ isSo: () async throws -> Bool) async throws -> Bool {
  for _ in 0..<6000 {
    if try await isSo() { return true }
    try await Task.sleep(for: .milliseconds(10))
  }
  return false
}
