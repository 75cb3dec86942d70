import Foundation

/// A folder that lives as long as the test that made it.
public final class ScratchFolder {
  /// The folder's place.
  public let url: URL

  /// An empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tinyr1-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The place of a file or folder in it, whether it is there or not.
  public subscript(name: String) -> URL { url.appendingPathComponent(name) }

  /// The names of everything in the folder, hidden ones too.
  public var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// Returns the text of a file in it.
  public func text(_ name: String) throws -> String {
    try String(contentsOf: self[name], encoding: .utf8)
  }
}

/// Does something with a folder that is there as long as that takes.
public func withFolder(_ body: (URL) throws -> Void) throws {
  let scratch = try ScratchFolder()
  try withExtendedLifetime(scratch) { try body(scratch.url) }
}
