import ArgumentParser
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
      for training in trainings(in: URL(fileURLWithPath: found, relativeTo: here)) {
        let log = try TrainingLog(contentsOf: training)
        console.print([""] + lines(on: log, called: training.lastPathComponent))
      }
    }
  }

  /// The training in a place, or those of a run.
  private func trainings(in place: URL) -> [URL] {
    let files = FileManager.default
    func isTraining(_ url: URL) -> Bool {
      files.fileExists(atPath: url.appendingPathComponent("steps.jsonl").path)
    }
    guard place.pathExtension != "jsonl", !isTraining(place) else { return [place] }
    // By number, where a name has one: seed 2 before seed 10.
    let names = ((try? files.contentsOfDirectory(atPath: place.path)) ?? [])
      .sorted { ($0.count, $0) < ($1.count, $1) }
    let inside = names.map { place.appendingPathComponent($0) }.filter(isTraining)
    return inside.isEmpty ? [place] : inside
  }
}
