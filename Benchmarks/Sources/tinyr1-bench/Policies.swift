import ChainOfThought
import GRPO
import LanguageModel
import Random
import Rollouts
import Tasks
import Tensor
import Tokens

/// W-lesson: what a lesson's policies do at real entropies, where most responses of a group begin alike.
///
/// The bench trains them itself, as lesson 07, the Zero of lesson 10 and the teacher of lesson 11 are: a base
/// from random weights on drills and impatient solutions, and then GRPO. The policies after 10, 30 and 60 steps
/// are kept.
struct Policies {
  /// Which lesson's policies.
  enum Lesson: String, CaseIterable {
    /// Width 64, a base that gives up nine times in ten.
    case grpo = "lesson 07"
    /// Equations in two languages, a base that mixes them and gives up four times in five: Zero.
    case pipeline = "lesson 10"
    /// Width 96, a base that gives up four times in five: the teacher.
    case distillation = "lesson 11"

    var width: Int { self == .distillation ? 96 : 64 }
    var giveUp: Double { self == .grpo ? 0.9 : 0.8 }
    var learningRate: Double { self == .pipeline ? 2e-4 : 1e-4 }
  }

  static let steps = [10, 30, 60]
  /// The most tokens of a response.
  static let longest = 110

  let configuration: TransformerConfiguration
  /// How responses are drawn.
  let options: SamplingOptions
  /// The base, which is the reference, and the policy after some steps.
  private(set) var base: Transformer<Float>
  private(set) var policies: [(step: Int, model: Transformer<Float>)] = []
  /// Draws the prompt of a training equation.
  private let prompt: (inout SeededGenerator) throws -> [Token]

  /// Trains a base and its policies from seed 1; takes a minute or two.
  init(_ lesson: Lesson, threads: Int = 2) throws {
    let (environment, configuration) = try Self.world(of: lesson)
    guard lesson == .pipeline else {
      try self.init(lesson, in: environment, configuration, threads: threads) { generator in
        let drill = environment.task.drill(on: environment.split, using: &generator)
        return try environment.example(
          question: drill.question, thought: drill.thought, answer: drill.answer?.symbols)
      }
      return
    }
    let mixing = 0.15  // the chance of a word of the other language
    let task = Bilingual(environment.task, codeSwitchProbability: mixing)
    let inTwo = Environment(task, split: environment.split)
    var sizes = configuration
    sizes.vocabularySize = task.vocabulary.count
    try self.init(lesson, in: inTwo, sizes, threads: threads) { generator in
      let drill = task.base.drill(on: inTwo.split, using: &generator)
      let thought = generator.element(of: Language.allCases)
        .mixture(of: drill.thought, codeSwitchProbability: mixing, using: &generator)
      return try inTwo.example(
        question: drill.question, thought: thought, answer: drill.answer?.symbols)
    }
  }

  private init<Task: VerifiableTask>(
    _ lesson: Lesson, in environment: Environment<Task>, _ configuration: TransformerConfiguration,
    threads: Int, drill: (inout SeededGenerator) throws -> PromptGroup
  ) throws {
    self.configuration = configuration
    options = environment.samplingOptions(Self.longest)
    prompt = { generator in
      try environment.prompt(for: environment.trainingProblem(using: &generator))
    }
    let rate = LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: 3000)
    var practice = SupervisedTrainer(
      configuration, SupervisedTrainer.Settings(learningRate: rate), seed: 1, threads: threads)
    for _ in 0..<rate.steps {
      try practice.step { generator in
        if generator.uniform() < 0.7 { return try drill(&generator) }
        let (problem, solution) = try environment.solvedProblem(using: &generator)
        return try environment.example(solution, to: problem)
      }
    }
    base = practice.model
    var settings = GRPOSettings(maximumLength: Self.longest)
    settings.learningRate = .constant(lesson.learningRate)
    var training = GRPOTrainer(
      from: base, in: environment, settings, seed: 1, threads: threads)
    while let last = Self.steps.last, training.steps < last {
      _ = try training.step()
      if Self.steps.contains(training.steps) {
        policies.append((training.steps, training.policy))
      }
    }
  }

  /// What a lesson's policies answer to, and their size.
  static func world(of lesson: Lesson) throws -> (
    environment: Environment<Quadratic>, configuration: TransformerConfiguration
  ) {
    let search = FactorSearch(giveUp: lesson.giveUp, maximumTries: 8)
    let environment = Environment(
      try Quadratic(range: 12, method: .factorSearch(search)), split: Split(seed: 1))
    return (
      environment,
      TransformerConfiguration(
        vocabularySize: environment.task.vocabulary.count, width: lesson.width, layers: 2,
        heads: 4, context: 160)
    )
  }

  /// The tokens of each prompt that ``start()`` takes; training equations have several lengths.
  static let promptLength = 12

  /// The policy after 30 steps, and 32 training equations whose prompts have one length, since not every
  /// engine that is compared has others.
  func start() throws -> Start {
    var generator = SeededGenerator(seed: 2)
    var prompts: [[Token]] = []
    while prompts.count < 32 {
      let prompt = try prompt(&generator)
      if prompt.count == Self.promptLength { prompts.append(prompt) }
    }
    return Start(policy: policies[1].model, reference: base, prompts: prompts)
  }

  /// 32 training equations, each to be answered 16 times.
  func requests() throws -> [SamplingRequest] {
    var generator = SeededGenerator(seed: 2)
    return try (0..<32).map { index in
      SamplingRequest(
        prompt: try prompt(&generator), count: 16,
        generator: SeededGenerator(seed: 3).stream(index))
    }
  }
}

