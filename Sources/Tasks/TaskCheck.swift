import Random
import Require
import Tokens

/// Checks a task of your own before a model is trained on it.
///
///     print(checkTask(try Linear(), split: Split(seed: 1), context: 64))
///     // 211 different problems, texts of up to 31 tokens, 100% of the worked solutions right
///
/// It draws problems and holds the task to what ``VerifiableTask`` promises: the right answer
/// verifies, and no answer does that is empty or belongs to other problems; every symbol is known;
/// no text is longer than the model's context; different problems have different questions; both
/// sides of the split have problems; the same seed gives the same ones. A task that fails may train
/// all the same, to nothing: a verifier that says no to the right answer makes every reward 0.
///
/// - Parameters:
///   - task: the task.
///   - split: which of its problems are held out.
///   - context: the most tokens that the model can read.
///   - draws: how many problems are drawn.
///   - seed: of the draws.
/// - Returns: what was found; each thing that is wrong once, with the first problem that shows it.
public func checkTask<Task: VerifiableTask>(
  _ task: Task, split: Split, context: Int, draws: Int = 1000, seed: UInt64 = 1
) -> TaskCheck {
  require(draws >= 2, "a check takes at least 2 problems, got \(draws)")
  var look = LookAtTask(task)
  var generator = SeededGenerator(seed: seed)
  for _ in 0..<draws { look.draw(using: &generator) }
  look.judgeAll(draws: draws, split: split, context: context)
  return look.check
}

/// The findings of a look at many problems of a task.
public struct TaskCheck: Sendable, CustomStringConvertible {
  /// The problems, a sentence each; none if nothing was found.
  public fileprivate(set) var problems: [String] = []
  /// The number of different problems that were met.
  public fileprivate(set) var differentProblems = 0
  /// The tokens of the longest text, from `User:` to `<end>`.
  public fileprivate(set) var longestText = 0
  /// The share of worked solutions whose answer is right.
  public fileprivate(set) var shareOfRightSolutions = 0.0

  /// The findings, in a few lines.
  public var description: String {
    let found =
      "\(differentProblems) different problems, texts of up to \(longestText) tokens, "
      + "\(Int((100 * shareOfRightSolutions).rounded()))% of the worked solutions right"
    return ([found] + problems.map { "wrong: \($0)" }).joined(separator: "\n")
  }
}

/// The problems of a task that were looked at, and what they showed.
private struct LookAtTask<Task: VerifiableTask> {
  let task: Task
  var check = TaskCheck()
  private var said: Set<String> = []
  private var questions: [[String]: Task.Problem] = [:]
  private var seen: Set<Task.Problem> = []
  private var rightSolutions = 0
  private var previous: [String]?
  /// The number of problems that had another answer than the one before, and of those that were
  /// content with that one.
  private var others = 0, othersTaken = 0

  init(_ task: Task) { self.task = task }

  /// Notes what is wrong, once for each kind of it.
  private mutating func note(_ kind: String, _ words: String) {
    if said.insert(kind).inserted { check.problems.append(words) }
  }

  /// Draws a problem and looks at it.
  mutating func draw(using generator: inout SeededGenerator) {
    var again = generator
    let problem = task.problem(using: &generator)
    if task.problem(using: &again) != problem {
      note("seed", "The same seed gives other problems: draw from the given generator alone.")
    }
    let (question, answer) = (task.question(for: problem), task.answer(to: problem))
    let solution = task.workedSolution(to: problem, using: &generator)
    let asked = "\"\(question.joined(separator: " "))\""
    lookAtSymbols(of: [question, solution.thought, solution.answer, answer], asked)
    lookAtAnswers(to: problem, answer, asked)
    if let other = questions.updateValue(problem, forKey: question), other != problem {
      note(
        "question",
        "Two different problems have the question \(asked): no model can tell them apart."
      )
    }
    seen.insert(problem)
    rightSolutions += task.verify(solution.answer, for: problem) ? 1 : 0
    // Of the special symbols, each is in a text once.
    check.longestText = max(
      check.longestText,
      question.count + solution.thought.count + solution.answer.count + SpecialSymbol.allCases.count
    )
  }

  private mutating func lookAtSymbols(of texts: [[String]], _ asked: String) {
    for symbol in texts.joined() {
      if task.vocabulary.token(of: symbol) == nil {
        note(
          "unknown \(symbol)",
          "A text on \(asked) has \"\(symbol)\", which is not in the vocabulary.")
      }
      if SpecialSymbol(rawValue: symbol) != nil {
        note(
          "special \(symbol)",
          "A text on \(asked) has \"\(symbol)\", which marks the parts of a text: take another word."
        )
      }
    }
  }

  private mutating func lookAtAnswers(
    to problem: Task.Problem, _ answer: [String], _ asked: String
  ) {
    if !task.verify(answer, for: problem) {
      note(
        "right",
        "The right answer to \(asked), \"\(answer.joined(separator: " "))\", does not verify: no "
          + "response can be rewarded.")
    }
    if task.vote(for: answer, to: problem) != answer {
      note(
        "vote",
        "The right answer to \(asked) is counted as something else: vote(for:to:) should give it as "
          + "answer(to:) does.")
    }
    if task.verify([], for: problem) {
      note("empty", "An empty answer to \(asked) verifies: a model will soon give no other.")
    }
    if let previous, previous != answer {
      others += 1
      othersTaken += task.verify(previous, for: problem) ? 1 : 0
    }
    previous = answer
  }

  /// Judges what only all problems together can show.
  mutating func judgeAll(draws: Int, split: Split, context: Int) {
    let heldOut = seen.count { split.isHeldOut($0, of: task) }
    check.differentProblems = seen.count
    check.shareOfRightSolutions = Double(rightSolutions) / Double(draws)
    if others > 0 && othersTaken == others {
      note("any", "Each problem takes the answer to another one: verify says yes to everything.")
    }
    if check.longestText > context {
      note(
        "long",
        "The longest text has \(check.longestText) tokens, and the model reads \(context): give it "
          + "a larger context, or shorten the thoughts.")
    }
    if rightSolutions == 0 {
      note(
        "solutions",
        "Of \(draws) worked solutions none is right: who learns from them is never rewarded.")
    }
    if heldOut == 0 || heldOut == seen.count {
      let (some, use) = heldOut == 0 ? ("none", "test on") : ("each", "train on")
      note(
        "split",
        "Of \(seen.count) different problems \(some) is held out: there is nothing to \(use). Take "
          + "another fraction, or more problems.")
    }
  }
}
