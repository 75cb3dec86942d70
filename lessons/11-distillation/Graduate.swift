import Distillation
import Foundation
import GRPO
import Tasks
import Transformer

/// What a model is worth on equations that no one was trained on, and what it has computed for it.
struct Marks: Codable, Sendable {
  let passAtOne: Double, consensus: Double
  /// Tokens per response.
  let length: Double
  /// Since it was a base, in passes.
  let passes: Int
}

/// A model and its marks.
struct Graduate: Sendable {
  let model: Transformer<Float>
  let marks: Marks
}

extension School {
  /// Trains a model and examines it; both are kept with the run.
  func graduate(
    _ name: String, _ exam: Exam<Quadratic>,
    train: () throws -> (model: Transformer<Float>, compute: StudentCompute)
  ) throws -> Graduate {
    let folder = try notebook.runFolder(name)
    var fresh: Transformer<Float>?
    let marks = try notebook.kept("\(name)-marks") {
      let (model, compute) = try train()
      try model.save(to: folder)
      fresh = model
      let result = try exam.sit(model, with: Sampler(model.configuration, threads: threads))
      return Marks(
        passAtOne: result.passAtOne, consensus: result.consensus,
        length: result.mean { Double($0.symbols.count) }, passes: compute.passes)
    }
    return Graduate(model: try fresh ?? Transformer(contentsOf: folder), marks: marks)
  }

  /// Examines a model that is there already.
  func graduate(_ name: String, _ model: Transformer<Float>) throws -> Graduate {
    try graduate(name, exam) { (model, StudentCompute()) }
  }
}

/// What a model takes: on disk, in memory, and of time.
struct Cost: Sendable {
  /// Bytes of its folder: weights, configuration.
  let disk: Int
  /// Bytes of the weights, and of the keys and values of an answer of mean length.
  let memory: Int
  /// For one answer, 96 of them written together on one core.
  let seconds: Double

  init(of graduate: Graduate, _ exam: Exam<Quadratic>) throws {
    let (model, sizes) = (graduate.model, graduate.model.configuration)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tinyr1-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try model.save(to: folder)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.fileSizeKey])
    disk = try files.reduce(0) {
      $0 + (try $1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
    }
    let cache = 2 * sizes.layers * sizes.width * Int(graduate.marks.length.rounded(.up))
    memory = 4 * (model.parameterCount + cache)
    let sampler = Sampler<Float>(sizes, threads: 1)
    let time = try ContinuousClock().measure { _ = try exam.sit(model, with: sampler) }
    seconds = time / .seconds(1) / Double(exam.problems.count * exam.samples)
  }
}
