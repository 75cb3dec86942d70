import Foundation
import LanguageModel
import NotebookTestSupport
import Random
import TestSupport
import TestWorlds
import Testing

import Notebook

@Suite("Bases that are kept between runs")
struct KeptBasesTests {
  /// A lesson with one knob, which trains a base of six updates.
  private struct Run {
    let root: URL
    let recorder = Recorder()

    /// Runs it.
    ///
    /// - Returns: the exit code, how many texts were read, and the model's weights.
    func run(_ arguments: String..., examples: Int = 2) -> (
      code: Int32, read: Int, weights: [Float]
    ) {
      let knob = Knob(
        name: "beta", expected: "0 or 1", lesson: "0", paper: "0", meaning: "?"
      ) { ["0", "1"].contains($0) ? $0 : nil }
      let lesson = Lesson(
        "09-bases", question: "?", paper: "v1", minutes: 1, knobs: [knob])
      var (read, weights) = (0, [Float]())
      let code = lesson.run(
        arguments + ["--no-plots"],
        in: RunContext(
          file: root.path + "/lessons/09-bases/main.swift", directory: root.path,
          console: recorder.console())
      ) { notebook in
        var settings = Copying.settings
        settings.examples = examples
        settings.learningRate = LearningRate(peak: 1e-2, steps: 6)
        let model = try notebook.trainBase(
          "base", from: .random(.odd()), settings, seed: 2
        ) {
          read += 1
          return Copying.example(&$0)
        }
        weights = model.parameters.values
      }
      return (code, read, weights)
    }

    /// A file of the base that is kept.
    func kept(_ name: String) -> URL {
      root.appendingPathComponent("runs/bases/09-bases/base-seed-2/\(name)")
    }
  }

  @Test("are left by a run and taken by one that differs in a knob, to the bit")
  func taken() throws {
    try withFolder { root in
      let run = Run(root: root)
      // Two texts for the recipe's hash, and two for each of six updates.
      let first = run.run()
      #expect(first.code == 0 && first.read == 14)
      let turned = run.run("--beta", "1")
      #expect(turned.code == 0 && turned.read == 2 && turned.weights == first.weights)
      #expect(run.recorder.error.contains("those of an earlier run of this program"))
      let file = "step-000006/model.safetensors"
      let own = try Data(
        contentsOf: root.appendingPathComponent("runs/09-bases/base-seed-2/\(file)"))
      let copy = try Data(
        contentsOf: root.appendingPathComponent("runs/09-bases-beta-1/base-seed-2/\(file)"))
      #expect(own == copy)
      // The lesson as it is, and a run that is told to, train anew.
      #expect(run.run().read == 14)
      let fresh = run.run("--beta", "1", "--fresh")
      #expect(fresh.read == 14 && fresh.weights == first.weights)
      // Another recipe is another base.
      #expect(run.run("--beta", "1", examples: 3).read == 21)
    }
  }

  @Test("are trained anew where they are damaged or no files, which is said once")
  func damaged() throws {
    try withFolder { root in
      let first = Run(root: root).run()
      let files = FileManager.default
      let damages: [(Run) throws -> Void] = [
        { run in
          var data = try Data(contentsOf: run.kept("model.safetensors"))
          data[data.count - 1] ^= 1
          try data.write(to: run.kept("model.safetensors"))
        },
        { run in try files.removeItem(at: run.kept("trainer.json")) },
        { run in
          try files.removeItem(at: run.kept("trainer.safetensors"))
          try files.createSymbolicLink(
            atPath: run.kept("trainer.safetensors").path, withDestinationPath: "/dev/zero")
        },
        { run in
          let list = try contents(run.kept("kept.sums"))
          try Data(list.replacing("  config", with: "  ../config").utf8)
            .write(to: run.kept("kept.sums"))
        },
        { run in
          // With a sum that fits what is no model.
          let list = try contents(run.kept("kept.sums"))
          let sum = sha256(try Data(contentsOf: run.kept("model.safetensors")))
          try Data("x".utf8).write(to: run.kept("model.safetensors"))
          try Data(list.replacing(sum, with: sha256("x".utf8)).utf8)
            .write(to: run.kept("kept.sums"))
        },
      ]
      for (number, damage) in damages.enumerated() {
        let run = Run(root: root)
        try damage(run)
        let next = run.run("--beta", "1")
        #expect(next.code == 0 && next.read == 14 && next.weights == first.weights, "\(number)")
        let said = run.recorder.error.split(separator: "is damaged, and is trained anew").count - 1
        #expect(said == 1, "\(number)")
        // What was trained anew is kept.
        #expect(Run(root: root).run("--beta", "1").read == 2, "\(number)")
      }
    }
  }
}
