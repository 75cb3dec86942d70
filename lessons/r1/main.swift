// The whole of DeepSeek-R1 in one run: a base, R1-Zero, a cold start, reinforcement learning, the model's own
// best answers, reinforcement learning again, and small models that learn from the result. At the end
// the paper's figures and tables stand beside ours.
//
// This is one seed. It tells a story and measures nothing: the lessons repeat each part of it over many
// seeds, and test claims.

import TinyR1
import LessonShared
import Notebook

Lesson(
  "r1", title: "DeepSeek-R1 in one run",
  question: "How does a base become DeepSeek-R1, stage by stage?",
  paper: "DeepSeek-R1 (arXiv 2501.12948v1), Fig. 2 and 3, Tables 5 and 6; Nature 645:633, Table 2; "
    + "the second version, Fig. 7",
  minutes: 2
).run { notebook in
  // %% The world and the base
  // **The paper** begins with a language model of 671 billion weights, of which 37 billion work on each
  // token. It has read the internet. **Ours** has a hundred thousand, and has read practice with factors,
  // solutions by an impatient teacher, and a few sums, in two languages that are mixed up. Lesson 10 explains
  // this world.
  //
  // Every model and every data set is kept in `runs/r1/`, as a folder that Hugging Face's library can read.
  try notebook.cell()
  let quick = notebook.quick
  let seed = notebook.seed
  let equations = try r1Environment(equations: 1, language: 0)
  let readable = try r1Environment(equations: 1, language: 1)
  let pipeline = try R1Stages(notebook, in: equations)
  let updates =
    quick ? (base: 120, cold: 4, second: 10) : (base: 3000, cold: 40, second: 500)
  let steps = quick ? (zero: 2, reasoning: 2, all: 2) : (zero: 80, reasoning: 80, all: 100)
  let base = try pipeline.pretrained(updates: updates.base, seed: seed)
  notebook.print(base.model.parameterCount, "weights")
  notebook.report(["base": [base]])

  // %% R1-Zero
  // The base learns by reinforcement, with accuracy + format for a reward and nothing else.
  try notebook.cell()
  let zero = try pipeline.reinforced(
    "zero", from: base, in: equations, steps: steps.zero, evaluatingEvery: quick ? 1 : 5, seed: seed
  )
  notebook.report(["base": [base], "Zero": [zero]])
  notebook.figure(curvesFigure(zero), name: "zero")

  // %% Cold start, and reasoning RL
  // We begin from the base again. Dev1 is the base, fine-tuned on a few readable solutions. Dev2 is Dev1 after
  // rewards, of which one is for the language. A control learns without that reward.
  try notebook.cell()
  let cold = try notebook.cached("dev1-data-seed-\(seed)") {
    var selection = try pipeline.rejectionSamples(
      asking: quick ? 4 : 100, zero.model, seed: seed
    ) { equations.mistake(in: $0, to: $1) == nil }
    selection.samples = selection.samples.map(\.inOneLanguage)
    return selection
  }
  let dev1 = try pipeline.fineTuned(
    "dev1", from: base, on: cold.samples, updates: updates.cold, rate: 5e-4, seed: seed)
  let dev2 = try pipeline.reinforced(
    "dev2", from: dev1, in: readable, steps: steps.reasoning, seed: seed)
  let control = try pipeline.reinforced(
    "control", from: dev1, in: equations, steps: steps.reasoning, seed: seed)
  notebook.print(cold.samples.count, "readable solutions")
  notebook.report(["Dev1": [dev1], "Dev2": [dev2], "control": [control]])
  notebook.figure(languageFigure(rewarded: dev2, control: control), name: "language")

  // %% Its best answers, and RL on everything
  // We begin from the base for the last time. Dev3 is the base, fine-tuned on right answers of Dev2 in one
  // language and not too long, with other tasks beside them. R1 is Dev3 after rewards on all tasks.
  try notebook.cell()
  let data = { (name: String, model: R1Stages.Stage) in
    try notebook.cached("\(name)-data-seed-\(seed)") {
      var selection = try pipeline.rejectionSamples(
        asking: quick ? 8 : 640, model.model, seed: seed
      ) { consistency(of: $0, to: $1) == 1 && $0.symbols.count <= 80 }
      selection.samples += try pipeline.otherSamples(quick ? 24 : 6000, seed: seed)
      return selection
    }
  }
  let best = try data("dev3", dev2)
  let dev3 = try pipeline.fineTuned(
    "dev3", from: base, on: best.samples, updates: updates.second, rate: 1e-3, seed: seed)
  let r1 = try pipeline.reinforced(
    "r1", from: dev3, in: try r1Environment(equations: 0.5, language: 1), steps: steps.all,
    seed: seed)
  let stages: KeyValuePairs = [
    "base": [base], "Zero": [zero], "Dev1": [dev1], "Dev2": [dev2], "Dev3": [dev3], "R1": [r1],
  ]
  notebook.report(stages)
  notebook.figure(stagesFigure(stages), name: "stages")

  // %% Students
  // Three smaller models have read what the base has read. They are fine-tuned on R1's own answers, chosen as
  // Dev2's were, and on the same other texts. On this seed the largest student is right more often than R1,
  // 89.6% and 82.4%: perhaps because it learned from right answers alone. A copy of the largest one learns by
  // reinforcement alone, as long as Zero did.
  //
  // **The paper** finds that a model of 32 billion weights gains far more from a teacher than from ten
  // thousand steps of its own. **Our** model can do without a teacher: its base is right often enough for
  // rewards to teach it. Its 80 steps cost about twice as much as learning from the teacher's texts. Lesson
  // 11 compares them at the same price.
  try notebook.cell()
  let lessons = try data("students", r1)
  let students = try [24, 32, 48].map { width in
    let smaller = try R1Stages(notebook, in: equations, width: width)
    let start = try smaller.pretrained("student-\(width)", updates: updates.base, seed: seed)
    let taught = try smaller.fineTuned(
      "distilled-\(width)", from: start, on: lessons.samples, updates: updates.second, rate: 1e-3,
      seed: seed)
    return Student(width: width, start: start, distilled: taught)
  }
  let largest = students[students.count - 1]
  let alone = try R1Stages(notebook, in: equations, width: largest.width).reinforced(
    "alone-\(largest.width)", from: largest.start, in: readable, steps: steps.zero, seed: seed)
  notebook.report(
    students.flatMap(\.rows) + [("\(largest.size), RL alone", [alone]), ("R1", [r1])])
  notebook.figure(studentsFigure(students), name: "students")

  // %% The paper beside ours
  // The paper's numbers are AIME 2024 unless said otherwise; ours are held-out equations. Each row is a list
  // of numbers, per cent but for the tokens. Compare where a list goes up and where it goes down, and not how
  // far. The brackets give the place in the first version; Table 2 is that of Nature, and v2 is the second
  // version. The last column says *same* if the paper's list and ours go up and down at the same places, and
  // *other* if they do not. It is empty where a list has one number, or words.
  //
  // - *Zero, ends* and *tokens*: accuracy and length of R1-Zero, before and after.
  // - *Zero, vote*: of 64 answers in the paper, of 16 here.
  // - *Stages*: Zero, Dev1, Dev2, Dev3, R1. *Others*: the same models on other tasks. In the paper this
  //   is IF-Eval, which tests how well a model follows instructions. Here it is the mean of *sums* and
  //   *digits*, the last two columns above: running sums, and digits that have to be written in a certain
  //   way.
  // - *Words*: the share in one language, with the reward for it and without.
  // - *Students*: distilled models by size, four in the paper and three here; the first three are compared.
  // - *RL, taught*: a small model by RL alone, and one of its size that was taught by distillation.
  //
  // Five remarks. The first three say why rows differ. The last two are about rows (*RL, taught*
  // and *tokens*) that have the paper's shape and yet differ much in size:
  //
  // - From Dev2 to Dev3 the paper's accuracy rises. Ours can fall: Dev3 begins again from the base, with 500
  //   updates, and about half of its texts are for other tasks.
  // - From Zero to R1 the paper's accuracy rises a little. Ours can end lower: all other tasks have to fit into
  //   the same hundred thousand weights, and Zero is for equations alone.
  // - In the paper models follow instructions far more often after the cold start: IF-Eval rises from
  //   46.6 to 71.7. Our other tasks are at 0 until Dev3. We made it so: our cold start has equations
  //   only.
  // - The paper's distilled model is far ahead of its model of the same size by RL alone. Ours are close to
  //   each other: 1.3 points apart on one seed, where the paper's are 25.6. Only the sign is the paper's. Our
  //   base needs patience only, and learns patience by itself.
  // - Thoughts: the paper's grow twentyfold over 8,000 steps and still rise. Ours double within ten steps
  //   and stay: the solutions that our base has read try at most eight pairs of factors, so there is
  //   little left to try.
  try notebook.cell()
  notebook.table(
    ["per cent (where)", "the paper's", "ours", "shape"],
    comparison(
      stages, language: (rewarded: dev2, control: control), students: students, alone: alone))

  // %% Where the rest of the paper is
  // - the template (v1 Table 1): [lesson 01](../../lessons/01-chain-of-thought/README.md)
  // - rewards by rules, and a reward that is hacked (v1 2.2.2, v2 Fig. 6):
  //   [lesson 02](../../lessons/02-reward/README.md)
  // - the objective, term by term (v1 2.2.1): lessons [03](../../lessons/03-policy-gradient/README.md),
  //   [04](../../lessons/04-advantage/README.md), [05](../../lessons/05-clipped-objective/README.md),
  //   [06](../../lessons/06-kl-divergence/README.md)
  // - accuracy and length of R1-Zero, over seeds (v1 Fig. 2 and 3):
  //   [lesson 07](../../lessons/07-grpo/README.md)
  // - the aha moment (v1 Table 3, v2 C.2): [lesson 08](../../lessons/08-aha-moment/README.md)
  // - the stages, over seeds (Nature Table 2, v2 Fig. 7):
  //   [lesson 10](../../lessons/10-r1-pipeline/README.md)
  // - distillation, over seeds (v1 Tables 5 and 6):
  //   [lesson 11](../../lessons/11-distillation/README.md)
  // - the most frequent of 64 answers (v1 Table 2), and what else can be bought when answering:
  //   [lesson 12](../../lessons/12-test-time/README.md)
  // - what was tried in vain, rewards for steps and search (v1 4.2):
  //   [lesson 13](../../lessons/13-process/README.md)
  // - GRPO beside PPO and what came after it (v2 A.3): [lesson 14](../../lessons/14-objectives/README.md)
  //
  // Two lessons are about what the paper has no room for: a sampler that is not the trainer
  // ([lesson 15](../../lessons/15-mismatch/README.md)), and bugs that nobody sees
  // ([lesson 16](../../lessons/16-clinic/README.md)).
}
