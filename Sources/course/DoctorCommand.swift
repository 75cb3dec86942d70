import ArgumentParser
import Checkpoints
import Doctor
import Foundation

struct ExamineRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what the log of a training by rewards shows to be wrong with it.")
  @Argument(help: "The folder of a training, or of a run with several, or a steps.jsonl.")
  var place: String?

  func validate() throws {
    guard place != nil else {
      throw ValidationError(
        "expected a training, as in make doctor RUN=runs/07-grpo/r1-seed-1; got none")
    }
  }

  func run() throws {
    try report { console in
      let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
      let path = place ?? ""
      // `runs/` may be left out, as in make compare.
      let found = FileManager.default.fileExists(atPath: path) ? path : "runs/\(path)"
      let folder = URL(fileURLWithPath: found, relativeTo: here)
      let inside = RunLog.trainings(in: folder)
      // A file, or an error that says what is missing there.
      for training in inside.isEmpty ? [folder] : inside {
        let log = try TrainingLog(contentsOf: training)
        console.print([""] + lines(on: log, called: training.lastPathComponent))
      }
    }
  }
}
