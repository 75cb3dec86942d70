import Foundation

extension Checkpoint {
  /// Checks that a run is resumed with the settings it was saved with.
  ///
  /// - Throws: ``CheckpointError/unsupported(path:field:expected:found:)`` with the first that
  ///   differs.
  package static func check<Settings: Codable & Equatable>(
    _ saved: Settings, are settings: Settings, in folder: URL
  ) throws(CheckpointError) {
    guard saved != settings else { return }
    let (found, expected) = (fields(of: saved), fields(of: settings))
    let names = Set(found.keys).union(expected.keys).sorted()
    guard let name = names.first(where: { found[$0] != expected[$0] }) else { return }
    throw .unsupported(
      path: folder.appendingPathComponent("trainer.json").path, field: name,
      expected: expected[name] ?? "left out", found: found[name] ?? "nothing")
  }

  /// Checks that a saved number of steps is possible.
  package static func check(step: Int, in folder: URL) throws(CheckpointError) {
    let steps = 0..<1 << 40
    guard !steps.contains(step) else { return }
    throw .malformed(
      path: folder.appendingPathComponent("trainer.json").path,
      reason: "expected a step from 0 to \(steps.upperBound - 1), found \(step)")
  }

  /// Returns a value's fields, those within others with a path for a name: `learningRate.peak`.
  private static func fields(of value: some Encodable) -> [String: String] {
    var fields: [String: String] = [:]
    func add(_ value: JSONValue, at path: String) {
      guard case .object(let object) = value else {
        fields[path] = value.text()
        return
      }
      fields[path] = "as it is"
      for (name, part) in object { add(part, at: path.isEmpty ? name : "\(path).\(name)") }
    }
    if let json = try? JSONValue(encodeJSON(value)) { add(json, at: "") }
    return fields
  }
}
