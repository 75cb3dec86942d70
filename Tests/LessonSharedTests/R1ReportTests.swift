import Foundation
import LessonShared
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

@Suite("What is measured after each stage, and its table")
struct R1ReportTests {
  /// A report as it is kept with a run.
  private static func report(_ start: Double, _ transcripts: [[String]]) throws -> Data {
    try JSONSerialization.data(withJSONObject: [
      "accuracy": start, "consensus": start + 0.1, "format": start + 0.2, "language": start + 0.3,
      "length": 100 * start + 7, "sums": start + 0.4, "formatting": start + 0.5,
      "transcripts": transcripts,
    ])
  }

  @Test(
    "each column is the mean over seeds of what its head says; a kept report is that of its seed")
  func row() throws {
    try withFolder { root in
      let lessons = try r1Environment(equations: 1, language: 0)
      let runs = root.appendingPathComponent("runs/quick/09-stages")
      let first = try ScratchRun(root: root).run("--quick", "--seeds", "2") { notebook in
        #expect(notebook.seeds == [1, 2])
        let stages = try R1Stages(notebook, in: lessons, width: 16)
        for seed in notebook.seeds { _ = try stages.pretrained(updates: 1, seed: seed) }
      }
      #expect(first == 0)
      // Each seed has a file of its own: they are overwritten here by what is easy to tell apart.
      let reports = [
        (1, 0.1, [["</think>", "<answer>", "2", ",", "3", "</answer>", "<end>"], ["nein"]]),
        (2, 0.3, [["no"], ["</think>", "<answer>", "2", ",", "3", "</answer>", "<end>"]]),
      ]
      for (seed, start, transcripts) in reports {
        let file = runs.appendingPathComponent("base-report-seed-\(seed).json")
        #expect(FileManager.default.fileExists(atPath: file.path))
        try Self.report(start, transcripts).write(to: file)
      }
      let second = try ScratchRun(root: root).run(
        "--resume", "runs/quick/09-stages"
      ) {
        notebook in
        let world = try R1Stages(notebook, in: lessons, width: 16)
        let stages = try notebook.seeds.map { try world.pretrained(updates: 1, seed: $0) }
        #expect(stages.map(\.report.accuracy) == [0.1, 0.3])
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
        let texts = stages.map { transcript(of: $0, in: world) }
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
    #expect(PaperResults.stages == ["Zero", "Dev1", "Dev2", "Dev3", "R1"])
    // The README takes AIME's fall from 77.9 to 59.0 from it; R1's column is 79.8, 97.3, 83.3,
    // 92.3.
    #expect(PaperResults.byStage.map(\.name) == ["AIME 2024", "MATH-500", "IF-Eval", "ArenaHard"])
    #expect(PaperResults.byStage[0].values == [77.9, 59.0, 74.0, 78.1, 79.8])
    #expect(PaperResults.byStage.map { $0.values[4] } == [79.8, 97.3, 83.3, 92.3])
    #expect(PaperResults.byStage.map { $0.values[0] } == [77.9, 95.9, 46.6, 53.6])
  }
}
