import LessonShared
import Notebook
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

@Suite("The weak base for equations")
struct QuadraticBaseTests {
  private let search = FactorSearch(giveUp: 0.9, maximumTries: 8)

  private func environment(prefill: Prefill = .think) throws -> Environment<Quadratic> {
    Environment(
      try Quadratic(range: 12, method: .factorSearch(search)), split: Split(seed: 1),
      prefill: prefill)
  }

  @Test("has the sizes and the learning rate that are written down")
  func sizes() throws {
    let environment = try environment()
    let recipe = QuadraticBase(in: environment, updates: 3000)
    #expect(recipe.name == "base" && recipe.drillShare == 0.7)
    #expect(
      recipe.configuration
        == TransformerConfiguration(
          vocabularySize: environment.task.vocabulary.count, width: 64, layers: 2, heads: 4,
          context: 160))
    #expect(
      recipe.learningRate == LearningRate(peak: 3e-3, final: 3e-4, warmUp: 50, steps: 3000))
    let narrow = QuadraticBase("base-24", in: environment, width: 24, updates: 10)
    #expect(narrow.configuration.width == 24)
  }

  @Test("reads drills and solutions, each drawn as when it is written out")
  func texts() throws {
    let environment = try environment()
    let recipe = QuadraticBase(in: environment, drillShare: 0.6, updates: 10)
    var (own, expected) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    var drills = 0
    for _ in 0..<200 {
      let text = try recipe.text(using: &own)
      if expected.uniform() < 0.6 {
        drills += 1
        let drill = environment.task.drill(on: environment.split, using: &expected)
        #expect(try text == environment.example(drill))
      } else {
        let problem = try environment.trainingProblem(using: &expected)
        let solution = environment.task.workedSolution(to: problem, using: &expected)
        #expect(try text == environment.example(solution, to: problem))
      }
    }
    #expect(drills > 90 && drills < 150)
    #expect(own.next() == expected.next())
  }

  @Test("reads solutions alone when the share of drills is 0, and draws nothing for it")
  func solutionsAlone() throws {
    let environment = try environment(prefill: .answer)
    let recipe = QuadraticBase(in: environment, drillShare: 0, updates: 10)
    var (own, expected) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    for _ in 0..<20 {
      let problem = try environment.trainingProblem(using: &expected)
      let solution = environment.task.workedSolution(to: problem, using: &expected)
      #expect(try recipe.text(using: &own) == environment.example(solution, to: problem))
    }
  }

  @Test("is a supervised training on these texts, in a folder of its name and seed")
  func training() throws {
    try withFolder { root in
      let recipe = QuadraticBase("small", in: try environment(), width: 8, updates: 1)
      let scratch = try ScratchRun(root: root)
      let code = scratch.run { notebook in
        let model = try recipe.train(seed: 4, notebook)
        var trainer = SupervisedTrainer(
          recipe.configuration,
          SupervisedTrainer.Settings(learningRate: recipe.learningRate), seed: 4)
        try trainer.step(recipe.text)
        #expect(model.parameters == trainer.model.parameters)
      }
      #expect(code == 0)
      #expect(try !scratch.contents("small-seed-4/step-000001/config.json").isEmpty)
    }
  }
}

@Suite("What several lessons say of equations")
struct QuadraticEnvironmentTests {
  @Test("a response is right or wrong, and its first wrong step is marked")
  func verdicts() throws {
    let environment = Environment(try Quadratic(), split: Split(seed: 1))
    let problem = Quadratic.Problem(roots: 2, 3)
    func response(_ text: String) -> Response {
      Response(symbols: text.split(separator: " ").map(String.init), prefill: .think)
    }
    let right = response("try 2 , 3 sum 5 yes </think> <answer> 2 , 3 </answer> <end>")
    let wrong = response("try 1 , 6 sum 8 no </think> <answer> 1 , 6 </answer> <end>")
    #expect(environment.verdict(on: right, to: problem) == "right")
    #expect(environment.verdict(on: wrong, to: problem) == "wrong")
    #expect(!environment.transcript(of: right, to: problem).contains("^"))
    #expect(environment.transcript(of: wrong, to: problem).contains("expected 7, found 8"))
  }

  @Test("equations are put into buckets by their candidates, the last of which is open")
  func buckets() throws {
    #expect(candidateLabels == ["1", "2", "3", "4", "5", "6+"])
    // c = 6 is 1·6 and 2·3; c = 16 is 1·16, 2·8 and 4·4.
    let few = [Quadratic.Problem(roots: 2, 3), Quadratic.Problem(roots: 4, 4)]
    #expect(candidateLabels(of: few) == ["1 (0)", "2 (1)", "3 (1)", "4 (0)", "5 (0)", "6+ (0)"])
    let environment = Environment(try Quadratic(), split: Split(seed: 1))
    var generator = SeededGenerator(seed: 1)
    let policy = Transformer<Float>(
      QuadraticBase(in: environment, width: 8, updates: 1).configuration, using: &generator)
    let problems = environment.task.allProblems
    let evaluator = Evaluator(
      problems, in: environment, samples: 2, maximumLength: 5, seed: 1)
    let result = try evaluator.evaluate(policy, with: Sampler(policy.configuration, threads: 1))
    let counts = result.byCandidates { [Double($0.problem.candidates.count)] }
    for bucket in 0..<5 {
      let isThere = problems.contains { $0.candidates.count == bucket + 1 }
      #expect(isThere ? counts[bucket] == Double(bucket + 1) : counts[bucket].isNaN)
    }
    #expect(counts.count == mostCandidates && counts[5] >= 6)
    // All numbers of a bucket count alike, whatever attempt they are from.
    let two = result.byCandidates { $0.responses.map { Double($0.symbols.count) } }
    let own = result.attempts.filter { $0.problem.candidates.count == 2 }
    #expect(two[1] == mean(own.flatMap { $0.responses.map { Double($0.symbols.count) } }))
  }
}
