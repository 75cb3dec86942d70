import ChainOfThought
import Distillation
import Foundation
import GRPO
import Pipeline
import Random
import Reward
import Tasks
import Testing
import Transformer

@Suite("What is measured after each stage, and its table")
struct ReportTests {
  /// A card as it is kept with a run.
  private static func card(_ start: Double, _ transcripts: [[String]]) throws -> Data {
    try JSONSerialization.data(withJSONObject: [
      "accuracy": start, "consensus": start + 0.1, "format": start + 0.2, "language": start + 0.3,
      "length": 100 * start + 7, "sums": start + 0.4, "formatting": start + 0.5,
      "transcripts": transcripts,
    ])
  }

  @Test("each column is the mean over seeds of what its head says; a kept card is that of its seed")
  func row() throws {
    try withFolder { root in
      let lessons = try world(equations: 1, language: 0)
      let runs = root.appendingPathComponent("runs/quick/09-stages")
      let first = Scratch(root: root).run("--quick", "--seeds", "2") { notebook in
        #expect(notebook.seeds == [1, 2])
        let pipeline = try Pipeline(notebook, in: lessons, width: 16)
        for seed in notebook.seeds { _ = try pipeline.pretrained(updates: 1, seed: seed) }
      }
      #expect(first == 0)
      // Each seed has a file of its own: they are overwritten here by what is easy to tell apart.
      let cards = [
        (1, 0.1, [["</think>", "<answer>", "2", ",", "3", "</answer>", "<end>"], ["nein"]]),
        (2, 0.3, [["no"], ["</think>", "<answer>", "2", ",", "3", "</answer>", "<end>"]]),
      ]
      for (seed, start, transcripts) in cards {
        let file = runs.appendingPathComponent("base-report-seed-\(seed).json")
        #expect(FileManager.default.fileExists(atPath: file.path))
        try Self.card(start, transcripts).write(to: file)
      }
      let second = Scratch(root: root).run(
        "--resume", "runs/quick/09-stages"
      ) {
        notebook in
        let pipeline = try Pipeline(notebook, in: lessons, width: 16)
        let stages = try notebook.seeds.map { try pipeline.pretrained(updates: 1, seed: $0) }
        #expect(stages.map(\.card.accuracy) == [0.1, 0.3])
        #expect(stages[0].model.parameters != stages[1].model.parameters)
        // Means of 0.1 and 0.3, of 0.2 and 0.4, and so on; of 17 and 37 tokens.
        let columns = Dictionary(
          uniqueKeysWithValues: zip(reportHead, reportRow("ours", stages)))
        #expect(reportHead.count == 8 && columns.count == 8)
        #expect(
          columns == [
            "stage": "ours", "pass@1": "20.0%", "cons@16": "30.0%", "format": "40.0%",
            "one language": "50.0%", "tokens": "27.0", "sums": "60.0%", "digits": "70.0%",
          ])
        #expect(reportRow("one", [stages[1]])[1] == "30.0%")
        // The equation of the lessons in both languages, each with its own answer and verdict.
        let texts = stages.map { transcript(of: $0, in: pipeline) }
        #expect(texts[0].hasPrefix("solve x² - 5 x + 6 = 0  (right)\n"))
        #expect(texts[0].contains("löse x² - 5 x + 6 = 0  (wrong)\n"))
        #expect(texts[1].hasPrefix("solve x² - 5 x + 6 = 0  (wrong)\n"))
        #expect(texts[1].contains("löse x² - 5 x + 6 = 0  (right)\n"))
        #expect(texts[0].contains("nein") && texts[1].contains("no"))
      }
      #expect(second == 0)
    }
  }

  @Test("the paper's numbers are those of its Table 2")
  func paper() {
    #expect(nature.stages == ["Zero", "Dev1", "Dev2", "Dev3", "R1"])
    // The README takes AIME's fall from 77.9 to 59.0 from it; R1's column is 79.8, 97.3, 83.3,
    // 92.3.
    #expect(nature.rows.map(\.name) == ["AIME 2024", "MATH-500", "IF-Eval", "ArenaHard"])
    #expect(nature.rows[0].values == [77.9, 59.0, 74.0, 78.1, 79.8])
    #expect(nature.rows.map { $0.values[4] } == [79.8, 97.3, 83.3, 92.3])
    #expect(nature.rows.map { $0.values[0] } == [77.9, 95.9, 46.6, 53.6])
  }

  @Test("every number of a card is that of exams by hand, on problems that are held out")
  func card() throws {
    let lessons = try world(equations: 1, language: 0)
    let (task, split) = (lessons.task, lessons.split)
    let heldOut = task.first.base.allProblems.filter { split.isHeldOut($0, of: task.first.base) }
    let equations = heldOut.prefix(3).flatMap { problem in
      [Language.english, .german].map { Problem.first(.init(problem, in: $0)) }
    }
    let sums = try Environment(task.second.first, split: split).heldOutProblems(3, seed: 3)
      .map { Problem.second(.first($0)) }
    let forms = try Environment(task.second.second, split: split).heldOutProblems(3, seed: 4)
      .map { Problem.second(.second($0)) }
    // It has learned by heart what it will be asked: equations rightly in two of four answers, with
    // a form in three and words of both languages; sums always; digits never.
    let right = { (problem: Problem) in
      "<answer> \(task.answer(to: problem).joined(separator: " ")) </answer> <end>"
    }
    var lists: [(Problem, String)] = []
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
    let examination = try Examination(in: lessons, count: 3, limit: 30)
    #expect(examination.equationCount == 3)
    let card = try examination.sit(model, threads: 1)

    func sit(_ problems: [Problem], _ samples: Int, seed: UInt64) throws -> [[Response]] {
      let requests = try problems.enumerated().map { place, problem in
        SamplingRequest(
          prompt: try lessons.prompt(for: problem), count: samples,
          generator: SeededGenerator(seed: seed).stream(place))
      }
      return Sampler<Float>(model.configuration).sample(
        model, requests, SamplingOptions(endToken: 0, maximumLength: 30)
      ).map { $0.map { lessons.response($0.tokens) } }
    }
    func share(_ problems: [Problem], _ answers: [[Response]]) -> Double {
      let flags = zip(problems, answers).flatMap { problem, group in
        group.map { lessons.isRight($0, to: problem) ? 1.0 : 0 }
      }
      return flags.reduce(0, +) / Double(flags.count)
    }
    let answers = try sit(equations, 16, seed: 2)
    let all = Array(answers.joined())
    #expect(abs(card.accuracy - share(equations, answers)) < 1e-12)
    #expect(card.accuracy > 0.3 && card.accuracy < 0.7)
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
    #expect(abs(card.consensus - consensus.reduce(0, +) / 6) < 1e-12 && card.consensus > 0.8)
    let format = Double(all.count { $0.isWellFormed }) / 96
    #expect(abs(card.format - format) < 1e-12 && format > card.accuracy && format < 1)
    let language = zip(equations, answers).flatMap { problem, group in
      group.map { response in
        let words = response.thoughtSymbols.compactMap { Language(of: $0) }
        guard case .first(let equation) = problem, !words.isEmpty else { return 0.0 }
        return Double(words.count { $0 == equation.language }) / Double(words.count)
      }
    }
    #expect(abs(card.language - language.reduce(0, +) / 96) < 1e-12)
    let length = Double(all.reduce(0) { $0 + $1.symbols.count }) / 96
    #expect(abs(card.length - length) < 1e-12)
    #expect(abs(card.sums - share(sums, try sit(sums, 8, seed: 3))) < 1e-12 && card.sums > 0.8)
    #expect(abs(card.formatting - share(forms, try sit(forms, 8, seed: 4))) < 1e-12)
    #expect(card.formatting < 0.2)
    let shown = [Language.english, .german].map {
      Problem.first(.init(Quadratic.Problem(roots: 2, 3), in: $0))
    }
    #expect(examination.shown == shown)
    #expect(card.transcripts == (try sit(shown, 1, seed: 5)).map { $0[0].symbols })
  }
}
