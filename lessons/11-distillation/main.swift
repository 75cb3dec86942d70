// The last page of the story: what a large model has learned by reinforcement, a small one can learn
// from its texts. The post puts it like this: the same reasoning at a fraction of the memory. The paper
// says more, and it can be tested: to distil a small model is better than to reinforce it, and small
// distilled models outperform larger ones that were not distilled.
//
// Here a teacher of 130 thousand weights has students of 8, 16 and 27 thousand.

import ChainOfThought
import Distillation
import Evaluation
import Foundation
import GRPO
import Notebook
import Plots
import Random
import Tasks
import Transformer

let distillationWins = Claim(
  "At equal student compute, verified texts of the teacher teach the largest student at least 10 "
    + "points of pass@1 more than reinforcement learning alone does.", .atLeast(10), unit: "points")
let thoughtsMatter = Claim(
  "The same answers without their thoughts teach it at least 20 points less.", .atLeast(20),
  unit: "points")
let smallOutperformsLarge = Claim(
  "With less than a quarter of the weights it outperforms the large model that was neither distilled "
    + "nor reinforced, by at least 20 points.", .atLeast(20), unit: "points")
let teacherIsKept = Claim(
  "It keeps at least 80% of its teacher's pass@1.", .atLeast(80), unit: "%")
let ladderRises = Claim(
  "From the smallest student to the largest, distilled accuracy rises by at least 20 points.",
  .atLeast(20), unit: "points")

