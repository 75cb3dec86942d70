import Tokens
import ChainOfThought
import Random
import Tasks
import Testing

@Suite("The template")
struct TemplateTests {
  private let question = ["3", "+", "4", "mod10"]
  private let solution = WorkedSolution(thought: ["3", "+", "4", "=", "7"], answer: ["7"])

  @Test(
    "splits a conversation between prompt and response where the prefill says",
    arguments: [
      (
        Prefill.nothing, "User: 3 + 4 mod10 Assistant:",
        "<think> 3 + 4 = 7 </think> <answer> 7 </answer> <end>"
      ),
      (
        .think, "User: 3 + 4 mod10 Assistant: <think>",
        "3 + 4 = 7 </think> <answer> 7 </answer> <end>"
      ),
      (.answer, "User: 3 + 4 mod10 Assistant: <answer>", "7 </answer> <end>"),
    ])
  func prefill(prefill: Prefill, prompt: String, completion: String) throws {
    let vocabulary = try RunningSum(terms: 2...2).vocabulary
    let given = Template.prompt(question: question, prefill: prefill)
    let written = Template.completion(of: solution, prefill: prefill)
    #expect(given.joined(separator: " ") == prompt)
    #expect(written.joined(separator: " ") == completion)
    _ = try vocabulary.tokens(of: given + written)
    // The reader that is told of the prefill finds both parts again.
    let response = Response(symbols: written, prefill: prefill)
    #expect(response.isWellFormed)
    #expect(response.thoughtSymbols == (prefill == .answer ? [] : solution.thought))
    #expect(response.answerSymbols == solution.answer)
  }

  @Test("finds every response malformed if reader and prompt disagree about the prefill")
  func disagreement() {
    for written in Prefill.allCases {
      let symbols = Template.completion(of: solution, prefill: written)
      for read in Prefill.allCases {
        #expect(Response(symbols: symbols, prefill: read).isWellFormed == (written == read))
      }
    }
  }

  @Test("reads as text that names both blocks, and ends where the model goes on")
  func text() {
    let text = Template.text(question: "x² - 5x + 6 = 0", prefill: .think)
    #expect(text.hasSuffix("\n\nUser: x² - 5x + 6 = 0\nAssistant: <think>"))
    for tag in ["<think>", "</think>", "<answer>", "</answer>"] { #expect(text.contains(tag)) }
    #expect(Template.text(question: "?", prefill: .nothing).hasSuffix("User: ?\nAssistant:"))
    #expect(Template.text(question: "?", prefill: .answer).hasSuffix("Assistant: <answer>"))
  }
}
