import Doctor
import LessonShared
import Notebook
import TinyR1

/// The fault, its trainings, and the settings that they were made with.
struct Patient: Sendable {
  let fault: Fault
  let condition: ClinicCondition
  let settings: GRPOSettings

  /// For each seed whether the doctor names it rightly.
  var named: [Bool] { findings.map { fault.isNamed(by: $0) } }

  /// For each seed what the doctor finds in the log.
  var findings: [[Finding]] { logs.map { examine($0) } }

  /// For each seed its log.
  var logs: [TrainingLog] { condition.curves.map { $0.log(settings) } }
}

/// Says what each switch does, and why nothing crashes.
func printFaults(_ notebook: LessonNotebook) {
  for stage in Fault.Stage.allCases {
    notebook.table(
      ["\(stage.rawValue):", "what the code does", "why nothing crashes"],
      Fault.allCases.filter { $0.stage == stage }.map { [$0.name, $0.note.what, $0.note.why] })
    notebook.print()
  }
}

/// Shows where trainings end: means over seeds.
func printEnds(_ conditions: [ClinicCondition], _ notebook: LessonNotebook) {
  notebook.table(
    ["", "held out, at the end", "lowest seed", "right in the log", "reward", "entropy", "kl"],
    conditions.map { condition in
      let ends = condition.curves.map(\.last.passAtOne)
      func last(_ number: (StepMetrics) -> Double) -> Double {
        mean(condition.curves.compactMap { $0.metrics.last.map(number) })
      }
      return [condition.name, percent(mean(ends)), percent(ends.min() ?? .nan)]
        + [percent(last(\.correct))]
        + [decimals(last(\.reward), 2), decimals(last(\.entropy), 3), decimals(last(\.kl), 2)]
    })
  for reason in conditions.flatMap(\.curves).compactMap(\.stopReason) { notebook.print(reason) }
}

/// Shows by what the doctor knows each fault.
func printDiagnoses(_ patients: [Patient], _ notebook: LessonNotebook) {
  notebook.table(
    ["fault", "named", "the doctor's first word, on the first seed", "evidence"],
    patients.map { patient in
      let first = patient.findings.first?.first
      return [
        patient.fault.name,
        patient.fault.hasSignature
          ? "\(patient.named.count { $0 }) of \(patient.named.count)" : "cannot",
        first?.signature.name ?? "-", first?.evidence ?? "-",
      ]
    })
}

/// Shows what catches each fault, and whom it happened to.
func printTests(_ notebook: LessonNotebook) {
  notebook.table(
    ["fault", "the test that catches it", "whom it happened to"],
    Fault.allCases.map { [$0.name, $0.note.test, $0.note.who] })
}

/// Shows what the doctor finds in trainings with nothing wrong.
func printAlarms(
  _ sound: [(name: String, logs: [TrainingLog])], _ notebook: LessonNotebook
) {
  notebook.table(
    ["settings", "alarms", "what for"],
    sound.map { name, logs in
      let findings = logs.map { examine($0) }
      let names = Set(findings.flatMap { $0.map(\.signature.name) }).sorted()
      return [
        name, "\(findings.count { !$0.isEmpty }) of \(findings.count)",
        names.isEmpty ? "-" : names.joined(separator: "; "),
      ]
    })
}