/// One iteration of GRPO by a policy that is not changed by it.
final class PolicyBench {
  private var model: Transformer<Float>
  private let reference: Transformer<Float>
  private let sampler: Sampler<Float>, engine: GradientEngine<Float>
  private var optimizer: AdamW<Float>
  private let requests: [SamplingRequest], options: SamplingOptions
  private let threads: Int
  private var groups: [PromptGroup] = []

  init(
    _ policy: Transformer<Float>, _ policies: Policies, threads: Int, sharing: PrefixSharing
  ) throws {
    (model, reference, self.threads) = (policy, policies.base, threads)
    sampler = Sampler(policies.configuration, threads: threads, sharing: sharing)
    engine = GradientEngine(policies.configuration, threads: threads, sharing: sharing)
    optimizer = AdamW(for: policy)
    requests = try policies.requests()
    options = policies.options
  }

  /// The tokens of the responses, and how many of them are different nodes of their groups' prefix trees.
  var tokens: (all: Int, nodes: Int) {
    if groups.isEmpty { run(.sampling) }
    let all = groups.reduce(0) { $0 + $1.responses.reduce(0) { $0 + $1.count } }
    let nodes = groups.map { group in
      Set(group.responses.flatMap { text in text.indices.map { Array(text[...$0]) } }).count
    }
    return (all, nodes.reduce(0, +))
  }

  func run(_ item: Item) {
    switch item {
    case .sampling:
      groups = zip(requests, sampler.sample(model, requests, options)).map { request, answers in
        PromptGroup(prompt: request.prompt, responses: answers.map(\.tokens))
      }
    case .scoring: _ = engine.logProbabilities(reference, groups)
    case .update:
      _ = engine.logProbabilities(reference, groups)
      let gradient = engine.gradient(of: model, over: groups) { text, log, coefficients in
        // Some coefficient for every token; which one changes no time.
        let share = text.count % 2 == 0 ? Float(1e-4) : -1e-4
        for t in coefficients.indices { coefficients[t] = share * (1 - 0.1 * log[t]) }
      }.gradient
      // A learning rate of 0: the next round meets the same policy.
      optimizer.update(&model, along: gradient, learningRate: 0, threads: threads)
    case .iteration, .supervised:
      run(.sampling)
      run(.update)
    }
  }
}

extension Measure {
  /// Times an iteration at each policy, with prefixes shared and with the prompt alone, in turns.
  func measure(_ lesson: Policies.Lesson) throws {
    print("\nW-lesson, \(lesson.rawValue): training its policies")
    let policies = try Policies(lesson)
    print(
      pad("after step", 12) + pad("threads", 9) + pad("tokens", 8) + pad("nodes", 8)
        + pad("item", 12) + pad("prefixes shared, ms", 26) + pad("the prompt alone, ms", 26)
        + "times as fast")
    for (step, policy) in policies.policies {
      for threads in [1, 2] {
        let benches = try [PrefixSharing.prefixes, .prompt].map {
          try PolicyBench(policy, policies, threads: threads, sharing: $0)
        }
        for item in [Item.sampling, .scoring, .update, .iteration] {
          for bench in benches { bench.run(item) }
          var times: [[Double]] = [[], []]
          for _ in 0..<rounds {
            for index in benches.indices {
              times[index].append(milliseconds { benches[index].run(item) })
            }
          }
          let spreads = times.map(Spread.init)
          let (tokens, nodes) = benches[0].tokens
          print(
            pad("\(step)", 12) + pad("\(threads)", 9) + pad("\(tokens)", 8) + pad("\(nodes)", 8)
              + pad(item.rawValue, 12) + pad(spreads[0].text, 26) + pad(spreads[1].text, 26)
              + decimal(spreads[1].median / spreads[0].median))
        }
      }
    }
  }
}

extension Spread {
  /// The median, and in brackets the fastest and the slowest.
  fileprivate var text: String { "\(decimal(median)) (\(decimal(least))-\(decimal(most)))" }
}
