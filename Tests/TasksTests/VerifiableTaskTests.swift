import Random
import Tasks
import Testing
import Tokens

@Suite("A task that says no more than it has to")
struct VerifiableTaskTests {
  /// Says a letter again.
  struct Echo: VerifiableTask {
    let vocabulary = Vocabulary(["say", "a", "b"])
    func problem(using generator: inout SeededGenerator) -> String {
      generator.element(of: ["a", "b"])
    }
    func question(for problem: String) -> [String] { ["say", problem] }
    func answer(to problem: String) -> [String] { [problem] }
    func workedSolution(
      to problem: String, using generator: inout SeededGenerator
    ) -> WorkedSolution {
      WorkedSolution(thought: [], answer: [problem])
    }
    func verify(_ answer: [String], for problem: String) -> Bool { answer == [problem] }
  }

  @Test("holds out each problem by its own question, and none for its own sake")
  func split() {
    #expect(Echo().canonicalText(of: "a") == "say a")
    #expect(Echo().splitKey(of: "b") == "say b")
    #expect(Echo().alwaysHeldOut.isEmpty)
  }

  @Test("counts each answer as it is written, and none that is empty")
  func vote() {
    #expect(Echo().vote(for: ["b"], to: "a") == ["b"])
    #expect(Echo().vote(for: [], to: "a") == nil)
  }
}
