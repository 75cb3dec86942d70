import LessonShared
import Notebook
import NotebookTestSupport
import TestSupport
import Testing
import TinyR1

@Suite("Trainings by GRPO, with evaluations on the way")
struct GRPOCurvesTests {
  /// Returns a number that says which policy was evaluated: the sum of its parameters.
  @Sendable private func evaluate(_ policy: Transformer<Float>) -> Double {
    policy.parameters.values.reduce(0) { $0 + Double($1) }
  }

  @Test("have a curve for each seed: that of the training written out")
  func curves() throws {
    try withFolder { root in
      let run = try GRPORunTests.run()
      let bases = [GRPORunTests.base(run, seed: 1), GRPORunTests.base(run, seed: 2)]
      let code = try ScratchRun(root: root).run("--seeds", "2") { notebook in
        let curves = try run.curves(from: bases, notebook, evaluate: evaluate)
        #expect(curves.count == 2)
        for (curve, (base, seed)) in zip(curves, zip(bases, notebook.seeds)) {
          var trainer = GRPOTrainer(from: base, in: run.environment, run.settings, seed: seed)
          var sums = [evaluate(base)]
          for step in 1...6 {
            let metrics = try trainer.step()
            #expect("\(curve.metrics[step - 1].logged)" == "\(metrics.logged)")
            if step.isMultiple(of: 2) { sums.append(evaluate(trainer.policy)) }
          }
          #expect(curve.steps == [0, 2, 4, 6] && curve.points == sums)
          #expect(curve.metrics.count == 6 && curve.stopReason == nil)
        }
      }
      #expect(code == 0)
    }
  }

  @Test("go on after a stop with the curve that is there")
  func resumed() throws {
    try withFolder { root in
      var run = try GRPORunTests.run()
      let base = GRPORunTests.base(run)
      var whole: TrainingCurve<Double>?
      let code = try ScratchRun(root: root.appendingPathComponent("whole")).run { notebook in
        whole = try run.curves(from: [base], notebook, evaluate: evaluate)[0]
      }
      run.steps = 4
      let parts = root.appendingPathComponent("parts")
      let first = try ScratchRun(root: parts).run { notebook in
        _ = try run.curves(from: [base], notebook, evaluate: evaluate)
      }
      run.steps = 6
      let second = try ScratchRun(root: parts).run("--resume", "runs/09-stages") { notebook in
        let curve = try run.curves(from: [base], notebook, evaluate: evaluate)[0]
        #expect(curve.steps == whole?.steps && curve.points == whole?.points)
        #expect(curve.metrics.map(\.step) == [1, 2, 3, 4, 5, 6])
      }
      #expect(code == 0 && first == 0 && second == 0)
    }
  }

  @Test("are the same when a lesson spells out the four parts of a step")
  func partsOfAStep() throws {
    try withFolder { root in
      let run = try GRPORunTests.run()
      let base = GRPORunTests.base(run)
      var trainer = GRPOTrainer(from: base, in: run.environment, run.settings, seed: 1)
      let code = try ScratchRun(root: root).run { notebook in
        var session = try run.session(from: base, seed: 1, notes: NoNotes(), notebook)
        while let metrics = try session.step({ trainer in
          var metrics = StepMetrics(step: trainer.steps + 1)
          var groups = try trainer.sample(&metrics)
          try trainer.compare(&groups)
          trainer.refer(&groups, &metrics)
          try trainer.update(&groups, &metrics)
          return metrics
        }) {
          #expect("\(metrics.logged)" == "\(try trainer.step().logged)")
        }
        #expect(session.trainer.steps == 6)
        #expect(session.trainer.policy.parameters == trainer.policy.parameters)
      }
      #expect(code == 0)
    }
  }

  @Test("end gently at a collapse, and say so in the curve")
  func collapse() throws {
    try withFolder { root in
      // Random weights draw almost evenly from all symbols.
      let run = try GRPORunTests.run { $0.limits.largestEntropyShare = 0.01 }
      let base = GRPORunTests.base(run)
      let code = try ScratchRun(root: root).run { notebook in
        let curve = try run.curves(from: [base], notebook, evaluate: evaluate)[0]
        #expect(curve.stopReason?.contains("step 1: ") == true)
        #expect(curve.points == [evaluate(base)] && curve.metrics.isEmpty)
      }
      #expect(code == 0)
    }
  }
}
