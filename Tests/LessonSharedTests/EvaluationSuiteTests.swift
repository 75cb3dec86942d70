import LessonShared
import Testing
import TinyR1

@Suite("What every stage is asked")
struct EvaluationSuiteTests {
  @Test("every number of a report is that of samples by hand, on problems that are held out")
  func byHand() throws {
    let lessons = try r1Environment(equations: 1, language: 0)
    let (task, split) = (lessons.task, lessons.split)
    let heldOut = task.first.base.allProblems.filter { split.isHeldOut($0, of: task.first.base) }
    let equations = heldOut.prefix(3).flatMap { problem in
      [Language.english, .german].map { R1Task.Problem.first(.init(problem, in: $0)) }
    }
    let sums = try Environment(task.second.first, split: split).heldOutProblems(3, seed: 3)
      .map { R1Task.Problem.second(.first($0)) }
    let forms = try Environment(task.second.second, split: split).heldOutProblems(3, seed: 4)
      .map { R1Task.Problem.second(.second($0)) }
    // It has learned by heart what it will be asked: equations rightly in two of four answers, with
    // a form in three and words of both languages; sums always; digits never.
    let right = { (problem: R1Task.Problem) in
      "<answer> \(task.answer(to: problem).joined(separator: " ")) </answer> <end>"
    }
    var lists: [(R1Task.Problem, String)] = []
    for problem in equations {
      lists += [
        (problem, "try nein </think> " + right(problem)), (problem, "</think> " + right(problem)),
        (problem, "no </think> <answer> 0 , 0 </answer> <end>"),
        (problem, "</think> <answer> 0 , 0 </answer> 1 <end>"),
      ]
    }
    for problem in sums {
      lists += [(problem, "</think> " + right(problem)), (problem, "</think> " + right(problem))]
    }
    for problem in forms { lists.append((problem, "</think> <answer> 0 </answer> <end>")) }
    let model = try taught(lessons, lists, updates: 600)
    let suite = try EvaluationSuite(in: lessons, count: 3, limit: 30)
    #expect(suite.equationCount == 3)
    let report = try suite.evaluate(model, threads: 1)

    func evaluate(_ problems: [R1Task.Problem], _ samples: Int, seed: UInt64) throws -> [[Response]]
    {
      let requests = try problems.enumerated().map { place, problem in
        SamplingRequest(
          prompt: try lessons.prompt(for: problem), count: samples,
          generator: SeededGenerator(seed: seed).stream(place))
      }
      return Sampler<Float>(model.configuration).sample(
        model, requests, SamplingOptions(endToken: 0, maximumLength: 30)
      ).map { $0.map { lessons.response($0.tokens) } }
    }
    func share(_ problems: [R1Task.Problem], _ answers: [[Response]]) -> Double {
      let flags = zip(problems, answers).flatMap { problem, group in
        group.map { lessons.isCorrect($0, to: problem) ? 1.0 : 0 }
      }
      return flags.reduce(0, +) / Double(flags.count)
    }
    let answers = try evaluate(equations, 16, seed: 2)
    let all = Array(answers.joined())
    #expect(abs(report.accuracy - share(equations, answers)) < 1e-12)
    #expect(report.accuracy > 0.3 && report.accuracy < 0.7)
    // The most frequent of the well-formed answers, whatever the order of the roots; a tie is
    // shared.
    let consensus = zip(equations, answers).map { problem, group in
      var votes: [[String]: Int] = [:]
      for response in group where response.isWellFormed {
        votes[response.answerSymbols.sorted(), default: 0] += 1
      }
      let own = votes[task.answer(to: problem).sorted(), default: 0]
      return own == votes.values.max() ? 1 / Double(votes.values.count { $0 == own }) : 0
    }
    #expect(abs(report.consensus - consensus.reduce(0, +) / 6) < 1e-12 && report.consensus > 0.8)
    let format = Double(all.count { $0.isWellFormed }) / 96
    #expect(abs(report.format - format) < 1e-12 && format > report.accuracy && format < 1)
    let language = zip(equations, answers).flatMap { problem, group in
      group.map { response in
        let words = response.thoughtSymbols.compactMap { Language(of: $0) }
        guard case .first(let equation) = problem, !words.isEmpty else { return 0.0 }
        return Double(words.count { $0 == equation.language }) / Double(words.count)
      }
    }
    #expect(abs(report.language - language.reduce(0, +) / 96) < 1e-12)
    let length = Double(all.reduce(0) { $0 + $1.symbols.count }) / 96
    #expect(abs(report.length - length) < 1e-12)
    #expect(
      abs(report.sums - share(sums, try evaluate(sums, 8, seed: 3))) < 1e-12 && report.sums > 0.8)
    #expect(abs(report.formatting - share(forms, try evaluate(forms, 8, seed: 4))) < 1e-12)
    #expect(report.formatting < 0.2)
    let shown = [Language.english, .german].map {
      R1Task.Problem.first(.init(Quadratic.Problem(roots: 2, 3), in: $0))
    }
    #expect(suite.shown == shown)
    #expect(report.transcripts == (try evaluate(shown, 1, seed: 5)).map { $0[0].symbols })
  }
}
