// This lesson ends the story of the paper. A large model has learned by reinforcement; a small model can
// learn the same from the texts of the large one. The [post](../../plots/the-post.md) that these lessons
// follow says: the same reasoning at a fraction of the memory. The paper says more, and one can test it:
// distilling a small model is better than reinforcing it, and distilled models outperform others that were
// not trained to reason at length.
//
// Here a teacher of 228 thousand weights has students of 16 to 42 thousand. Here are three of the claims in
// other words.
//
// - Claim 1: a student may compute as much in one way as in the other (*equal student compute*). Then the
//   teacher's right answers, with their thoughts (*verified texts*), bring it at least 10 points of pass@1
//   more than reinforcement learning alone. This is the mean over three sizes of student.
// - In claims 3 and 4 *it* is the largest student, after it was distilled.

import Distillation
import LessonShared
import Notebook
import TinyR1

let distillationWins = Claim(
  "At equal student compute, verified texts of the teacher teach students at least 10 points of pass@1 "
    + "more than reinforcement learning alone does, on average over three sizes.", .atLeast(10),
  unit: "points")
let thoughtsMatter = Claim(
  "The same answers without their thoughts teach the largest student at least 30 points less.",
  .atLeast(30), unit: "points")
let smallOutperformsLarge = Claim(
  "With less than a fifth of the weights it outperforms the large model that was neither distilled nor "
    + "reinforced, by at least 50 points.", .atLeast(50), unit: "points")
let teacherIsKept = Claim(
  "It is at most 5 points of pass@1 behind its teacher.", .atMost(5), unit: "points")
let ladderRises = Claim(
  "From the smallest student to the largest, distilled accuracy rises by at least 25 points.",
  .atLeast(25), unit: "points")

