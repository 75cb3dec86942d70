import ArgumentParser
import Coursework
import Foundation
import Notebook

struct Dashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the logs of runs as CSV and for TensorBoard, beside them.")
  @Argument(help: "Folders of runs or of single trainings, such as runs/07-grpo.")
  var runs: [String] = []

  func validate() throws {
    guard !runs.isEmpty else {
      throw ValidationError("expected a run, as in make dashboard RUNS=07-grpo; got none")
    }
  }

  func run() throws {
    try report { console in
      let exports = try runs.map { run in
        let path = FileManager.default.fileExists(atPath: run) ? run : "runs/\(run)"
        return (path, try DashboardExport.all(in: URL(fileURLWithPath: path)))
      }
      for (path, trainings) in exports {
        console.print(try trainings.flatMap { try $0.write() })
        console.print(["TensorBoard: tensorboard --logdir \(path)"])
      }
    }
  }
}
