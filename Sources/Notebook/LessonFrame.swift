import Cells
import Ranks
import Terminal
import TextLayout

/// The text that a lesson prints before its first cell and after its last one.
extension Lesson {
  /// Returns the title, the question, the circumstances of the run, the claims, and the
  /// introduction. The speed is that of this machine, as ``MachineSpeed`` measures it; `nil` if it was not
  /// measured.
  func opening(
    _ options: LessonOptions, _ source: LessonSource?, _ console: Console, _ ranks: Ranks,
    speed: Double? = nil
  ) -> [String] {
    let width = console.textWidth
    let time = options.quick ? "quick run: at most 15 seconds" : expectedTime(options, speed: speed)
    let circumstances = [
      "in the paper: \(paper)", time, seedWords(of: options),
      (ranks.count == 1 ? "" : "\(ranks.count) ranks of ")
        + (options.threads == 1 ? "1 thread" : "\(options.threads) threads"),
    ]
    var lines = [console.styled(heading, .strong)]
    lines += wrap(question, width: width).map { console.styled($0, .strong) }
    lines += wrap(circumstances.joined(separator: " · "), width: width).map {
      console.styled($0, .faint)
    }
    if options.quick {
      let remark =
        "A quick run shows that every step works. Nothing has the time to learn: texts and titles speak "
        + "of the full run."
      lines += [""] + wrap(remark, width: width)
    }
    if let changed = options.knobs.remark(on: knobs) {
      lines += [""] + wrap(changed, width: width).map { console.styled($0, .strong) }
      let remark =
        "Texts, titles and claims speak of the lesson's settings; the numbers below are those of this run."
      lines += wrap(remark, width: width)
    }
    if let source, !source.introduction.isEmpty {
      lines += [""] + Prose(source.introduction).lines(width: width, color: console.color)
    }
    // What is measured comes first; what follows from a formula is only checked.
    for (kind, head) in [
      (Claim.Kind.experiment, "Claims, stated before the run:"),
      (.identity, "Checked on the way, since it follows from a formula:"),
    ] where claims.contains(where: { $0.kind == kind }) {
      lines += ["", head]
      for (index, claim) in claims.enumerated() where claim.kind == kind {
        lines += wrap(claim.text, width: width, first: "  \(index + 1). ", rest: "     ")
      }
    }
    return lines
  }

  /// Returns the seeds of a run in words: `seed 3`, or `seeds 3 to 7`.
  private func seedWords(of options: LessonOptions) -> String {
    let all = seeds(of: options)
    return all.count == 1 ? "seed \(all[0])" : "seeds \(all[0]) to \(all[all.count - 1])"
  }

  /// Returns the verdicts, and after a whole run the exercises and the next lesson.
  func closing(
    _ record: RunRecord, _ options: LessonOptions, figures: String?, isWhole: Bool,
    _ console: Console
  ) -> [String] {
    let width = console.textWidth
    var lines: [String] = []
    if let figures, record.hasPictures {
      lines += [""] + wrap("The figures are in \(figures), as .svg and as .png.", width: width)
    }
    let ledger = record.ledger
    if !claims.isEmpty && (isWhole || !ledger.isEmpty || ledger.ending == .interrupted) {
      let remark = ledger.remark.map { " (\($0))" } ?? ""
      lines += ["", console.styled("Claims\(remark)", .strong)]
      lines += ledger.lines(width: width, color: console.color)
      let runs = options.seeds ?? seeds
      if ledger.isUndecided && runs < 5 {
        let remark =
          "\(count(runs, "seed")) leave wide intervals, and such a verdict says little. More "
          + "decide more: make \(goal) ARGS=\"--seeds 10\"."
        lines += wrap(remark, width: width, first: "  ", rest: "  ")
      }
    }
    if ledger.isQuick && ledger.claims.isEmpty {
      lines += [""] + wrap("That was a quick run: nothing had the time to learn.", width: width)
    }
    guard isWhole else { return lines }
    if let number, !exercises.isEmpty {
      lines += ["", console.styled("Exercises", .strong)]
      for (index, exercise) in exercises.enumerated() {
        let mark = "  \(number).\(index + 1) "
        let indent = String(repeating: " ", count: mark.count)
        lines += wrap(exercise, width: width, first: mark, rest: indent)
      }
      lines.append("  Start with make exercise-\(number).1; make hint-\(number).1 gives a hint.")
    }
    if let next { lines += ["", "Next: make lesson-\(next.prefix(2)) (\(next))"] }
    return lines
  }
}
