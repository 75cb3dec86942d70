import Foundation
import Plots
import TestSupport

extension ScratchFolder {
  /// Puts a program called gnuplot into a folder of its own, and gives back how to find it.
  func fakeGnuplot(_ commands: String, timeLimit: Double = 60) throws -> Gnuplot {
    let bin = self["bin"]
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let program = bin.appendingPathComponent("gnuplot")
    try "#!/bin/sh\n\(commands)\n".write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.path)
    return Gnuplot(searchPath: bin.path, timeLimit: timeLimit)
  }
}

/// A search path on which there is no gnuplot.
let noGnuplot = Gnuplot(searchPath: "/nonexistent")

/// The script of a figure, without running it.
func script(_ figure: Figure) throws -> String {
  let scratch = try ScratchFolder()
  do {
    try figure.write(to: scratch.url, name: "figure", gnuplot: noGnuplot)
  } catch .gnuplotMissing {
    return try scratch.text("figure.gp")
  }
  return ""
}

/// The figure that a user of the package would draw first.
let accuracy = Figure(
  title: "Thinking out loud keeps long sums correct; answering at once does not",
  caption: "mean and range over 5 seeds",
  panels: [
    Panel(
      xLabel: "terms in the sum", yLabel: "held-out accuracy",
      layers: [
        .line(
          "thinking", x: 1...4, y: [1, 0.9, 0.8, 0.5], band: ([1, 0.8, 0.7, 0.4], [1, 1, 1, 0.6])),
        .line("answering at once", x: 1...4, y: [0.9, 0.5, 0.1, 0.1]),
        .horizontal(0.1, "chance"),
      ], yRange: 0...1)
  ])
