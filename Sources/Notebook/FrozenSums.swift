import Foundation

/// The hashes of what may not change once a lesson is frozen: the settings in its code, and the numbers of
/// its quick run. The file, `plots/NN-name/frozen.sums`, has a line for each, as `sha256sum` writes them;
/// the register has a hash of the lines of either part.
///
/// Of the quick run count the numbers of figures (not the names of their series), what was measured for each
/// claim, the log of every step, and the weights and the optimizer of every checkpoint. They are compared to
/// the last bit, and not rounded: training amplifies any difference, since one that changes a sampled
/// token changes all that follows. Vectors of 256 and 512 bits give the same bits. Another system's `exp` or
/// `log`, or a processor without fused multiply-add, may not: so the register names the platform.
package struct FrozenSums: Equatable, Sendable {
  /// Hashes by name: `settings/main.swift`, `plots/accuracy.tsv`, `runs/base-seed-1/model.safetensors`.
  package var sums: [String: String]

  /// Reads a file of hashes.
  package init(file text: String) {
    sums = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2 { sums[parts[1].trimmed] = parts[0] }
    }
  }

  /// Takes the hashes of a lesson's code and of its quick run.
  ///
  /// - Parameters:
  ///   - source: The lesson's `main.swift`.
  ///   - plots: The folder with the figures of the quick run.
  ///   - runs: The folder with what it trained; it need not be there.
  /// - Throws: the system's error, if a file cannot be read.
  package init(source: URL, plots: URL, runs: URL) throws {
    sums = try Self.settings(of: source)
    for (name, url) in Self.files(in: plots) where name.hasSuffix(".tsv") && name != "seconds.tsv" {
      sums["plots/\(name)"] = sha256(
        Self.numbers(try String(contentsOf: url, encoding: .utf8)).utf8)
    }
    for (name, url) in Self.files(in: runs)
    where name.hasSuffix(".safetensors") || name.hasSuffix("steps.jsonl") {
      sums["runs/\(name)"] = sha256(try Data(contentsOf: url))
    }
  }

  /// The file's text.
  package var text: String { lines { _ in true } }

  /// The hash of all settings.
  package var settings: String { sha256(lines { $0.hasPrefix("settings/") }.utf8) }

  /// The hash of all numbers of the quick run.
  package var results: String { sha256(lines { !$0.hasPrefix("settings/") }.utf8) }

  /// The names of what differs, is missing, or is new.
  package func differences(from other: FrozenSums) -> [String] {
    Set(sums.keys).union(other.sums.keys).filter { sums[$0] != other.sums[$0] }.sorted()
  }

  /// Returns the difference from what was frozen, in a sentence; nothing if all is as it was.
  package func problem(against frozen: FrozenSums, entry: Register.Entry) -> String? {
    guard frozen.settings == entry["settings"], frozen.results == entry["results"] else {
      return "frozen.sums is not what the register froze on \(entry.date): restore it from commit "
        + (entry["commit"] ?? "unknown")
    }
    let names = differences(from: frozen)
    guard !names.isEmpty else { return nil }
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    let place = entry["platform"] ?? "unknown"
    let other =
      place == platform()
      ? "" : "; it was frozen on \(place), and this is \(platform()), which may round otherwise"
    return
      "expected what was frozen on \(entry.date), but \(names.prefix(5).joined(separator: ", "))\(more) "
      + "differ\(names.count == 1 ? "s" : "")\(other). Undo what changed the numbers, or freeze anew "
      + "and run on new seeds"
  }

  private func lines(_ isWanted: (String) -> Bool) -> String {
    sums.filter { isWanted($0.key) }.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
      .joined()
  }

  /// Returns the hashes of the numbers in a lesson's files, and in those of `lessons/Shared` that it uses.
  private static func settings(of source: URL) throws -> [String: String] {
    let folder = source.deletingLastPathComponent()
    let shared = folder.deletingLastPathComponent().appendingPathComponent("Shared")
    func sources(in folder: URL) throws -> [String: String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let files = names.filter { $0.hasSuffix(".swift") }.map {
        ($0, try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      }
      return Dictionary(uniqueKeysWithValues: files.map { ($0, $1 ?? "") })
    }
    let own = try sources(in: folder)
    var used: [String: String] = [:]
    var words = own.values.reduce(into: Set<String>()) { $0.formUnion(CodeNumbers.words(in: $1)) }
    var others = words.contains("LessonShared") ? try sources(in: shared) : [:]
    while let next = others.filter({ !CodeNumbers.declared(in: $0.value).isDisjoint(with: words) })
      .keys.min()
    {
      let text = others.removeValue(forKey: next) ?? ""
      used["Shared/\(next)"] = text
      words.formUnion(CodeNumbers.words(in: text))
    }
    let all = own.merging(used) { $1 }.filter { !CodeNumbers.isDrawing($0.key) }
    return Dictionary(
      uniqueKeysWithValues: all.map { ("settings/\($0)", sha256(CodeNumbers.all(in: $1).utf8)) })
  }

  /// Returns the numbers of a table with tabs: those columns whose head says that they hold some.
  static func numbers(_ table: String) -> String {
    let heads: Set<Substring> = ["x", "y", "low", "high", "z", "claim", "measured"]
    let rows = table.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let places = (rows.first ?? []).indices.filter { heads.contains(rows[0][$0]) }
    return rows.map { row in
      places.map { $0 < row.count ? String(row[$0]) : "" }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func files(in folder: URL) -> [(String, URL)] {
    let base = folder.resolvingSymlinksInPath().path + "/"
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).map {
      (String($0.resolvingSymlinksInPath().path.dropFirst(base.count)), $0)
    }
  }
}

/// The platform on which numbers are made, as far as they can depend on it.
package func platform() -> String {
  #if arch(x86_64)
    let kind = "x86_64"
  #elseif arch(arm64)
    let kind = "arm64"
  #else
    let kind = "another processor"
  #endif
  let flags = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let fused = kind == "arm64" || flags.contains(" fma ") ? " with FMA" : ""
  #if canImport(Glibc)
    var name = [CChar](repeating: 0, count: 64)
    confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "\(kind)\(fused), \(String(decoding: bytes, as: UTF8.self))"
  #else
    return "\(kind)\(fused)"
  #endif
}
