import Distillation
import LanguageModel
import Testing
import Tokens

@Suite("How much a student has computed")
struct StudentComputeTests {
  @Test("gives the worked numbers of its contract")
  func worked() {
    let text = PromptGroup(
      prompt: [Token](repeating: 1, count: 14), response: [Token](repeating: 0, count: 41))
    let batch = [PromptGroup](repeating: text, count: 64)
    var compute = StudentCompute()
    compute.addTraining(on: batch)
    // 14 + 41 tokens, of which the last is predicted and never read
    #expect(compute.trained == 64 * 54 && compute.passes == 10_368)
    compute.addReading(batch)
    #expect(compute.read == 3_456 && compute.passes == 10_368 + 3_456)
  }

  @Test("reads a prompt once for all of its group")
  func group() {
    var compute = StudentCompute()
    compute.addReading([PromptGroup(prompt: [1, 2, 3], responses: [[0], [0, 0], [0, 0, 0, 0]])])
    #expect(compute.read == 3 + 0 + 1 + 3)
  }
}
