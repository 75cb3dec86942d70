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

/// A model, and its marks at all of its exams: a student has several, at the same places for every method.
struct Graduate: Sendable {
  /// When a student is examined, in 64ths of its budget. Reinforcement learning goes on beyond it.
  static let exams = [8, 16, 32, 64, 128, 256]

  let model: Transformer<Float>
  let course: [Marks]

  /// When the budget was spent; of a model that has had one exam, these.
  var marks: Marks { course[min(3, course.count - 1)] }
}

extension School {
  /// Trains a model and examines it; both are kept with the run.
  func graduate(
    _ name: String, train: () throws -> (model: Transformer<Float>, course: [Marks])
  ) throws -> Graduate {
    let folder = try notebook.runFolder(name)
    var fresh: Transformer<Float>?
    let course = try notebook.kept("\(name)-marks") {
      let (model, course) = try train()
      try model.save(to: folder)
      fresh = model
      return course
    }
    return Graduate(model: try fresh ?? Transformer(contentsOf: folder), course: course)
  }

  /// Examines a model that is there already.
  func graduate(_ name: String, _ model: Transformer<Float>) throws -> Graduate {
    try graduate(name) { (model, [try marks(of: model, in: exam, StudentCompute())]) }
  }

  /// One exam.
  func marks(
    of model: Transformer<Float>, in exam: Exam<Quadratic>, _ compute: StudentCompute
  ) throws -> Marks {
    let result = try exam.sit(model, with: Sampler(model.configuration, threads: threads))
    return Marks(
      passAtOne: result.passAtOne, consensus: result.consensus,
      length: result.mean { Double($0.symbols.count) }, passes: compute.passes)
  }
}

/// What a model takes: on disk, in memory, and of time.
struct Cost: Sendable {
  /// Bytes of its folder: weights, configuration.
  let disk: Int
  /// Bytes of the weights, and of the keys and values of an answer of mean length.
  let memory: Int
  /// For one answer, when those of the whole exam are written together on one core; the quickest of five.
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
    let times = try (0..<5).map { _ in
      try ContinuousClock().measure { _ = try exam.sit(model, with: sampler) }
    }
    seconds = (times.min() ?? .zero) / .seconds(1) / Double(exam.problems.count * exam.samples)
  }
}
