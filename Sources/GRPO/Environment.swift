import ChainOfThought
import Random
import Reward
import Tasks
import Tensor
import Transformer

/// What a policy is asked, and how its answers are judged: all that it ever learns about the world.
///
///     let task = try Quadratic()
///     let world = Environment(task, split: Split(seed: 1))
///     let problem = try world.trainingProblem(using: &generator)
///     world.score(world.response(tokens), to: problem)   // accuracy + format
public struct Environment<Task: VerifiableTask>: Sendable {
  /// A rule that judges a response to a problem.
  public typealias Rule = @Sendable (_ response: Response, _ problem: Task.Problem) -> Score

  /// Where problems come from.
  public let task: Task
  /// Which of them are never trained on.
  public let split: Split
  /// How much of a response the prompt already contains.
  public let prefill: Prefill
  private let rule: Rule

  /// A task, its split, and a reward.
  ///
  /// - Parameters:
  ///   - task: where problems come from.
  ///   - split: which of them are held out.
  ///   - prefill: how the prompt ends; `<think>`, unless said otherwise.
  ///   - rule: the reward; R1-Zero's accuracy + format, unless said otherwise.
  public init(_ task: Task, split: Split, prefill: Prefill = .think, rule: Rule? = nil) {
    (self.task, self.split, self.prefill) = (task, split, prefill)
    self.rule = rule ?? { ruleReward($0, for: $1, of: task) }
  }

  /// A problem that may be trained on.
  public func trainingProblem(
    using generator: inout SeededGenerator
  ) throws(TaskError) -> Task.Problem {
    try split.trainingProblem(of: task, using: &generator)
  }

  /// Different held-out problems, drawn from a seed; fewer than asked for if there are no more.
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

  /// The tokens that ask for an answer to a problem.
  public func prompt(for problem: Task.Problem) throws -> [Token] {
    try task.vocabulary.tokens(
      of: Template.prompt(question: task.question(for: problem), prefill: prefill))
  }

  /// A solution to a problem as tokens to learn from: what the prompt asks, and what should be written
  /// after it, up to the end symbol.
  public func example(
    _ solution: WorkedSolution, to problem: Task.Problem
  ) throws -> PromptGroup {
    PromptGroup(
      prompt: try prompt(for: problem),
      response: try task.vocabulary.tokens(of: Template.completion(of: solution, prefill: prefill)))
  }

  /// Tokens of a model, taken apart.
  public func response(_ tokens: [Token]) -> Response {
    Response(tokens: tokens, vocabulary: task.vocabulary, prefill: prefill)
  }

  /// The reward of a response, with all its components.
  public func score(_ response: Response, to problem: Task.Problem) -> Score {
    rule(response, problem)
  }

  /// Whether a response is well-formed and its answer right: the truth, whatever the reward says.
  public func isRight(_ response: Response, to problem: Task.Problem) -> Bool {
    accuracyReward(response, for: problem, of: task) == 1
  }
}

extension Environment<Quadratic> {
  /// Practice as tokens to learn from; without an answer, the response ends behind the thought.
  public func example(_ practice: PairPractice) throws -> PromptGroup {
    let answer = practice.answer.map {
      [SpecialSymbol.answer.text] + $0.symbols + [SpecialSymbol.endAnswer.text]
    }
    let response =
      practice.thought + [SpecialSymbol.endThink.text] + (answer ?? []) + [SpecialSymbol.end.text]
    return PromptGroup(
      prompt: try task.vocabulary.tokens(
        of: Template.prompt(question: practice.question, prefill: .think)),
      response: try task.vocabulary.tokens(of: response))
  }
}
