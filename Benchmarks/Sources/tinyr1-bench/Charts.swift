import ArgumentParser
import Foundation
import Plots

/// Draws how cost grows and what each kernel reaches.
struct Charts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws how cost grows, and a roofline.",
    discussion: "What Benchmarks/README.md says of them goes to standard output.")

  @Option(help: "The folder for figures and their data.")
  var plots = "Benchmarks/plots"

  @Option(help: "How many seconds each figure of growth may take.")
  var seconds = 120.0

  func validate() throws {
    guard seconds > 0 else { throw ValidationError("--seconds is positive, got \(seconds)") }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: plots)
    for growth in Growth.all {
      say("time against \(growth.label)")
      let curves = growth.items.map { item in
        (item, growth.measure(item, seconds: seconds / Double(growth.items.count)))
      }
      try show(growth.figure(curves), growth.name, in: folder)
      print("\(growth.reason) \(growth.slopes(curves))\n")
    }
    say("roofline")
    let roofline = Roofline()
    try show(roofline.figure, "roofline", in: folder)
    print(roofline.table)
  }

  private func show(_ figure: Figure, _ name: String, in folder: URL) throws {
    try figure.write(to: folder, name: name)
    print("![\(figure.title)](plots/\(name).svg)\n")
  }

  private func say(_ what: String) {
    FileHandle.standardError.write(Data("\(what)\n".utf8))
  }
}
