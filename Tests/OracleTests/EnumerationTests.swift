import LanguageModel
import Oracle
import Testing
import Tokens

@Suite("A space of outputs, listed")
struct EnumerationTests {
  @Test("is enumerated if it has as many outputs as the limit, and not with one more")
  func limit() throws {
    let table = try TablePolicy(speech)
    #expect(try Enumeration(table, limit: 15).outputs.count == 15)
    #expect(throws: EnumerationError.tooManyOutputs(upTo: 15, limit: 14)) {
      try Enumeration(table, limit: 14)
    }
  }

  @Test("that is too large is refused, with its size and the limit")
  func tooLarge() throws {
    let space = OutputSpace(vocabularySize: 21, endToken: 0, maximumLength: 10)
    // 20¹⁰ + (20¹⁰ − 1)/19 by hand.
    let error = EnumerationError.tooManyOutputs(upTo: 10_778_947_368_421, limit: 5000)
    let policy = TablePolicy(space, states: 1) { _ in 0 }
    #expect(throws: error) { try Enumeration(policy, limit: 5000) }
    #expect(throws: error) { try TablePolicy(space, limit: 5000) }
    #expect(error.description.contains("at most 5000 outputs, got one of up to 10778947368421"))
    // A number that no Int can hold is still told.
    let vast = EnumerationError.tooManyOutputs(upTo: 1e300, limit: 1)
    #expect(vast.description.contains("1e+300"))
  }
}

@Suite("What a list of outputs knows")
struct EnumeratedOutputsTests {
  @Test("the probabilities of a table's outputs sum to 1", arguments: [1, 2, 3], [0.3, 1, 4])
  func tableTotal(seed: UInt64, temperature: Double) throws {
    let table = try randomTable(seed: seed, temperature: temperature)
    #expect(abs(try Enumeration(table).totalProbability - 1) < 1e-12)
  }

  @Test("impossible tokens are not followed")
  func impossible() throws {
    var table = try TablePolicy(speech)
    table[0, 1] = -.infinity  // after the empty prefix
    let all = try Enumeration(table)
    // Of 15 outputs the 7 that begin with 1 are gone: 1 end, 2 ends later, 4 cut off.
    #expect(all.outputs.count == 8)
    #expect(abs(all.totalProbability - 1) < 1e-15)
    // Two tokens can follow each prefix; at most 2³ outputs, where there would be 40.
    let cut = transformerPolicy(seed: 1, distribution: SamplingDistribution(topK: 2))
    #expect(try Enumeration(cut).outputs.count <= 8)
    #expect(
      try Enumeration(transformerPolicy(seed: 1, distribution: .greedy)).outputs.count == 1)
  }

  @Test("what is asked of all outputs is refused for some")
  func partial() async {
    await #expect(processExitsWith: .failure) {
      _ = Enumeration(try TablePolicy(example), only: [[1]]).entropy
    }
    await #expect(processExitsWith: .failure) {
      _ = Enumeration(try TablePolicy(example), only: [[0]])  // not an output: it goes on
    }
    await #expect(processExitsWith: .failure) {
      _ = Enumeration(try TablePolicy(example), only: [[1], [1]])
    }
  }
}
