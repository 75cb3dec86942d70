import LanguageModel
import Oracle
import Testing
import Tokens

@Suite("A space of outputs")
struct OutputSpaceTests {
  @Test("of the running example has three outputs and two prefixes")
  func runningExample() throws {
    #expect(example.count == 3)  // `1`, `0 0`, `0 1`
    #expect(try example.prefixes() == [[], [0]])
    let outputs = try Enumeration(TablePolicy(example)).outputs
    #expect(outputs.map(\.tokens) == [[1], [0, 0], [0, 1]])
    #expect(outputs.map(\.isTruncated) == [false, true, false])
  }

  @Test(
    "counts what is then enumerated",
    // Σ_{t<L} (V−1)ᵗ + (V−1)ᴸ: for V = 3, L = 3 it is 1 + 2 + 4 + 8.
    arguments: [(1, 1, 1.0), (1, 5, 1), (2, 4, 5), (3, 3, 15), (4, 3, 40), (5, 4, 341)])
  func count(vocabularySize: Int, maximumLength: Int, expected: Double) throws {
    let space = OutputSpace(
      vocabularySize: vocabularySize, endToken: 0, maximumLength: maximumLength)
    #expect(space.count == expected)
    let outputs = try Enumeration(TablePolicy(space)).outputs
    #expect(Double(outputs.count) == expected)
    #expect(Set(outputs.map(\.tokens)).count == outputs.count)
    #expect(outputs.allSatisfy { space.contains($0.tokens) })
  }

  @Test("with several end tokens ends with any of them")
  func severalEnds() throws {
    // Of 4 tokens 2 end an output and 2 go on: 2 outputs of one token, 2 · 2 of two, 2 · 2 · 4 of three.
    let space = OutputSpace(
      vocabularySize: 4, endToken: 0, otherEndTokens: [2, 7], maximumLength: 3)
    #expect(space.count == 2 + 4 + 16)
    let outputs = try Enumeration(TablePolicy(space)).outputs
    #expect(outputs.count == 22)
    #expect(
      outputs.allSatisfy { output in
        !output.tokens.dropLast().contains { [0, 2].contains($0) }
          && output.isTruncated == ![0, 2].contains(output.tokens.last)
      })
    #expect(abs(outputs.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
  }

  @Test("without an end token has V to the L outputs, all of the same length")
  func noEnd() throws {
    let space = OutputSpace(vocabularySize: 3, endToken: 99, maximumLength: 4)
    #expect(space.count == 81)
    let outputs = try Enumeration(TablePolicy(space)).outputs
    #expect(outputs.count == 81)
    #expect(outputs.allSatisfy { $0.tokens.count == 4 && $0.isTruncated })
  }

  @Test("contains what is complete, and nothing that was complete before")
  func contains() {
    // Token 2 ends an output; three tokens at most.
    for output: [Token] in [[2], [0, 2], [1, 0, 2], [0, 1, 0]] { #expect(speech.contains(output)) }
    for other: [Token] in [[], [0], [0, 1], [2, 2], [0, 2, 1], [0, 0, 0, 2], [3, 2], [-1, 2]] {
      #expect(!speech.contains(other), "\(other)")
    }
  }

  @Test("that ends by a rule stops at the goal")
  func rule() throws {
    // From the wall at 0 to 3: three steps ahead, or one step lost and five steps in all.
    let walks = try Enumeration(walkingBaby(steps: 5)).outputs.filter(arrived)
    #expect(
      walks.map(\.tokens) == [
        [1, 1, 1], [0, 1, 1, 1], [0, 0, 1, 1, 1], [1, 0, 1, 1, 1], [1, 1, 0, 1, 1],
      ])
  }

  @Test("needs room for a token")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = OutputSpace(vocabularySize: 2, endToken: 0, maximumLength: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = OutputSpace(vocabularySize: 0, endToken: 0, maximumLength: 1)
    }
  }
}