Lesson(
  "11-distillation",
  question: "Can the small one learn it from the big one?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), sections 2.4, 3.2 and 4.1, Tables 5 and 6", minutes: 4,
  seeds: 2,
  claims: [
    distillationWins, thoughtsMatter, smallOutperformsLarge, teacherIsKept, ladderRises,
  ],
  exercises: [
    "Write the gradient of on-policy distillation at one place of a text.",
    "Find the bug in a divergence whose β points the wrong way.",
    "Predict what a group of responses costs a student, taught in three ways.",
  ], next: "12-test-time",
  knobs: [
    teacherSteps.knob(lesson: "60", quick: "2"),
    studentBudget.knob(lesson: "1000000", quick: "20000"),
  ].map { $0.compared(in: "methods") }
).run { notebook in
  // %% A teacher
  // The task is lesson 07's: x² + bx + c = 0 by trying factors. About a fifth of the values of c are held
  // out, with all equations that have them. Every base reads the same mixture, whatever its size: practice
  // with the pairs of every c, of a held-out one too (lesson 07 calls such a base *practised*), and the
  // solutions of an impatient program, which gives up four times in five (in lesson 07 nine times in ten).
  // So every base has seen how to go on after a wrong try, and mostly does not do so. We planted this. The
  // largest base then learns by reinforcement alone, and becomes the teacher.
  //
  // The paper's teacher has 671 billion parameters, its students 1.5 to 70 billion. Our teacher has more
  // than five times as many as its largest student. In the tables, *million passes* is what a student
  // spends on being taught (cell 3); cell 5 counts what the teacher spent.
  try notebook.cell()
  let experiment = try DistillationExperiment(notebook)
  let widths = experiment.widths
  notebook.print(
    "plan, for each of \(notebook.seeds.count) seeds: \(widths.count + 1) bases, a teacher,",
    "\(Method.allCases.count) ways to teach one student, 3 for each of the others")
  let bases = try notebook.mapSeeds { seed in try experiment.bases(seed: seed) }
  let teachers = try notebook.mapSeeds(with: bases) { bases, seed in
    try experiment.teacher(from: bases.large, seed: seed)
  }
  let evaluated = try notebook.mapSeeds(with: bases, teachers) { bases, teacher, seed in
    try experiment.untaught(bases, teacher.model, seed: seed)
  }
  let untaught = widths.indices.map { size in
    ModelGroup(name: "base", models: evaluated.map { $0.students[size] })
  }
  let largeBase = ModelGroup(name: "large base", models: evaluated.map(\.large))
  let teacher = ModelGroup(name: "teacher", models: evaluated.map(\.teacher))
  notebook.table(ModelGroup.columns, (untaught + [largeBase, teacher]).map(\.entries))

  // %% What the teacher writes
  // The teacher answers every training equation 16 times, and we keep the right answers. This is rejection
  // sampling, as the paper has it (section 2.3.3). So there are three kinds of texts: all texts, right or not;
  // the verified thoughts; and the verified answers with their thoughts cut off.
  try notebook.cell()
  let datasets = try notebook.mapSeeds(with: teachers) { teacher, seed in
    try experiment.dataset(of: teacher.model, seed: seed)
  }
  notebook.print(datasets[0].summary)
  let vocabulary = experiment.environment.task.vocabulary
  for text in datasets[0].shown {
    notebook.print(vocabulary.decode(text.prompt), "|", vocabulary.decode(text.responses[0]))
  }

  // %% One student, one budget
  // The largest student is taught in eight ways; the paper compares two on one student in its Table 6. To
  // compare the ways, each of them must cost the student the same. A token that the student reads costs one
  // forward pass; a token that it learns from costs three, because the backward pass costs about twice as
  // much as the forward pass. So a token of the teacher's text costs 3. A token that the student writes
  // itself costs 1 + 3. In reinforcement learning a token costs 1 to write, 1 to be scored under the
  // reference, and 3 to learn. The budget is a million passes: some 6,500 of the teacher's texts, or about
  // 25 steps of reinforcement learning with 256 responses each. This budget leaves out what the teacher
  // spends; cell 5 counts it. The teacher writes its texts once, for all students.
  //
  // - *verified*: the way in which DeepSeek made its distilled models. Each token of the teacher's right
  //   texts becomes likelier: the training raises (1/N) Σ log S(oₜ). S is the student's probability, and N
  //   the number of tokens. *All texts* leaves the wrong ones in.
  // - *answers*: the right answers with their thoughts cut off, to be given at once. These texts are short, so
  //   the budget pays for nearly three times as many.
  // - *forward* and *reverse*: the teacher says at each place how likely it finds *every* symbol. Each step
  //   brings the student's probabilities S nearer to the teacher's, T: *forward* makes KL(T‖S) smaller,
  //   *reverse* KL(S‖T).
  // - *JSD* (Jensen-Shannon divergence, from a method called GKD): each step lowers a measure that lies
  //   halfway between these two. In half of the steps the student writes the texts itself.
  // - *on-policy*: all texts are the student's own, and the teacher corrects them place by place, by making
  //   KL(S‖T) smaller. The student learns what to do at the place that *it* has reached, not where the
  //   teacher would be.
  // - *RL alone*: lesson 07, with the same reward. No teacher.
  //
  // For texts and for answers three learning rates were tried, for RL six settings, on other seeds with the
  // largest student. The best of them is used here. Forward, reverse, JSD and on-policy were not tuned:
  // they have the rate of the texts. There are two reasons not to rank the six ways that teach with
  // thoughts (all but *answers* and *RL alone*): four of them were not tuned, and their ranges overlap.
  try notebook.cell()
  let students = try notebook.mapSeeds(with: bases, datasets) { bases, dataset, seed in
    bases.students.map { StudentStart(base: $0, dataset: dataset, seed: seed) }
  }
  let largest = widths.count - 1
  let taught = try Method.allCases.map { method in
    try experiment.group(students.map { $0[largest] }, by: method)
  }
  let groups = Dictionary(uniqueKeysWithValues: zip(Method.allCases.map(\.name), taught))
  guard let distilled = groups[Method.verified.name], let answers = groups[Method.answers.name],
    let reinforced = groups[Method.reinforcement.name]
  else { return }
  notebook.table(ModelGroup.columns, ([untaught[largest]] + taught + [teacher]).map(\.entries))
  drawMethods([untaught[largest]] + taught, teacher, experiment, notebook)
  notebook.measure(thoughtsMatter, gain(of: distilled, over: answers))
  notebook.measure(teacherIsKept, gain(of: teacher, over: distilled))

  // %% The ladder
  // The paper's Table 5 goes down in size, from 70 to 1.5 billion parameters. Ours goes down to a model of
  // width 24: 24 numbers stand for each symbol. Each student is taught in three ways, with the same budget of
  // passes. The lead of distillation over RL is, for each seed, the mean over the three sizes.
  try notebook.cell()
  let comparisons = try widths.indices.map { size in
    func group(_ method: Method) throws -> ModelGroup {
      try experiment.group(students.map { $0[size] }, by: method)
    }
    return size == largest
      ? SizeComparison(
        untaught: untaught[size], answers: answers, reinforced: reinforced, verified: distilled)
      : SizeComparison(
        untaught: untaught[size], answers: try group(.answers),
        reinforced: try group(.reinforcement), verified: try group(.verified))
  }
  notebook.table(ModelGroup.columns, comparisons.flatMap(\.groups).map(\.entries))
  drawLadder(comparisons, teacher, experiment, notebook)
  notebook.measure(ladderRises, gain(of: distilled, over: comparisons[0].verified))
  notebook.measure(distillationWins, meanLead(comparisons))

  // %% How long the lead lasts
  // A comparison at one budget depends on the budget. Each student was evaluated on the way, at an eighth, a
  // quarter and half of it; and reinforcement learning was allowed to go on to four budgets. Reinforcement
  // learning needs no teacher, and never runs out of texts, because the model writes them itself.
  //
  // And a teacher has a price. It learned by reinforcement, and wrote all texts, and each of its passes costs
  // as much as 5.5 of the largest student's. The lower panels count this price as if the teacher had been
  // made for this one student. Where R1 exists and can be asked, the upper panels are right. Where nobody has
  // made it yet, the lower ones are.
  //
  // In the table *is ahead on* counts the seeds on which RL ends ahead of *verified*: the first such column
  // is about one budget, the second about four. *Points behind* says by how much RL with four budgets is
  // behind on average.
  try notebook.cell()
  let teaching = mean(zip(teachers, datasets).map { Double($0.passes + $1.writingPasses) })
  drawCourse(comparisons, teaching * Double(teacher.parameters), experiment, notebook)
  notebook.table(SizeComparison.columns, comparisons.map(\.entries))
  notebook.print()
  notebook.print(
    "the teacher's passes, to learn and to write:", decimals(teaching / 1e6, 2),
    "million; at its size", decimals(budgets(teaching, of: teacher, in: distilled), 0),
    "budgets of the largest student")

  // %% Do small models outperform the larger ones?
  // The heading is a sentence of the [post](../../plots/the-post.md) that the lessons follow. It is true of
  // some larger models, and not of others. We take three: the large base, which has read what the student
  // had read before its distillation; a large model that was taught the answers alone, with the same number
  // of passes, each five times as expensive; and the teacher. None of them stands for a model of the
  // paper's Table 5.
  try notebook.cell()
  let starts = try notebook.mapSeeds(with: bases, datasets) { bases, dataset, seed in
    StudentStart(base: bases.large, dataset: dataset, seed: seed)
  }
  let direct = try experiment.group(starts, by: .answers).named("large, answers")
  printLargerModels([largeBase, direct, teacher], beside: distilled, notebook)
  notebook.measure(smallOutperformsLarge, gain(of: distilled, over: largeBase))

  // %% What it weighs
  // What is a smaller model good for? It saves storage and memory. Models as small as these do not show
  // whether it saves time: all of them take one to three hundredths of a millisecond for an answer. A model
  // on disk is a folder with four bytes for each weight and some text. In memory there is also what the
  // layers keep of each token that was read or written (*keys and values*): 2 · layers · width numbers. The
  // time is measured on one core of this machine, with all equations answered together, and is the shortest
  // of five. This column alone differs from run to run.
  try notebook.cell()
  let costs = try experiment.costs(comparisons, [largeBase, teacher])
  notebook.table(CostedGroup.columns, costs.map(\.entries))
  notebook.figure(sizeFigure(costs, caption: experiment.caption), name: "size")

  // %% The paper's own numbers
  // Here are three columns of Tables 5 and 6. Compare their shape only: the students in them have 1.5 to 32
  // billion parameters, and the tasks are different. GPT-4o and Claude 3.5 are models that were not trained
  // to reason at length. Their sizes are not public. The last row is R1-Zero-Qwen-32B, after more than
  // 10,000 steps of reinforcement learning. On AIME each distilled model is ahead of GPT-4o and Claude 3.5.
  // On GPQA (questions of science) the models of 1.5 and 7 billion are behind GPT-4o, and all four are
  // behind Claude 3.5. On LiveCodeBench (programs) the model of 1.5 billion is behind GPT-4o, and those of
  // 1.5 and 7 billion are behind Claude 3.5. And on AIME o1-mini is ahead of the two smallest.
  try notebook.cell()
  notebook.figure(paperFigure(), name: "paper")
  printPaper(notebook)

  // %% For the curious: when a teacher fails
  // On-policy distillation corrects a student at every place of its own texts. Those who use it have found
  // that it may fail for three reasons:
  //
  // - KL is computed from the likeliest symbols alone.
  // - The teacher is asked at places where it has never been.
  // - The teacher was told something that its student was not told.
  //
  // [`make teachers`](../../plots/teachers/README.md) takes these reasons one by one, and then asks how few
  // numbers reinforcement has to move.

  // %% What you should have seen
  // Texts with thoughts teach a *method*. The student has read how its teacher goes on after a wrong try,
  // and does the same: its answers become as long as its teacher's, and are right in 81%, where the
  // teacher's are in 89%. With the thoughts cut off the student would have to know the roots, and it has
  // never seen those of a held-out equation. Leaving out wrong texts hardly matters here, because there are hardly any. It cannot
  // be told here whether the teacher's probabilities teach more than its texts do. On the same texts the
  // probabilities give 81.7% (forward) and 85.0% (reverse), the texts alone 81.3%, and the ranges overlap.
  // JSD (84.9%) and on-policy (86.8%) use the teacher's probabilities too. But there the student writes
  // half of the texts, or all of them. Two things have changed, so these two ways do not decide the
  // question.
  //
  // The same texts are worth more to a larger student: this is the ladder, as in the paper's Table 5. A
  // likely reason is arithmetic. A student has to bring it along from pretraining, and a larger student may
  // have learned more of it. No table of this page measures this.
  //
  // Reinforcement learning has to find in its own answers what distillation is shown, and pays for each of
  // them, right or wrong. At equal compute of the student reinforcement learning is behind at every size,
  // on all ten seeds of the page. It is still rising when its budget is spent. With four times as much
  // compute reinforcement learning comes to within about 2 points at the two larger sizes, and 6 at the
  // smallest. If the teacher has yet to be made, those four budgets are far fewer than the teacher costs.
  // In the paper's Table 6 RL stayed behind after more than 10,000 steps. We did not try whether RL would
  // stay behind here beyond four budgets. And we planted this: our bases have seen every step of the
  // search, and need patience only.
  //
  // Of the five claims one held, that thoughts matter: its whole interval lies above 30 points. The other
  // four are inconclusive: the number that was stated lies within the interval. The lead over RL alone is
  // 11.2 points (8.6 to 13.7), and 10 were stated. The largest student is 7.7 points behind its teacher
  // (4.3 ahead to 18.3 behind), where at most 5 were stated: there the mean itself misses.
  //
  // "Small models outperform the larger models" is true here of the larger ones that have not learned to
  // reason, by a wide margin. The teacher stays ahead of its students on average, though not on every seed.
  // The paper says as much: distillation is economical, and going beyond the teacher may still take a
  // stronger base and more reinforcement (section 4.1). All of this is one task, and other tasks may differ.

  // %% Two experiments worth trying
  // Change one thing, say first what you expect, and run the lesson again.
  // `git checkout lessons/11-distillation` takes a change back.
  //
  // - **Learning by heart.** In `Methods.swift`, take the rate `2e-3` in place of `2.5e-4` for `.verified`,
  //   eight times as much. `make lesson-11 ARGS="--cell 3"` compares the methods. Does the student still know
  //   its sums?
  // - **A smaller student.** In `DistillationExperiment.swift`, take `widths = [16, 32, 40]` in place of
  //   `[24, 32, 40]`. `make lesson-11 ARGS="--cell 4"` draws the ladder. How much of the reasoning arrives?

  // %% Sources
  // - DeepSeek-AI, *DeepSeek-R1* ([arXiv 2501.12948](https://arxiv.org/abs/2501.12948), section 2.4 and Tables
  //   5 and 6): distilled models, and one trained by reinforcement alone.
  // - Hinton, Vinyals and Dean ([1503.02531](https://arxiv.org/abs/1503.02531)): learning from what a teacher
  //   finds likely. Kim and Rush ([1606.07947](https://arxiv.org/abs/1606.07947)): learning from the texts
  //   that a teacher writes.
  // - GKD ([2306.13649](https://arxiv.org/abs/2306.13649)): a student that learns on its own texts, and
  //   divergences between the two directions of KL.
}
