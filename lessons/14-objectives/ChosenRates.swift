/// The learning rates of lesson 07's transformer, chosen on pilots.
///
/// pass@1 at the end in per cent, the mean over seeds 101 to 105, at the same number of responses. `SearchPlan.train`
/// with these rates and seeds gives these numbers.
enum ChosenRates {
  /// The grid, the same for all.
  static let grid = [2.5e-5, 5e-5, 1e-4, 2e-4, 4e-4]
  /// The results of each rate, by the file name of the method.
  static let pilots: [String: [Double]] = [
    "grpo": [79.2, 85.5, 87.5, 81.5, 50.0],
    "grpo-math": [77.1, 83.0, 85.4, 83.1, 54.7],
    "dr-grpo": [79.3, 83.8, 86.2, 78.7, 51.9],
    "dapo": [45.1, 80.4, 84.9, 84.3, 65.9],
    "gspo": [48.6, 77.6, 83.8, 78.6, 54.1],
    "cispo": [79.5, 85.5, 85.6, 80.9, 44.9],
    "sapo": [77.5, 84.6, 85.5, 75.1, 50.1],
    "maxrl": [77.8, 84.2, 84.6, 77.5, 47.8],
    "rloo": [78.6, 84.9, 86.6, 78.7, 37.3],
    "reinforce": [80.2, 87.2, 85.8, 85.0, 59.2],
  ]

  /// The rate that was best for a method.
  static func rate(of method: Method) -> Double {
    let row = pilots[method.file] ?? []
    return grid[row.indices.max { row[$0] < row[$1] } ?? 2]
  }
}