Lesson(
  number: 11, name: "distillation",
  question: "Can the small one learn it from the big one?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), sections 2.4, 3.2 and 4.1, Tables 5 and 6", minutes: 3,
  seeds: 2,
  claims: [
    distillationWins, thoughtsMatter, smallOutperformsLarge, teacherIsKept, ladderRises,
  ],
  exercises: [
    "Write the gradient of on-policy distillation at one place of a text.",
    "Find the bug in a divergence whose β points the wrong way.",
    "Predict what a student can compute while another only reads.",
  ]
).run { notebook in
  // %% A teacher
  // The task is lesson 07's: x² + bx + c = 0 by trying factors, with all equations of a fifth of the c
  // held out. Every base reads the same mixture, whatever its size: practice, and an impatient
  // teacher's solutions. The largest then learns by reinforcement alone, as in lesson 07, and becomes
  // the teacher.
  //
  // The paper's teacher has 671 billion parameters, its students 1.5 to 70 billion. Ours has nearly
  // five times as many as its largest student.
  try notebook.cell()
  let school = try School(notebook)
  let (large, widths) = (72, [16, 24, 32])
  notebook.print(
    "plan, for each of \(notebook.seeds.count) seeds: \(widths.count + 1) bases, a teacher,",
    "\(Method.allCases.count) ways to teach the largest student, 3 for each smaller one")
  let bases = try notebook.overSeeds { seed in
    try ([large] + widths).map { try school.base(width: $0, seed: seed) }
  }
  let teachers = try notebook.sideBySide(Array(zip(bases, notebook.seeds))) { bases, seed in
    try school.teacher(from: bases[0], seed: seed)
  }
  let pairs = Array(zip(zip(bases, teachers), notebook.seeds))
  let marks = try notebook.sideBySide(pairs) { models, seed in
    try (models.0 + [models.1]).enumerated().map { place, model in
      try school.graduate("exam-\(place)-seed-\(seed)", model)
    }
  }
  let untaught = widths.indices.map { place in
    Row(name: "base", graduates: marks.map { $0[place + 1] })
  }
  let (largeBase, teacher) = (
    Row(name: "large base", graduates: marks.map { $0[0] }),
    Row(name: "teacher", graduates: marks.map { $0[widths.count + 1] })
  )
  let describe = { (name: String, row: Row) -> [String] in
    let parameters = row.graduates[0].model.parameterCount
    return [
      name, "\(parameters)", percent(row.mean(\.passAtOne)), percent(row.mean(\.consensus)),
      decimals(row.mean(\.length), 1),
    ]
  }
  let columns = ["model", "parameters", "pass@1", "cons@16", "tokens"]
  notebook.table(
    columns,
    zip(widths, untaught).map { describe("base of width \($0)", $1) } + [
      describe("base of width \(large)", largeBase), describe("the teacher", teacher),
    ])

  // %% What the teacher writes
  // The teacher answers every training equation 16 times, and what is right is kept: rejection sampling,
  // as the paper has it (section 2.3.3). From what is kept come the three kinds of texts: all of it,
  // right or not; the verified thoughts; and the verified answers with their thoughts cut off.
  try notebook.cell()
  let materials = try notebook.sideBySide(pairs) { models, seed in
    try school.materials(of: models.1, seed: seed)
  }
  let first = materials[0]
  notebook.print(
    first.unverified.sampled, "sampled,", percent(first.verified.kept), "of them right, of",
    decimals(first.verified.meanLength, 1), "tokens; without thoughts",
    decimals(
      first.answers.map { Double($0.responses[0].count) }.reduce(0, +)
        / Double(first.answers.count), 1))
  for text in [first.verified.texts[0], first.answers[0]] {
    let vocabulary = school.world.task.vocabulary
    notebook.print(
      (vocabulary.symbols(of: text.prompt) + ["|"] + vocabulary.symbols(of: text.responses[0]))
        .joined(separator: " "))
  }

  // %% One student, one budget
  // What is compared must cost the student the same. A token that it reads costs one forward pass, a
  // token that it learns from three times that. So a text of the teacher's costs 3 a token; one that it
  // writes itself 1 + 3; and in reinforcement learning 1 to write, 1 to be scored under the reference,
  // and 3 to learn. Every method stops when the student has spent the same number of passes. (What the
  // teacher spends is not counted. Its texts are written once, for all students; where it must be asked
  // at every step, that is a price that this comparison does not see.)
  //
  // - *texts*: what R1 did. Each token of the teacher's texts becomes likelier, J = (1/N) Σ log S(oₜ).
  // - *forward* and *reverse KL*: the teacher says at each place how likely it finds *every* symbol, and
  //   the student is pulled to that: down KL(T‖S) or KL(S‖T).
  // - *JSD, half own texts*: GKD. The divergence is between the two, and in half of the steps the
  //   student writes the texts itself.
  // - *on-policy*: all texts are the student's own, and the teacher corrects them place by place, down
  //   KL(S‖T): it is told what to do where *it* has got to, not where the teacher would be.
  // - *RL alone*: lesson 07, with the same reward. No teacher.
  try notebook.cell()
  let classes = Array(zip(zip(bases, materials), notebook.seeds))
  let last = widths.count - 1
  let graduates = try Method.allCases.map { method in
    Row(
      name: method.name,
      graduates: try notebook.sideBySide(classes) { pair, seed in
        try school.teach(pair.0[last + 1], by: method, with: pair.1, seed: seed)
      })
  }
  let spread =
    "mean and range of \(materials.count) seeds; "
    + "\(school.exam.problems.count) held-out equations, 16 samples each"
  notebook.table(
    ["method", "pass@1", "cons@16", "tokens", "million passes"],
    ([untaught[last]] + graduates).map { row in
      [
        row.name, percent(row.mean(\.passAtOne)), percent(row.mean(\.consensus)),
        decimals(row.mean(\.length), 1), decimals(row.mean { Double($0.passes) / 1e6 }, 2),
      ]
    })
  notebook.figure(
    methodsFigure([untaught[last]] + graduates, teacher: teacher, caption: spread), name: "methods")
  let row = { (method: Method) in graduates[Method.allCases.firstIndex(of: method) ?? 0] }
  let (distilled, reinforced) = (row(.verified), row(.reinforcement))
  let difference = { (a: Row, b: Row) in
    seedInterval(
      zip(a.graduates, b.graduates).map { 100 * ($0.marks.passAtOne - $1.marks.passAtOne) })
  }
  let measure = { (claim: Claim, interval: ConfidenceInterval) in
    notebook.measure(claim, interval.estimate, low: interval.lower, high: interval.upper)
  }
  measure(distillationWins, difference(distilled, reinforced))
  measure(thoughtsMatter, difference(distilled, row(.answers)))
  measure(
    teacherIsKept,
    seedInterval(
      zip(distilled.graduates, teacher.graduates).map {
        100 * $0.marks.passAtOne / $1.marks.passAtOne
      }))

  // %% The ladder
  // The paper's Table 5 goes down in size, from 70 to 1.5 billion parameters. Ours goes down to a model
  // in which each symbol is 16 numbers. Each is taught in three ways, with the same budget of passes.
  try notebook.cell()
  let kinds: [Method] = [.answers, .reinforcement, .verified]
  let small = try widths.indices.dropLast().map { place in
    try kinds.map { method in
      Row(
        name: method.name,
        graduates: try notebook.sideBySide(classes) { pair, seed in
          try school.teach(pair.0[place + 1], by: method, with: pair.1, seed: seed)
        })
    }
  }
  let taught = small + [kinds.map(row)]
  let sizes = widths.indices.map { "\(untaught[$0].graduates[0].model.parameterCount)" }
  notebook.table(
    columns,
    widths.indices.flatMap { place in
      [describe("base", untaught[place])] + taught[place].map { describe($0.name, $0) }
    } + [describe("large base", largeBase), describe("the teacher", teacher)])
  let ladder =
    [(name: "base", rows: untaught)]
    + kinds.indices.map { kind in
      (name: kinds[kind].name, rows: taught.map { $0[kind] })
    }
  notebook.figure(
    ladderFigure(ladder, sizes: sizes, teacher: teacher, caption: spread), name: "ladder")
  measure(ladderRises, difference(distilled, taught[0][2]))

  // %% Do small models outperform the larger ones?
  // The sentence of the post as it stands. It depends on which larger one is meant. The large base has
  // read the same as the small one before it was distilled; a large model that was taught the answers
  // alone, with the same number of passes, each four times as dear, is our GPT-4o of Table 5; and there
  // is the teacher.
  try notebook.cell()
  let direct = Row(
    name: "large, answers only",
    graduates: try notebook.sideBySide(classes) { pair, seed in
      try school.teach(pair.0[0], by: .answers, with: pair.1, seed: seed)
    })
  notebook.table(
    ["larger model", "pass@1", "the distilled student's", "difference in points"],
    [largeBase, direct, teacher].map { other in
      let points = difference(distilled, other)
      return [
        other.name, percent(other.mean(\.passAtOne)), percent(distilled.mean(\.passAtOne)),
        "\(decimals(points.estimate, 1)) (\(decimals(points.lower, 1)) to \(decimals(points.upper, 1)))",
      ]
    })
  measure(smallOutperformsLarge, difference(distilled, largeBase))

  // %% What it weighs
  // What is the use of a smaller model? Storage, memory and time. A model on disk is a folder with four
  // bytes for each weight and some text; in memory there are the keys and values of what has been
  // written as well, 2 · layers · width numbers for each token. The seconds are those of this machine,
  // one core, 96 answers at a time: the one figure that two runs do not draw alike.
  try notebook.cell()
  let models = taught.map { $0[2].graduates[0] } + [marks[0][0], marks[0][widths.count + 1]]
  let names = widths.map { "distilled, width \($0)" } + ["large base", "teacher"]
  let costs = try models.map { try Cost(of: $0, school.exam) }
  notebook.table(
    ["model", "parameters", "bytes on disk", "bytes in memory", "ms per answer", "pass@1"],
    models.indices.map { place in
      [
        names[place], "\(models[place].model.parameterCount)", "\(costs[place].disk)",
        "\(costs[place].memory)", decimals(1000 * costs[place].seconds, 2),
        percent(models[place].marks.passAtOne),
      ]
    })
  let prices = { (cost: (Int) -> Double) in
    [
      Price(
        name: "distilled", x: widths.indices.map(cost),
        accuracy: taught.map { $0[2].mean(\.passAtOne) }),
      Price(
        name: "large base", x: [cost(widths.count)], accuracy: [largeBase.mean(\.passAtOne)]),
      Price(name: "teacher", x: [cost(widths.count + 1)], accuracy: [teacher.mean(\.passAtOne)]),
    ]
  }
  notebook.figure(
    priceFigure(
      "Most of the reasoning for a fraction of the storage",
      [
        ("parameters", prices { Double(models[$0].model.parameterCount) }),
        ("kilobytes on disk", prices { Double(costs[$0].disk) / 1000 }),
      ], caption: "mean of \(materials.count) seeds"), name: "size")
  notebook.figure(
    priceFigure(
      "And for a fraction of the time",
      [("milliseconds per answer, on this machine", prices { 1000 * costs[$0].seconds })],
      caption: "accuracy: mean of \(materials.count) seeds; time: of one"), name: "seconds")

  // %% What you should have seen
  // TODO
}
