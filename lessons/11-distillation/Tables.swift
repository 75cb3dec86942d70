import LessonShared
import Notebook
import TinyR1

/// Shows larger models beside a distilled student.
func printLargerModels(
  _ others: [ModelGroup], beside distilled: ModelGroup, _ notebook: LessonNotebook
) {
  notebook.table(
    ["larger model", "parameters", "pass@1", "the distilled student's", "points ahead"],
    others.map { other in
      [
        other.name, "\(other.parameters)", percent(other.mean(\.passAtOne)),
        percent(distilled.mean(\.passAtOne)), points(gain(of: distilled, over: other)),
      ]
    })
}

/// Shows the paper's own students.
func printPaper(_ notebook: LessonNotebook) {
  notebook.table(
    ["the paper's pass@1, %", "AIME 2024", "GPQA", "LiveCodeBench"],
    PaperResults.students.map { row in
      [row.name] + [row.aime, row.gpqa, row.liveCodeBench].map { decimals($0, 1) }
    })
}
