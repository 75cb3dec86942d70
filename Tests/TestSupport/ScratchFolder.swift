import Foundation

/// A folder that lives as long as the test that made it.
public final class ScratchFolder {
  /// Where it is.
  public let url: URL

  /// An empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tinyr1-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Where a file or folder in it is, or would be.
  public subscript(name: String) -> URL { url.appendingPathComponent(name) }

  /// The names of everything in the folder, hidden ones too.
  public var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// What a file in it says.
  public func text(_ name: String) throws -> String {
    try String(contentsOf: self[name], encoding: .utf8)
  }
}

/// Does something with a folder that is there as long as that takes.
public func withFolder(_ body: (URL) throws -> Void) throws {
  let scratch = try ScratchFolder()
  try withExtendedLifetime(scratch) { try body(scratch.url) }
}
