import ChainOfThought
import GRPO
import Random
import Reward
import Tasks
import Testing
import Transformer

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
      #expect(world.isRight(response, to: problem) == (accuracy == 1))
    }
  }

  @Test("a rule of one's own is asked with the response and its problem, and truth is not its say")
  func ownRule() {
    let world = Environment(task, split: Split(seed: 1)) { response, problem in
      Score([
        Component("length", Double(response.symbols.count)),
        Component("constant", Double(problem.constant), weight: 10),
      ])
    }
    let wrong = Response(
      symbols: symbols("</think> <answer> 1 , 6 </answer> <end>"), prefill: .think)
    // Seven symbols, and 10 times the constant 6 of x² − 5x + 6.
    #expect(world.score(wrong, to: problem).total == 67)
    #expect(!world.isRight(wrong, to: problem))
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
    #expect(world.isRight(response, to: problem))
  }

  @Test("practice is read behind <think>, ends with the end, and is well formed where it answers")
  func practice() throws {
    let world = Environment(task, split: Split(seed: 1))
    var generator = SeededGenerator(seed: 5)
    var (answered, open) = (0, 0)
    for _ in 0..<200 {
      let practice = task.practice(on: world.split, using: &generator)
      let text = try world.example(practice)
      #expect(
        task.vocabulary.symbols(of: text.prompt)
          == ["User:"] + practice.question + ["Assistant:", "<think>"])
      let response = world.response(text.responses[0])
      #expect(response.symbols.last == "<end>" && response.symbols.count { $0 == "<end>" } == 1)
      #expect(response.thoughtSymbols == practice.thought)
      #expect(response.isWellFormed == (practice.answer != nil))
      if let answer = practice.answer {
        answered += 1
        #expect(response.answerSymbols == answer.symbols)
      } else {
        open += 1
        #expect(response.symbols == practice.thought + ["</think>", "<end>"])
      }
    }
    #expect(answered + open == 200 && open > 0)
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
