import ChainOfThought
import LanguageModel
import Random
import Reward
import Rollouts
import Tasks
import TestWorlds
import Testing
import Tokens

@Suite("What a policy is asked, and how its answers are judged")
struct EnvironmentTests {
  let task: Quadratic
  let problem = Quadratic.Problem(roots: 3, 2)

  init() throws { task = try Quadratic(range: 12) }

  func symbols(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  @Test("pays for accuracy and format unless told otherwise: R1-Zero's rule")
  func defaultRule() {
    let world = Environment(task, split: Split(seed: 1))
    #expect(world.prefill == .think)
    // The response, its accuracy, its format, and whether it is right.
    let cases: [(String, Double, Double)] = [
      ("</think> <answer> 2 , 3 </answer> <end>", 1, 1),
      ("</think> <answer> 1 , 6 </answer> <end>", 0, 1),
      ("</think> <answer> 2 , 3 </answer> 3 <end>", 0, 0),
      ("</think> <answer> 2 , 3 </answer>", 0, 0),
    ]
    for (text, accuracy, format) in cases {
      let response = Response(symbols: symbols(text), prefill: .think)
      let score = world.score(response, to: problem)
      #expect(score.components.map(\.name) == ["accuracy", "format"])
      #expect(score["accuracy"] == accuracy && score["format"] == format, "\(text)")
      #expect(score.total == accuracy + format)
      #expect(world.isCorrect(response, to: problem) == (accuracy == 1))
    }
  }

  @Test("a rule of one's own is asked with the response and its problem, and truth is not its say")
  func ownRule() {
    let world = Environment(task, split: Split(seed: 1)) { response, problem, _ in
      Score([
        Component("length", Double(response.symbols.count)),
        Component("constant", Double(problem.constant), weight: 10),
      ])
    }
    let wrong = Response(
      symbols: symbols("</think> <answer> 1 , 6 </answer> <end>"), prefill: .think)
    // Seven symbols, and 10 times the constant 6 of x² − 5x + 6.
    #expect(world.score(wrong, to: problem).total == 67)
    #expect(!world.isCorrect(wrong, to: problem))
  }

  @Test("a rule of one's own is told whether the answer is correct, as it was verified")
  func told() {
    let world = Environment(task, split: Split(seed: 1)) { _, _, isCorrect in
      Score([Component("told", isCorrect ? 1 : -1)])
    }
    for (text, isCorrect) in [
      ("</think> <answer> 3 , 2 </answer> <end>", true),
      ("</think> <answer> 1 , 6 </answer> <end>", false),
      ("</think> <answer> 3 , 2 </answer>", false),  // malformed: no answer counts
    ] {
      let response = Response(symbols: symbols(text), prefill: .think)
      #expect(world.score(response, to: problem).total == (isCorrect ? 1 : -1), "\(text)")
      #expect(world.isCorrect(response, to: problem) == isCorrect)
    }
  }

  @Test(
    "an example is the same text however much of it the prompt contains",
    arguments: Prefill.allCases)
  func example(prefill: Prefill) throws {
    let world = Environment(task, split: Split(seed: 1), prefill: prefill)
    let solution = WorkedSolution(thought: ["try", "2"], answer: ["2", ",", "3"])
    let text = try world.example(solution, to: problem)
    let whole = task.vocabulary.symbols(of: text.prompt + text.responses[0])
    let head = ["User:"] + task.question(for: problem) + ["Assistant:"]
    let answer = ["<answer>", "2", ",", "3", "</answer>", "<end>"]
    // With the answer prefilled no thought is asked for.
    let thought = prefill == .answer ? [] : ["<think>", "try", "2", "</think>"]
    #expect(whole == head + thought + answer)
    #expect(text.prompt == (try world.prompt(for: problem)))
    #expect(text.prompt.count == head.count + (prefill == .nothing ? 0 : 1))
    #expect(text.responses.count == 1)
    let response = world.response(text.responses[0])
    #expect(response.prefill == prefill && response.isWellFormed)
    #expect(world.isCorrect(response, to: problem))
  }

  @Test("a text of practice ends with the end, behind its answer or behind the thought")
  func practice() throws {
    let world = Environment(task, split: Split(seed: 1))
    for (answer, words) in [
      (["2", ",", "3"], "try 2 </think> <answer> 2 , 3 </answer> <end>"),
      (nil, "try 2 </think> <end>"),
    ] {
      let text = try world.example(question: ["pairs"], thought: ["try", "2"], answer: answer)
      #expect(task.vocabulary.decode(text.prompt) == "User: pairs Assistant: <think>")
      #expect(task.vocabulary.decode(text.responses[0]) == words)
    }
  }

  @Test("never trains on what it holds out, and draws held-out problems by its seed")
  func split() throws {
    let world = Environment(task, split: Split(seed: 1))
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let drawn = try world.trainingProblem(using: &generator)
      #expect(!world.split.isHeldOut(drawn, of: task))
    }
    let some = try world.heldOutProblems(7, seed: 3)
    #expect(some.count == 7 && Set(some).count == 7)
    let others = try world.heldOutProblems(7, seed: 4)
    #expect(some != others)
    #expect(try world.heldOutProblems(0, seed: 3).isEmpty)
    // The first of more are those of fewer: they are drawn one after the other.
    #expect(try Array(world.heldOutProblems(12, seed: 3).prefix(7)) == some)
  }
}
