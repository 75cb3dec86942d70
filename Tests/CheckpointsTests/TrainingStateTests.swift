import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing

@Suite("Stop and resume")
struct TrainingStateTests {
  /// The progress that a loop remembers: among it numbers that JSON has no digits for.
  struct Progress: Codable, Hashable, Sendable {
    var step = 0
    var generator = SeededGenerator(seed: 5)
    var bestLoss = Double.infinity
    var losses: [Float] = []
  }

  @Test("a checkpoint of which a file is missing or empty is passed over for an older one")
  func passedOver() throws {
    let damages: [(String, String?)] = [
      ("trainer.json", nil), ("trainer.json", "{}"), ("trainer.json", ""),
      ("trainer.safetensors", nil), ("trainer.safetensors", ""), ("reference.safetensors", nil),
      ("reference.safetensors", ""), ("model.safetensors", nil), ("config.json", "{}"),
    ]
    for (name, content) in damages {
      let scratch = try ScratchFolder()
      for step in 1...2 {
        try start(Float.self, .odd()).save(to: Checkpoint.folder(step: step, in: scratch.url))
      }
      #expect(try Checkpoint.latest(in: scratch.url)?.lastPathComponent == "step-000002")
      let file = scratch["step-000002/\(name)"]
      try FileManager.default.removeItem(at: file)
      if let content { try Data(content.utf8).write(to: file) }
      #expect(try Checkpoint.latest(in: scratch.url)?.lastPathComponent == "step-000001", "\(name)")
    }
    // A model alone is whole, and so is a training without a reference.
    let scratch = try ScratchFolder()
    var state = start(Float.self, .odd())
    state.reference = nil
    try state.save(to: Checkpoint.folder(step: 1, in: scratch.url))
    #expect(try Checkpoint.latest(in: scratch.url)?.lastPathComponent == "step-000001")
    try state.model.save(to: Checkpoint.folder(step: 2, in: scratch.url))
    #expect(try Checkpoint.latest(in: scratch.url)?.lastPathComponent == "step-000002")
  }

  typealias State<Scalar: TensorScalar> = TrainingState<Scalar, Progress>

  func start<Scalar: TensorScalar>(_: Scalar.Type, _ configuration: TransformerConfiguration)
    -> State<Scalar>
  {
    let model = Transformer<Scalar>(configuration, seed: 1)
    var settings = AdamW<Scalar>.Settings()
    settings.largestNorm = .infinity
    return State(
      model: model, optimizer: AdamW(for: model, settings), reference: model,
      progress: Progress())
  }

  /// Learns from random texts that the state's own generator chooses.
  func train<Scalar: TensorScalar>(_ state: inout State<Scalar>, steps: Int, threads: Int) {
    let configuration = state.model.configuration
    let engine = GradientEngine<Scalar>(configuration, threads: threads)
    for _ in 0..<steps {
      let groups = randomGroups(
        6, configuration: configuration, seed: state.progress.generator.next())
      let (gradient, loss) = engine.likelihoodGradient(of: state.model, over: groups)
      state.optimizer.update(
        &state.model, along: gradient, learningRate: 3e-3, threads: threads)
      state.progress.step += 1
      state.progress.bestLoss = min(state.progress.bestLoss, Double(loss))
      state.progress.losses.append(Float(loss))
    }
  }

  func compare<Scalar: TensorScalar>(
    _: Scalar.Type, _ configuration: TransformerConfiguration, threads: Int
  ) throws {
    let scratch = try ScratchFolder()
    var whole = start(Scalar.self, configuration)
    train(&whole, steps: 14, threads: 1)
    // Saved before the first step, too, when the best loss is infinite.
    var parts = start(Scalar.self, configuration)
    for steps in [0, 7, 7] {
      train(&parts, steps: steps, threads: threads)
      try parts.save(to: scratch["run"])
      parts = try State(contentsOf: scratch["run"])
    }
    #expect(parts.model.parameters == whole.model.parameters)
    #expect(parts.reference?.parameters == whole.reference?.parameters)
    #expect(parts.progress == whole.progress)
    #expect(parts.optimizer.step == 14 && parts.optimizer.settings == whole.optimizer.settings)
    #expect(whole.model.parameters != whole.reference?.parameters ?? whole.model.parameters)
    // The moments, too: one more step from both.
    train(&whole, steps: 1, threads: threads)
    train(&parts, steps: 1, threads: threads)
    #expect(parts.model.parameters == whole.model.parameters)
  }

  @Test(
    "2N steps are N steps, a save, a load and N steps, to the last bit", arguments: [1, 2, 3, 8])
  func resume(threads: Int) throws {
    try compare(Float.self, .usual, threads: threads)
    try compare(Double.self, .odd(tied: true), threads: threads)
  }

  @Test("a state without its moments would train differently")
  func momentsMatter() throws {
    var state = start(Float.self, .odd())
    train(&state, steps: 3, threads: 1)
    var forgetful = state
    forgetful.optimizer = AdamW(for: state.model, state.optimizer.settings)
    train(&state, steps: 1, threads: 1)
    train(&forgetful, steps: 1, threads: 1)
    #expect(state.model.parameters != forgetful.model.parameters)
  }

  @Test("a state is a checkpoint of its model, but not the other way round")
  func alsoModel() throws {
    let scratch = try ScratchFolder()
    var state = start(Float.self, .odd())
    state.reference = nil
    state.progress.generator = SeededGenerator(seed: .max)
    try state.save(to: scratch["run"])
    #expect(try State<Float>(contentsOf: scratch["run"]).reference == nil)
    #expect(try State<Float>(contentsOf: scratch["run"]).progress == state.progress)
    let model = try Transformer<Float>(contentsOf: scratch["run"])
    #expect(model.parameters == state.model.parameters)
    // In another kind of number the run could not be the same.
    #expect(throws: CheckpointError.self) { try State<Double>(contentsOf: scratch["run"]) }
    struct Other: Codable, Sendable { var epoch: Int }
    let error = #expect(throws: CheckpointError.self) {
      try TrainingState<Float, Other>(contentsOf: scratch["run"])
    }
    #expect(error.map { "\($0)".contains("epoch") } == true)
    // A number of steps that no run has made.
    let file = scratch["run"].appendingPathComponent("trainer.json")
    let json = try String(contentsOf: file, encoding: .utf8)
    #expect(json.contains(#""optimizerStep" : 0,"#))
    for steps in ["-1", "1099511627776", "9223372036854775807"] {
      try Data(
        json.replacing(#""optimizerStep" : 0,"#, with: #""optimizerStep" : \#(steps),"#).utf8
      ).write(to: file)
      let reason = "expected a step from 0 to 1099511627775, found \(steps)"  // below 2⁴⁰
      #expect(throws: CheckpointError.malformed(path: file.path, reason: reason)) {
        try State<Float>(contentsOf: scratch["run"])
      }
    }
    try model.save(to: scratch["run"])
    #expect(throws: CheckpointError.missing(path: scratch["run"].path + "/trainer.json")) {
      try State<Float>(contentsOf: scratch["run"])
    }
  }
}
