/// Numbers of the paper, to stand beside ours.
enum Paper {
  /// R1-Zero on AIME 2024, in per cent: pass@1 before and after, cons@64 after. v1, section 2.2.4.
  static let zero = (passAtOne: [15.6, 71.0], consensus: 86.7)
  /// Accuracy of R1-Zero on AIME 2024 over its steps: v1, Fig. 2, read off the picture, ±0.02.
  static let passAtOne: (steps: [Double], values: [Double]) = (
    [200, 1400, 2000, 2800, 4000, 5000, 6400, 8400],
    [0.156, 0.41, 0.38, 0.53, 0.60, 0.54, 0.69, 0.71]
  )
  /// The same for the most frequent of 16 answers.
  static let consensus: (steps: [Double], values: [Double]) = (
    [200, 1200, 2800, 4000, 6400, 8400], [0.25, 0.57, 0.73, 0.77, 0.87, 0.87]
  )
  /// Tokens of a response over the steps of R1-Zero: v1, Fig. 3, read off the picture.
  static let length: (steps: [Double], values: [Double]) = (
    [0, 2000, 4000, 5500, 7000, 8400], [500, 2000, 4000, 6000, 8000, 9750]
  )
  /// pass@1 on AIME 2024 of distilled models by size, in per cent: v1, Table 5.
  static let distilled: (models: [String], values: [Double]) = (
    ["1.5B", "7B", "14B", "32B"], [28.9, 55.5, 69.7, 72.6]
  )
  /// The same size of model, by reinforcement learning alone and distilled: v1, Table 6.
  static let reinforcedAlone = 47.0
  static let distilledInstead = 72.6
}
