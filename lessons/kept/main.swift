// The models that `make ask` talks to when there is no run of one's own: a base, what reinforcement made of
// it, and a student that read the result. They are kept beside this file, 1 MB in all.
//
//     make kept         trains them and writes them anew
//     make check-kept   trains them again, and compares every byte with those that are kept

import Conversation
import Foundation
import TinyR1

/// Prints at once, past the buffer of a pipe.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

/// Ends with an error of one line.
func fail(_ text: String, code: Int32 = EXIT_FAILURE) -> Never {
  FileHandle.standardError.write(Data("error: \(text)\n".utf8))
  exit(code)
}

let words = Array(CommandLine.arguments.dropFirst())
guard words.isEmpty || words == ["check"] else {
  fail(
    "expected nothing, to write the kept models, or check; got \(words.joined(separator: " "))",
    code: EX_USAGE)
}
let isCheck = words == ["check"]
let kept = URL(fileURLWithPath: KeptModels.folder)
guard FileManager.default.fileExists(atPath: kept.deletingLastPathComponent().path) else {
  fail("there is no \(KeptModels.folder) here: run this in the folder of the package")
}
let fresh =
  isCheck
  ? FileManager.default.temporaryDirectory.appendingPathComponent(
    "tinyr1-kept-\(UUID().uuidString)")
  : kept

do {
  defer { if isCheck { try? FileManager.default.removeItem(at: fresh) } }
  let training = try KeptTraining(
    seed: 1, threads: max(1, ProcessInfo.processInfo.activeProcessorCount))
  func save(_ model: Transformer<Float>, _ name: String) throws {
    try model.save(
      to: fresh.appendingPathComponent(name), tokenizer: training.environment.task.vocabulary)
    say("\(name): \(model.parameterCount) weights, trained from random ones")
  }
  let base = try training.base()
  try save(base, "base")
  let trained = try training.trained(from: base)
  try save(trained, "trained")
  try save(try training.student(of: trained), "student")
  if isCheck {
    let differences = KeptModels.names.flatMap {
      fileDifferences(
        kept: kept.appendingPathComponent($0), fresh: fresh.appendingPathComponent($0))
    }
    for difference in differences { say("different: \(difference)") }
    guard differences.isEmpty else {
      throw Different(count: differences.count)
    }
    say("Every byte of the kept models is what training gives.")
  }
} catch {
  fail("\(error)")
}

/// Says that kept models are not what training gives.
struct Different: Error, CustomStringConvertible {
  let count: Int
  var description: String {
    "not what training gives: \(count) of the kept files; after a change of the engine, make kept writes them anew"
  }
}
