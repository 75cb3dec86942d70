import Foundation
import TextLayout
import Notebook
import Testing

@Suite("A lesson's options")
struct LessonOptionsTests {
  let lesson = Lesson(
    "07-grpo", title: "GRPO", question: "Can a model teach itself?", paper: "v1",
    minutes: 2.5)

  func options(_ arguments: [String]) throws -> LessonOptions {
    guard case .run(let options) = lesson.read(arguments, columns: 80) else {
      throw Problem(description: "not a run: \(arguments)")
    }
    return options
  }

  @Test("have defaults")
  func defaults() throws {
    let options = try options([])
    #expect(options.seed == 1)
    #expect(options.seeds == nil)
    #expect(options.threads == min(256, ProcessInfo.processInfo.activeProcessorCount))
    #expect(options.plots == nil && options.cell == nil)
    #expect(options.runs == nil && options.resume == nil && options.keep == 2)
    #expect(
      !options.quick && !options.noPlots && !options.page && !options.checkPage
        && !options.updatePage)
  }

  @Test("are read")
  func read() throws {
    let options = try options([
      "--seed", "18446744073709551615", "--seeds", "3", "--quick", "--plots", "a b", "--threads",
      "1",
      "--cell", "4", "--runs", "r", "--keep", "3",
    ])
    #expect(options.runs == "r" && options.keep == 3)
    #expect(options.seed == .max)  // 2⁶⁴ − 1
    #expect(options.seeds == 3)
    #expect(options.quick)
    #expect(options.plots == "a b")
    #expect(options.threads == 1)
    #expect(options.cell == 4)
  }

  @Test(
    "that make no sense are answered in one line that names them",
    arguments: [
      (["--seed", "banana"], "banana"), (["--seed", "18446744073709551616"], "--seed"),
      (["--seed", "-1"], "'-1'"), (["--keep", "-1"], "-1"), (["--cell", "-1"], "-1"),
      (["--seeds", "-1"], "-1"), (["--threads", "-1"], "-1"), (["--seed"], "--seed"),
      (["--seeds", "0"], "--seeds"), (["--seeds", "1000001"], "1000000"),
      (["--seeds", "9223372036854775807"], "--seeds"), (["--threads", "0"], "--threads"),
      (["--threads", "257"], "--threads"),
      (["--cell", "0"], "--cell"),
      (["--color"], "--color"), (["--" + String(repeating: "page", count: 99)], "--pagepage"),
      (["more"], "more"), (["--plots", ""], "--plots"),
      (["--plots", "x", "--no-plots"], "--no-plots"), (["--page", "--quick"], "--quick"),
      (["--keep", "0"], "--keep"), (["--runs", ""], "--runs"), (["--resume", ""], "--resume"),
      (["--resume", "r", "--seed", "1"], "--seed"), (["--resume", "r", "--quick"], "--quick"),
      (["--resume", "r", "--runs", "s"], "--runs"),
      (["--page", "--no-plots"], "--no-plots"), (["--page", "--cell", "2"], "--cell"),
    ])
  func misuse(arguments: [String], named: String) {
    guard case .misuse(let why) = lesson.read(arguments, columns: 80) else {
      Issue.record("accepted: \(arguments)")
      return
    }
    #expect(why.contains(named))
    #expect(!why.contains("\n"))
  }

  @Test("are explained, after the lesson's question and its time", arguments: ["--help", "-h"])
  func help(flag: String) {
    guard case .text(let text) = lesson.read([flag], columns: 80) else {
      Issue.record("no help")
      return
    }
    #expect(text.hasPrefix("Can a model teach itself?\n\nA full run takes about 2.5 minutes on 2"))
    #expect(text.contains("USAGE: lesson-07-grpo [options]"))
    for option in [
      "seed", "seeds", "quick", "plots", "no-plots", "threads", "cell", "page", "check-page",
      "update-page", "runs", "resume", "keep",
    ] {
      #expect(text.contains("--\(option) "))
    }
    #expect(text.split(separator: "\n").allSatisfy { displayWidth($0) <= 80 })
  }
}
