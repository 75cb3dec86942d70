import Foundation
import LessonShared
import Notebook
import TinyR1

/// The cost of a model: on disk, in memory, and of time.
struct Cost: Sendable {
  /// Bytes of its folder: weights, configuration.
  let disk: Int
  /// Bytes of the weights, and of the keys and values of an answer of mean length.
  let memory: Int
  /// For one answer, when those to all equations are written together on one core; the quickest of five.
  let seconds: Double

  init(of trained: TrainedStudent, _ evaluator: Evaluator<Quadratic>) throws {
    let (model, sizes) = (trained.model, trained.model.configuration)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tinyr1-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try model.save(to: folder)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.fileSizeKey])
    disk = try files.reduce(0) {
      $0 + (try $1.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
    }
    let cache = 2 * sizes.layers * sizes.width * Int(trained.atBudget.length.rounded(.up))
    memory = 4 * (model.parameterCount + cache)
    let sampler = Sampler<Float>(sizes, threads: 1)
    let times = try (0..<5).map { _ in
      try ContinuousClock().measure { _ = try evaluator.evaluate(model, with: sampler) }
    }
    seconds =
      (times.min() ?? .zero) / .seconds(1) / Double(evaluator.problems.count * evaluator.samples)
  }
}

/// Models of one kind, and what the first seed's takes.
struct CostedGroup {
  /// The name in the table, and that in the figures, where all distilled ones are one line.
  let name: String, line: String
  let group: ModelGroup
  let cost: Cost

  /// The row of a table.
  var entries: [String] {
    [
      name, "\(group.parameters)", "\(cost.disk)", "\(cost.memory)",
      decimals(1000 * cost.seconds, 2), percent(group.mean(\.passAtOne)),
    ]
  }

  /// The columns of the table.
  static let columns = [
    "model", "parameters", "bytes on disk", "bytes in memory", "ms per answer", "pass@1",
  ]
}

extension DistillationExperiment {
  /// Returns the costs of distilled students of every size, and of the larger models.
  func costs(_ comparisons: [SizeComparison], _ others: [ModelGroup]) throws -> [CostedGroup] {
    try zip(widths, comparisons).map { width, size in
      CostedGroup(
        name: "distilled, width \(width)", line: "distilled", group: size.verified,
        cost: try Cost(of: size.verified.models[0], evaluator))
    }
      + others.map {
        CostedGroup(
          name: $0.name, line: $0.name, group: $0, cost: try Cost(of: $0.models[0], evaluator))
      }
  }
}
