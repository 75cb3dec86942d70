import Tokens
import KLDivergence
import Require
import Tasks
import Tensor
import Testing

/// These tests run in release mode, where a plain `precondition` stops without a word.
@Suite("Errors say what was expected, in an optimized build too")
struct RequireTests {
  @Test("what holds costs nothing: the message is not even put together")
  func holds() {
    func message() -> String {
      Issue.record("asked for the message of a condition that holds")
      return ""
    }
    require(1 + 1 == 2, message())
  }

  @Test("what does not hold stops the program with its sentence, and where it stands")
  func fails() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      require(1 + 1 == 3, "1 + 1 is \(1 + 1)")
    }
    // The words above, and the name of this file as #fileID gives it.
    #expect(try #require(result).says("RequireTests/RequireTests.swift"))
    #expect(try #require(result).says("1 + 1 is 2"))
  }

  @Test("a shape that does not fit names both shapes")
  func shape() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      linear(
        Matrix<Float>(rows: 2, columns: 3), transposedWeight: Matrix(rows: 5, columns: 4),
        into: Matrix(rows: 2, columns: 4))
    }
    // y = x·Wᵀ: x is [2 × 3], and Wᵀ [5 × 4].
    #expect(try #require(result).says("a product of [2 × 3] and [5 × 4]"))
  }

  @Test("two temperatures in one divergence are named, and why they must not be")
  func temperature() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = KLEstimator.k3.evaluate(
        new: [-1], temperature: 0.8, reference: ReferenceLogProbabilities([-1]))
    }
    // 0.8 is given, 1.0 what a reference has if nothing is said.
    #expect(
      try #require(result).says("expected policy and reference at one temperature, got 0.8 and 1.0")
    )
  }

  @Test("a symbol that is twice in a vocabulary is named")
  func symbol() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Vocabulary(["a", "b", "a"])
    }
    #expect(try #require(result).says("expected unique symbols, found \"a\" twice"))
  }
}

extension ExitTest.Result {
  /// Returns whether these words were written to standard error.
  fileprivate func says(_ words: String) -> Bool {
    String(decoding: standardErrorContent, as: UTF8.self).contains(words)
  }
}
