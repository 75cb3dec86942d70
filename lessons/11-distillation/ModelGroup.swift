import TinyR1
import LessonShared
import Notebook

/// Models of one kind, one of each seed.
struct ModelGroup {
  let name: String
  let models: [TrainedStudent]

  var parameters: Int { models[0].model.parameterCount }
  var passAtOne: QuantileBand { QuantileBand(models.map { [$0.atBudget.passAtOne] }) }
  var consensus: QuantileBand { QuantileBand(models.map { [$0.atBudget.consensus] }) }

  /// The same models under another name.
  func named(_ name: String) -> ModelGroup { ModelGroup(name: name, models: models) }

  /// The mean over seeds.
  func mean(_ number: (StudentEvaluation) -> Double) -> Double {
    models.map { number($0.atBudget) }.reduce(0, +) / Double(models.count)
  }

  /// The same models, with their last evaluation in the place of that at the end of the budget.
  var atTheEnd: ModelGroup {
    ModelGroup(
      name: name,
      models: models.map {
        TrainedStudent(model: $0.model, evaluations: Array($0.evaluations.suffix(1)))
      })
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

/// Students of one size: the base, and what became of it.
struct SizeComparison {
  /// The base.
  let untaught: ModelGroup
  /// Taught by answers, by reinforcement learning alone, by verified texts.
  let answers: ModelGroup, reinforced: ModelGroup, verified: ModelGroup

  var groups: [ModelGroup] { [untaught, answers, reinforced, verified] }
  var parameters: Int { untaught.parameters }

  /// The row of a table: distillation and RL, at equal compute and when RL has gone on.
  var entries: [String] {
    let patient = reinforced.atTheEnd
    func wins(_ group: ModelGroup) -> String {
      let leads = gains(of: group, over: verified)
      return "\(leads.count { $0 > 0 }) of \(leads.count) seeds"
    }
    return [
      "\(parameters)", percent(verified.mean(\.passAtOne)), percent(reinforced.mean(\.passAtOne)),
      wins(reinforced), percent(patient.mean(\.passAtOne)), wins(patient),
      points(gain(of: verified, over: patient)),
    ]
  }

  /// The columns of the table.
  static let columns = [
    "parameters", "verified", "RL alone", "is ahead on", "RL, four budgets", "is ahead on",
    "points behind",
  ]
}

/// Returns the points of pass@1 by which one row is better than another, for each seed.
func gains(of row: ModelGroup, over other: ModelGroup) -> [Double] {
  zip(row.models, other.models).map { 100 * ($0.atBudget.passAtOne - $1.atBudget.passAtOne) }
}

/// The mean of these, and its interval.
func gain(of row: ModelGroup, over other: ModelGroup) -> ConfidenceInterval {
  seedInterval(gains(of: row, over: other))
}

/// For each seed the mean over all sizes of how far verified texts lead RL, as an interval.
func meanLead(_ comparisons: [SizeComparison]) -> ConfidenceInterval {
  seedInterval(
    MeanAndRange(comparisons.map { gains(of: $0.verified, over: $0.reinforced) }).mean)
}

/// Returns the number of budgets of a student, as it was taught, that some passes of a teacher come to, each
/// at its size.
func budgets(_ passes: Double, of teacher: ModelGroup, in student: ModelGroup) -> Double {
  passes * Double(teacher.parameters) / Double(student.parameters)
    / student.mean { Double($0.passes) }
}

/// A gain and its interval in words: `12.3 (8.1 to 16.5)`; of few seeds, how few they are.
func points(_ gain: ConfidenceInterval) -> String {
  let ends =
    gain.lower.isFinite
    ? "\(decimals(gain.lower, 1)) to \(decimals(gain.upper, 1))" : "\(gain.basis): too few"
  return "\(decimals(gain.estimate, 1)) (\(ends))"
}
