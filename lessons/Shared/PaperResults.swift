/// Numbers of the paper that several lessons show beside their own.
public enum PaperResults {
  /// The columns of Nature 645:633, Table 2.
  public static let stages = ["Zero", "Dev1", "Dev2", "Dev3", "R1"]

  /// Rows of that table, in per cent.
  public static let byStage: [(name: String, values: [Double])] = [
    ("AIME 2024", [77.9, 59.0, 74.0, 78.1, 79.8]),
    ("MATH-500", [95.9, 94.2, 95.9, 95.4, 97.3]),
    ("IF-Eval", [46.6, 71.7, 72.0, 78.1, 83.3]),
    ("ArenaHard", [53.6, 77.0, 73.2, 75.6, 92.3]),
  ]

  /// Returns the values of a row of that table; none if there is no such row.
  public static func byStage(_ name: String) -> [Double] {
    byStage.first { $0.name == name }?.values ?? []
  }

  /// R1-Zero on AIME 2024, in per cent: pass@1 before and after, cons@64 after. v1, section 2.2.4.
  public static let zeroOnAIME = (passAtOne: [15.6, 71.0], consensus: 86.7)
  /// Accuracy of R1-Zero on AIME 2024 over its steps: v1, Fig. 2, read off the picture, ±0.02.
  public static let passAtOne: (steps: [Double], values: [Double]) = (
    [200, 1400, 2000, 2800, 4000, 5000, 6400, 8400],
    [0.156, 0.41, 0.38, 0.53, 0.60, 0.54, 0.69, 0.71]
  )
  /// The dashed lines of that figure: pass@1 and cons@64 of o1-0912.
  public static let o1OnAIME = (passAtOne: 0.744, consensus: 0.833)
  /// The same for the most frequent of 16 answers.
  public static let consensus: (steps: [Double], values: [Double]) = (
    [200, 1200, 2800, 4000, 6400, 8400], [0.25, 0.57, 0.73, 0.77, 0.87, 0.87]
  )
  /// Tokens of a response over the steps of R1-Zero: v1, Fig. 3, read off the picture.
  public static let length: (steps: [Double], values: [Double]) = (
    [0, 2000, 4000, 5500, 7000, 8400], [500, 2000, 4000, 6000, 8000, 9750]
  )
  /// pass@1 on AIME 2024 of distilled models by size, in per cent: v1, Table 5.
  public static let distilled: (models: [String], values: [Double]) = (
    ["1.5B", "7B", "14B", "32B"], [28.9, 55.5, 69.7, 72.6]
  )
  /// pass@1 of a model of 32 billion weights, in per cent: by reinforcement learning alone (v1,
  /// Table 6).
  public static let reinforcedAlone = 47.0
  /// And distilled.
  public static let distilledInstead = 72.6

  /// pass@1 on AIME 2024, GPQA Diamond and LiveCodeBench, in per cent: v1, Tables 5 and 6. Those that are
  /// named by their size are Qwen2.5's models, distilled from R1 except for the last.
  public static let students: [(name: String, aime: Double, gpqa: Double, liveCodeBench: Double)] =
    [
      ("GPT-4o", 9.3, 49.9, 32.9), ("Claude 3.5", 16.0, 65.0, 38.9), ("o1-mini", 63.6, 60.0, 53.8),
      ("1.5B", 28.9, 33.8, 16.9), ("7B", 55.5, 49.1, 37.6), ("14B", 69.7, 59.1, 53.1),
      ("32B", 72.6, 62.1, 57.2), ("32B, RL alone", 47.0, 55.0, 40.2),
    ]
}
