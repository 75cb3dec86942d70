import Evaluation
import Notebook

/// Models of one kind, one of each seed.
struct Row {
  let name: String
  let graduates: [Graduate]

  var parameters: Int { graduates[0].model.parameterCount }
  var passAtOne: SeedBand { SeedBand(graduates.map { [$0.marks.passAtOne] }) }
  var consensus: SeedBand { SeedBand(graduates.map { [$0.marks.consensus] }) }
  /// pass@1 at every exam.
  var course: SeedBand { SeedBand(graduates.map { $0.course.map(\.passAtOne) }) }

  /// The mean over seeds.
  func mean(_ mark: (Marks) -> Double) -> Double {
    graduates.map { mark($0.marks) }.reduce(0, +) / Double(graduates.count)
  }

  /// The same models, with the marks of their last exam in the place of those at the end of the budget.
  var atTheEnd: Row {
    Row(
      name: name,
      graduates: graduates.map { Graduate(model: $0.model, course: Array($0.course.suffix(1))) })
  }

  /// The row of a table.
  var entries: [String] {
    [
      name, "\(parameters)", percent(mean(\.passAtOne)), percent(mean(\.consensus)),
      decimals(mean(\.length), 1), decimals(mean { Double($0.passes) / 1e6 }, 2),
    ]
  }

  /// The columns of the table.
  static let columns = ["model", "parameters", "pass@1", "cons@16", "tokens", "million passes"]
}

/// Students of one size: the base, and what became of it by answers, by RL alone, and by verified texts.
struct Rung {
  let rows: [Row]

  var parameters: Int { rows[0].parameters }

  /// The row of a table: distillation and RL, at equal compute and when RL has gone on.
  var entries: [String] {
    let (verified, alone, patient) = (rows[3], rows[2], rows[2].atTheEnd)
    let wins = { (row: Row) in
      let leads = gains(of: row, over: verified)
      return "\(leads.count { $0 > 0 }) of \(leads.count) seeds"
    }
    return [
      "\(parameters)", percent(verified.mean(\.passAtOne)), percent(alone.mean(\.passAtOne)),
      wins(alone), percent(patient.mean(\.passAtOne)), wins(patient),
      points(gain(of: verified, over: patient)),
    ]
  }

  /// The columns of the table.
  static let columns = [
    "parameters", "verified", "RL alone", "is ahead on", "RL, four budgets", "is ahead on",
    "points behind",
  ]
}

/// How many points of pass@1 one row is better than another, for each seed.
func gains(of row: Row, over other: Row) -> [Double] {
  zip(row.graduates, other.graduates).map { 100 * ($0.marks.passAtOne - $1.marks.passAtOne) }
}

/// The mean of these, and its interval.
func gain(of row: Row, over other: Row) -> ConfidenceInterval {
  seedInterval(gains(of: row, over: other))
}

/// A gain and its interval in words: `12.3 (8.1 to 16.5)`.
func points(_ gain: ConfidenceInterval) -> String {
  "\(decimals(gain.estimate, 1)) (\(decimals(gain.lower, 1)) to \(decimals(gain.upper, 1)))"
}

/// AIME 2024 in per cent, from Tables 5 and 6 of arXiv 2501.12948v1; the models are Qwen2.5's, distilled
/// from R1 except for the first and the last.
let paper: [(name: String, passAtOne: Double, consensus: Double)] = [
  ("GPT-4o", 9.3, 13.4), ("1.5B", 28.9, 52.7), ("7B", 55.5, 83.3), ("14B", 69.7, 80.0),
  ("32B", 72.6, 83.3), ("32B, RL alone", 47.0, 60.0),
]
