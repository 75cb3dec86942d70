import Foundation

/// The records of a training as lines of JSON; each is encoded once.
package struct WatchLines: Sendable {
  /// The lines as they are written to `watch.jsonl`.
  package private(set) var bytes: [UInt8] = []
  /// The same as the elements of an array in a page: what could end the script is escaped.
  package private(set) var elements: [UInt8] = []
  /// The step of the last evaluation; -1 if there is none.
  package private(set) var lastEvaluation = -1

  /// The records of a new training.
  package init(_ records: [WatchRecord] = []) {
    for record in records { append(record) }
  }

  /// Begins with some records, and goes on with those of a file that are about steps that were made; a file
  /// that cannot be read has none.
  package init(keeping file: URL, upTo step: Int, after first: [WatchRecord]) {
    self.init(first)
    guard step > 0, let old = try? Data(contentsOf: file) else { return }
    let decoder = Self.decoder
    for line in old.split(separator: UInt8(ascii: "\n")) {
      guard let record = try? decoder.decode(WatchRecord.self, from: line) else { continue }
      switch record {
      case .run, .band, .end: continue
      case .step, .heldOut, .group: if record.step <= step { append(record) }
      }
    }
  }

  /// Adds a record, unless it would make the page larger than so many bytes.
  package mutating func append(_ record: WatchRecord, upTo size: Int = .max) {
    // Records have nothing that cannot be encoded.
    guard let line = try? Self.encoder.encode(record), elements.count + line.count <= size else {
      return
    }
    bytes += line + [UInt8(ascii: "\n")]
    if !elements.isEmpty { elements += Array(",\n".utf8) }
    for byte in line {
      if byte == UInt8(ascii: "<") {
        elements += #"\u003c"#.utf8
      } else {
        elements.append(byte)
      }
    }
    if case .heldOut(let evaluation) = record { lastEvaluation = evaluation.step }
  }

  /// Writes names in snake_case, in the order of the alphabet.
  package static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  /// Reads what ``encoder`` writes.
  package static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
