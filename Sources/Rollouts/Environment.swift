import ChainOfThought
import LanguageModel
import Random
import Reward
import Tasks
import Tokens

/// A task, the problems of it that are held out, and a reward: all that a policy ever learns from.
///
///     let task = try Quadratic()
///     let environment = Environment(task, split: Split(seed: 1))
///     let problem = try environment.trainingProblem(using: &generator)
///     environment.score(environment.response(tokens), to: problem)   // accuracy + format
public struct Environment<Task: VerifiableTask>: Sendable {
  /// A rule that rewards a response to a problem; the last argument says whether its answer is
  /// correct.
  public typealias Rule =
    @Sendable (_ response: Response, _ problem: Task.Problem, _ isCorrect: Bool) -> Score

  /// The source of the problems.
  public let task: Task
  /// The split, which says which problems are never trained on.
  public let split: Split
  /// The part of a response that the prompt already contains.
  public let prefill: Prefill
  private let rule: Rule

  /// A task, its split, and a reward.
  ///
  /// - Parameters:
  ///   - task: where problems come from.
  ///   - split: which of them are held out.
  ///   - prefill: how the prompt ends; `<think>` by default.
  ///   - rule: the reward; by default R1-Zero's accuracy + format.
  public init(_ task: Task, split: Split, prefill: Prefill = .think, rule: Rule? = nil) {
    (self.task, self.split, self.prefill) = (task, split, prefill)
    self.rule = rule ?? { response, _, isCorrect in ruleReward(response, isCorrect: isCorrect) }
  }

  /// Draws a problem that may be trained on.
  public func trainingProblem(
    using generator: inout SeededGenerator
  ) throws(TaskError) -> Task.Problem {
    try split.trainingProblem(of: task, using: &generator)
  }

  /// Draws a problem that may be trained on, and the solution that the task's teacher writes.
  public func solvedProblem(
    using generator: inout SeededGenerator
  ) throws(TaskError) -> (problem: Task.Problem, solution: WorkedSolution) {
    let problem = try trainingProblem(using: &generator)
    return (problem, task.workedSolution(to: problem, using: &generator))
  }

  /// Returns different held-out problems, drawn from a seed; fewer than asked for if there are no
  /// more.
  public func heldOutProblems(_ count: Int, seed: UInt64) throws(TaskError) -> [Task.Problem] {
    var generator = SeededGenerator(seed: seed)
    var problems: [Task.Problem] = []
    var known: Set<Task.Problem> = []
    var misses = 0
    while problems.count < count && misses < 100 * count {
      let problem = try split.heldOutProblem(of: task, using: &generator)
      if known.insert(problem).inserted { problems.append(problem) } else { misses += 1 }
    }
    return problems
  }

  /// Returns the prompt of a problem, in tokens.
  public func prompt(for problem: Task.Problem) throws -> [Token] {
    try task.vocabulary.tokens(
      of: Template.prompt(question: task.question(for: problem), prefill: prefill))
  }

  /// Returns a solution to a problem as tokens to learn from: what the prompt asks, and what should
  /// be written after it, up to the end symbol.
  public func example(
    _ solution: WorkedSolution, to problem: Task.Problem
  ) throws -> PromptGroup {
    PromptGroup(
      prompt: try prompt(for: problem),
      response: try task.vocabulary.tokens(of: Template.completion(of: solution, prefill: prefill)))
  }

  /// Turns a text of practice into tokens to learn from; without an answer, the response ends
  /// behind the thought.
  ///
  /// - Parameters:
  ///   - question: the symbols of the question.
  ///   - thought: the symbols of the thought.
  ///   - answer: the symbols of the answer, if there is one.
  /// - Returns: a prompt, and what should be written after it.
  /// - Throws: an error if a symbol is not in the vocabulary.
  public func example(
    question: [String], thought: [String], answer: [String]?
  ) throws -> PromptGroup {
    let end = answer.map { [SpecialSymbol.answer.text] + $0 + [SpecialSymbol.endAnswer.text] } ?? []
    return PromptGroup(
      prompt: try task.vocabulary.tokens(of: Template.prompt(question: question, prefill: .think)),
      response: try task.vocabulary.tokens(
        of: thought + [SpecialSymbol.endThink.text] + end + [SpecialSymbol.end.text]))
  }

  /// Takes the tokens that a model wrote apart.
  public func response(_ tokens: [Token]) -> Response {
    Response(tokens: tokens, vocabulary: task.vocabulary, prefill: prefill)
  }

  /// Returns the reward of a response, with all its components.
  public func score(_ response: Response, to problem: Task.Problem) -> Score {
    rule(response, problem, isCorrect(response, to: problem))
  }

  /// Verifies a response once: whether it is correct, and its reward.
  func verified(_ response: Response, to problem: Task.Problem) -> (isCorrect: Bool, score: Score) {
    let isCorrect = isCorrect(response, to: problem)
    return (isCorrect, rule(response, problem, isCorrect))
  }

  /// Returns whether a response is well-formed and its answer correct: the truth, whatever the
  /// reward says.
  public func isCorrect(_ response: Response, to problem: Task.Problem) -> Bool {
    accuracyReward(response, for: problem, of: task) == 1
  }
}
