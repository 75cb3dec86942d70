// Lesson 07's training twice: by this package, and by TRL's GRPOTrainer, from the same base, with the same
// settings, the same questions and the same verifier. `make same-in-trl` calls this program before and after
// TRL's part, which is Benchmarks/same_in_trl/train.py.
//
//     same-in-trl begin [quick]       the base, ours, and all that TRL is given: runs/same-in-trl
//     same-in-trl end [quick]         asks TRL's models the same exam; the figure, the table of the page
//     same-in-trl responses FILE      responses with our verdicts, for the verifier in Python to agree with

import Conversation
import Foundation
import LessonShared
import Notebook
import Plots
import TinyR1
import Watch

/// Prints at once, past the buffer of a pipe.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

/// Ends with an error of one line.
func fail(_ text: String, code: Int32 = EXIT_FAILURE) -> Never {
  FileHandle.standardError.write(Data("error: \(text)\n".utf8))
  exit(code)
}

let words = Array(CommandLine.arguments.dropFirst())
let isQuick = words.count == 2 && words[1] == "quick"
guard
  ["begin", "end"].contains(words.first) && (words.count == 1 || isQuick)
    || words.first == "responses" && words.count == 2
else {
  fail(
    "expected begin, end, begin quick, end quick or responses FILE, got \(words.joined(separator: " "))",
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
    try end(both)
  }
} catch {
  fail("\(error)")
}

/// Trains the base and ours, and writes all that TRL is given.
func begin(_ both: BothTrainings) throws {
  try? FileManager.default.removeItem(at: both.folder)
  try FileManager.default.createDirectory(at: both.folder, withIntermediateDirectories: true)
  let base = try both.base()
  try base.save(
    to: both.folder.appendingPathComponent("base"), tokenizer: both.environment.task.vocabulary)
  try Data(both.configuration.utf8).write(to: both.folder.appendingPathComponent("grpo.yaml"))
  say("base: \(base.parameterCount) weights, right in \(percent(try both.exam(base).right))")
  for seed in both.seeds {
    let (curve, questions) = try both.train(base, seed: seed)
    try JSONEncoder().encode(curve).write(
      to: both.folder.appendingPathComponent("ours-\(seed).json"))
    try writeLines(
      try questions.map { try both.question($0) },
      to: both.folder.appendingPathComponent("equations-\(seed).jsonl"))
    say(
      "ours, seed \(seed): right in \(percent(curve.right.last ?? .nan)) after \(both.steps) steps")
  }
}

/// Asks what TRL has trained, and reports.
func end(_ both: BothTrainings) throws {
  let ours = try both.seeds.map { seed in
    try JSONDecoder().decode(
      ExamCurve.self,
      from: Data(contentsOf: both.folder.appendingPathComponent("ours-\(seed).json")))
  }
  let theirs = try both.trlSeeds.compactMap { try both.examCurve(ofTRL: $0) }
  guard !theirs.isEmpty else {
    fail(
      "\(both.folder.relativePath) has no trl-\(both.trlSeeds[0]): TRL's part comes before this one"
    )
  }
  if isQuick {
    let step = try both.firstStep(seed: both.trlSeeds[0])
    say(step.description)
    guard step.isSame else { fail("the first step in TRL is not the first step here") }
  }
  let report = Report(ours: ours, theirs: theirs, both: both)
  say(report.table)
  if !isQuick { try report.write() }
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
