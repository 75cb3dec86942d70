import LessonShared
import Notebook
import TinyR1

Lesson(
  number: 13, name: "process", question: "pilot", paper: "x", minutes: 2, seeds: 2,
  claims: [], exercises: ["a", "b", "c"]
).run { notebook in
  // %% Pilot
  try notebook.cell()
  let plan = try ProcessPlan(notebook)
  let bases = try plan.bases()
  let before = try plan.marks(.none, bases)
  func show(_ name: String, _ all: [Marks]) {
    for (marks, base) in zip(all, before) {
      notebook.print(
        name, percent(marks.passAtOne), "slips", percent(marks.slips), "idle", percent(marks.idle),
        "others", percent(marks.others, decimals: 2), "length", decimals(marks.length, 1), "greedy",
        percent(Double(marks.isRight.count { $0 }) / Double(marks.isRight.count)), "forgotten",
        percent(marks.forgotten(since: base)))
    }
  }
  for cure in Cure.allCases { show(cure.rawValue, try plan.marks(cure, bases)) }
  for keeping in [true, false] {
    for again in try notebook.mapSeeds(
      with: bases,
      { base, _ in
        try plan.examination.askedAgain(base, tries: plan.tries, keepingRightSteps: keeping)
      })
    {
      notebook.print(keeping, again.right.map { percent($0) }, again.tokens.map { decimals($0, 1) })
    }
  }
  for scored in [
    try plan.scored("sum", bases) { .sum($0) }, try plan.scored("least", bases) { .least($0) },
    try plan.scored("least and answer", bases) { .leastAndAnswer($0) },
  ] {
    show(scored.name, scored.seeds.map(\.marks))
    for seed in scored.seeds {
      notebook.print(
        seed.course.enumerated().filter { $0.0 % 10 == 9 || $0.0 == 0 }.map {
          decimals($0.1.reward, 2) + "/" + percent($0.1.right, decimals: 0) + "/"
            + decimals($0.1.steps, 1)
        })
    }
  }
}
