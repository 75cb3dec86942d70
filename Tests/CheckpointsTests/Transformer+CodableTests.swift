import Checkpoints
import Foundation
import LanguageModel
import TestSupport
import TestWorlds
import Testing

@Suite("A model as an encoded value")
struct TransformerCodableTests {
  @Test(
    "comes back with the same bits, in both kinds of numbers",
    arguments: ModelCheckpointTests.configurations)
  func roundTrip(configuration: TransformerConfiguration) throws {
    let model = Transformer<Float>(configuration, seed: 1)
    let copy = try decoded(Transformer<Float>.self, JSONEncoder().encode(model))
    #expect(copy.configuration == configuration)
    #expect(copy.parameters == model.parameters)
    let precise = Transformer<Double>(configuration, seed: 2)
    let exact = try decoded(Transformer<Double>.self, JSONEncoder().encode(precise))
    #expect(exact.parameters == precise.parameters)
  }

  @Test("is refused if its sizes and its weights do not fit, or are none")
  func damaged() throws {
    let (small, large) = (
      try fields(Transformer<Float>(.odd(), seed: 1)),
      try fields(Transformer<Float>(.odd(tied: true), seed: 1))
    )
    for (key, value) in [
      ("configuration", large["configuration"]), ("weights", large["weights"]),
      ("weights", Data("{}".utf8)), ("configuration", Data("[".utf8)), ("weights", nil),
    ] {
      var mixed = small
      mixed[key] = value
      let bytes = try JSONEncoder().encode(mixed)
      #expect(throws: (any Error).self, "\(key)") { try decoded(Transformer<Float>.self, bytes) }
    }
    // With both in place it is read: it is their mixture that is refused.
    _ = try decoded(Transformer<Float>.self, try JSONEncoder().encode(small))
  }

  private func fields(_ model: Transformer<Float>) throws -> [String: Data] {
    try decoded([String: Data].self, JSONEncoder().encode(model))
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ bytes: Data) throws -> Value {
    try JSONDecoder().decode(type, from: bytes)
  }
}
