import Foundation
import LanguageModel

/// A model among values that are kept or sent: the bytes of its `config.json` and of its `model.safetensors`.
extension Transformer: Codable {
  private enum CodingKeys: CodingKey { case configuration, weights }

  /// The path in errors, since there is no file.
  private static var path: String { "an encoded model" }

  /// Encodes the sizes and all weights, to the bit.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    let sizes = try configuration.files(type: .init(Scalar.self), endTokens: []).configuration
    let weights = try fileBytes(of: namedTensors(of: parameters), path: Self.path)
    try values.encode(Data(sizes), forKey: .configuration)
    try values.encode(Data(weights), forKey: .weights)
  }

  /// Decodes a model.
  ///
  /// - Throws: the decoder's error, or `CheckpointError` as a damaged checkpoint does.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let sizes = try values.decode(Data.self, forKey: .configuration)
    let weights = try values.decode(Data.self, forKey: .weights)
    try self.init(
      TransformerConfiguration(Array(sizes), path: Self.path),
      TensorFiles(Array(weights), path: Self.path))
  }
}
