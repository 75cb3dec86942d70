// Lesson 07's training twice: by this package, and by TRL's GRPOTrainer, from the same bases, with the same
// settings, the same questions and the same verifier. `make same-in-trl` calls this program before and after
// TRL's part, which is Benchmarks/same_in_trl/train.py.
//
//     same-in-trl begin [--quick]     bases, ours, and all that TRL is given: runs/same-in-trl
//     same-in-trl end                 asks TRL's models the same questions: plots/yours/same-in-trl
//     same-in-trl end --page          the same, for plots/same-in-trl.md
//     same-in-trl end --quick         is TRL's first step the one that its responses make here?
//     same-in-trl responses FILE      responses with our verdicts, for the verifier in Python to agree with

import Conversation
import Foundation
import LessonShared
import Notebook
import TinyR1

/// Prints at once, past the buffer of a pipe.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

/// Ends with an error of one line.
func fail(_ text: String, code: Int32 = EXIT_FAILURE) -> Never {
  FileHandle.standardError.write(Data("error: \(text)\n".utf8))
  exit(code)
}

let words = Array(CommandLine.arguments.dropFirst())
let isQuick = words.last == "--quick"
guard
  [["begin"], ["begin", "--quick"], ["end"], ["end", "--page"], ["end", "--quick"]].contains(words)
    || words.first == "responses" && words.count == 2
else {
  fail(
    "expected begin, end, either with --quick, end --page, or responses FILE, got \(words.joined(separator: " "))",
    code: EX_USAGE)
}
guard FileManager.default.fileExists(atPath: KeptModels.folder) else {
  fail("there is no \(KeptModels.folder) here: run this in the folder of the package")
}

do {
  let both = try BothTrainings(quick: isQuick)
  switch words[0] {
  case "responses":
    try writeResponses(10_000, to: URL(fileURLWithPath: words[1]), of: both)
  case "begin":
    try begin(both)
  default:
    try end(both, isPage: words.last == "--page")
  }
} catch {
  fail("\(error)")
}

/// Trains the bases and ours, and writes all that TRL is given.
func begin(_ both: BothTrainings) throws {
  try? FileManager.default.removeItem(at: both.folder)
  try FileManager.default.createDirectory(at: both.folder, withIntermediateDirectories: true)
  try Data(both.configuration.utf8).write(to: both.file("grpo.yaml"))
  for seed in both.bases {
    let base = try both.trainBase(seed)
    try base.save(to: both.file("base-\(seed)"), tokenizer: both.environment.task.vocabulary)
    var curves: [EvaluationCurve] = []
    for own in both.seeds {
      let (curve, questions) = try both.train(base, seed: own)
      curves.append(curve)
      if own == seed {
        try writeLines(
          try questions.map { try both.question($0) }, to: both.file("equations-\(seed).jsonl"))
      }
    }
    try JSONEncoder().encode(curves).write(to: both.file("ours-\(seed).json"))
    let ends = curves.compactMap(\.right.last)
    say(
      "base \(seed), \(base.parameterCount) weights: right in \(percent(curves[0].right[0])), after \(both.steps) "
        + "steps here in \(percent(ends.min() ?? .nan)) to \(percent(ends.max() ?? .nan))")
  }
}

/// Asks what TRL has trained, and reports.
func end(_ both: BothTrainings, isPage: Bool) throws {
  let pairs = try both.bases.map { seed in
    Pair(
      base: seed,
      ours: try JSONDecoder().decode(
        [EvaluationCurve].self, from: Data(contentsOf: both.file("ours-\(seed).json"))),
      trl: try both.curve(ofTRL: seed))
  }
  guard isQuick else { return try Report(pairs: pairs, both: both).write(isPage: isPage) }
  let step = try both.firstStep(ofTRL: both.bases[0])
  say(step.description)
  let ends = (pairs[0].ours[0].right.last ?? .nan, pairs[0].trl.right.last ?? .nan)
  say(
    "after \(both.steps) steps right in \(percent(ends.0)) here, and in \(percent(ends.1)) from TRL"
  )
  guard step.isSame else { fail("the first step in TRL is not the first step here") }
}

/// Writes values as lines of JSON.
func writeLines(_ values: [some Encodable], to file: URL) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  var bytes = Data()
  for value in values {
    bytes += try encoder.encode(value)
    bytes.append(0x0A)
  }
  try bytes.write(to: file)
}
