/// Something that reads what strangers write: models, learners, whoever made a file.
///
/// Whatever the bytes, reading must end, soon, and without a trap. The test suite gives each reader
/// changed examples from a seed; `make fuzz` lets libFuzzer look for bytes that reach new code.
public struct Reader: Sendable {
  /// The name of what is read.
  public let name: String
  /// Inputs to begin with: as they should be, and nearly so.
  public let examples: [[UInt8]]
  /// The pieces that changed inputs are made of beside single bytes.
  public let pieces: [String]
  /// Reads some bytes, and says whether they were accepted.
  public let accepts: @Sendable ([UInt8]) -> Bool

  /// All readers.
  public static let all = [
    responseText, responseSymbols, answerText, answerSymbols, safeTensors, configuration, tokenizer,
    commandLine, shardIndex,
  ]

  init(
    _ name: String, examples: [[UInt8]], pieces: [String],
    accepts: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    (self.name, self.examples, self.pieces, self.accepts) = (name, examples, pieces, accepts)
  }

  static func bytes(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
