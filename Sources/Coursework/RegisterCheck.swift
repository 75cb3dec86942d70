import Foundation
import Notebook
import Practice

/// The check of all registers: does each page show a run of what was frozen, on seeds that nothing had used,
/// and has nobody rewritten what happened?
///
/// It reads what `make lessons ARGS=--quick` and `make r1 ARGS=--quick` have left, and the history in git.
package struct RegisterCheck {
  private let course: CourseFolder

  /// A check of a course.
  package init(_ course: CourseFolder) { self.course = course }

  /// The folders under `lessons` that are programs.
  private var programs: [String] {
    course.names(in: "lessons").filter { course.isFile("lessons/\($0)/main.swift") }
  }

  /// Lists what is not as it should be.
  package func problems() throws -> [String] {
    let isShallow = Git(folder: course.root).output(["rev-parse", "--is-shallow-repository"])
    let history =
      isShallow == "false\n"
      ? []
      : [
        "expected the whole history, to compare the registers with: check in a clone with all commits"
      ]
    return try history + programs.flatMap(problems)
  }

  /// A line for each lesson: before the register, registered, or run as registered.
  package func lines() throws -> [String] {
    try programs.map { name in
      guard let register = try register(of: name) else { return "  \(name): nothing has been run" }
      let state =
        register.isRunAsFrozen
        ? "run as it was frozen"
        : register.frozen == nil ? "before the register" : "frozen, and not run yet"
      let runs = register.entries.count { [.earlier, .run].contains($0.kind) }
      return "  \(name): \(state); \(runs) full run\(runs == 1 ? "" : "s") in all"
    }
  }

  private func path(_ name: String) -> String { "plots/\(name)/register.txt" }

  private func register(of name: String) throws -> Register? {
    guard course.isFile(path(name)) else { return nil }
    do {
      return try Register(try course.read(path(name)), file: path(name))
    } catch let error as Refusal {
      throw CourseError(error.description)
    }
  }

  private func problems(of name: String) throws -> [String] {
    let page =
      name.first?.isNumber == true ? "lessons/\(name)/README.md" : "plots/\(name)/README.md"
    guard let register = try register(of: name) else {
      return course.isFile(page)
        ? ["\(page) shows a run that no register has: expected \(path(name)); restore it"] : []
    }
    var problems =
      try rewritten(name, register) + register.repeatedSeeds.map { "\(path(name)): \($0)" }
    problems += try frozen(name, register)
    if course.isFile(page) { problems += try shown(name, register, on: page) }
    return problems
  }

  /// Returns a problem if an earlier version of the register is not what the present one begins
  /// with.
  ///
  /// Until something is frozen, what pilots have found may be put in order; but a seed that a pilot has used
  /// stays used.
  private func rewritten(_ name: String, _ register: Register) throws -> [String] {
    let git = Git(folder: course.root)
    guard let log = git.output(["log", "--format=%H", "--", path(name)]) else { return [] }
    let now = try course.read(path(name))
    let pilots = register.entries.filter { $0.kind == .pilot }.compactMap(\.seeds)
    return log.split(separator: "\n").compactMap { commit in
      // A commit that took the file away has none; what came back must still have all.
      guard let then = git.output(["show", "\(commit):\(path(name))"]), !now.hasPrefix(then) else {
        return nil
      }
      if let old = try? Register(then, file: ""), old.entries.allSatisfy({ $0.kind == .pilot }) {
        let lost = old.entries.compactMap(\.seeds).first { used in
          !used.allSatisfy { seed in pilots.contains { $0.contains(seed) } }
        }
        return lost.map {
          "\(path(name)): in commit \(commit.prefix(7)) a pilot had used the seeds \($0.lowerBound) to "
            + "\($0.upperBound), which no pilot names any more: enter it again"
        }
      }
      return
        "\(path(name)) is only ever added to, but it does not begin with what it was in commit "
        + "\(commit.prefix(7)): restore that, and write below it"
    }.prefix(1).map { $0 }
  }

  /// Returns a problem if the code or the quick run is no longer what was frozen.
  private func frozen(_ name: String, _ register: Register) throws -> [String] {
    guard let entry = register.frozen else { return [] }
    let quick = course.url("plots/quick/\(name)")
    guard FileManager.default.fileExists(atPath: quick.path) else {
      let command =
        name.first?.isNumber == true ? "make lessons ARGS=--quick" : "make \(name) ARGS=--quick"
      return ["\(name): expected its quick run in plots/quick/\(name), found none: run \(command)"]
    }
    let sums = try FrozenSums(
      source: course.url("lessons/\(name)/main.swift"), plots: quick,
      runs: course.url("runs/quick/\(name)"))
    let file =
      course.isFile("plots/\(name)/frozen.sums") ? try course.read("plots/\(name)/frozen.sums") : ""
    return sums.problem(against: FrozenSums(file: file), entry: entry).map { ["\(name): \($0)"] }
      ?? []
  }

  /// Returns a problem if a page, or the table of its claims, is not of the last run.
  private func shown(_ name: String, _ register: Register, on page: String) throws -> [String] {
    guard let run = register.lastRun, let seeds = run.seeds else {
      return ["\(page) shows a run that \(path(name)) does not have: restore the register"]
    }
    var problems: [String] = []
    if run.kind == .run && !register.isRunAsFrozen {
      problems.append(
        "\(page) shows the run of \(run.date), but \(path(name)) has something frozen since: run it with "
          + "ARGS=\"--page --seed N\"")
    }
    if let shown = Self.seeds(on: try course.read(page)),
      shown.first != seeds.lowerBound
        || shown.count.map({ $0 != seeds.upperBound - seeds.lowerBound + 1 }) ?? false
    {
      problems.append(
        "\(page) is of seeds from \(shown.first), but the last run in \(path(name)) has "
          + "\(seeds.lowerBound) to \(seeds.upperBound): restore the page of that run")
    }
    let table = "plots/\(name)/claims.tsv"
    guard run.kind == .run, course.isFile(table) else { return problems }
    let records = try ClaimRecord.all(in: try course.read(table), file: table)
    if records.map(\.outcome) != run.claims {
      problems.append(
        "\(table) is not what came of the run of \(run.date) in \(path(name)): restore it")
    }
    return problems
  }

  /// The first seed and the number of seeds on a page, where it says them: in its command.
  static func seeds(on page: String) -> (first: UInt64, count: UInt64?)? {
    guard let command = page.firstMatch(of: /come from `make [a-z0-9-]+ ARGS="([^"]*)"`/)?.1 else {
      return nil
    }
    let first = command.firstMatch(of: /--seed ([0-9]+)/).flatMap { UInt64($0.1) }
    return (first ?? 1, command.firstMatch(of: /--seeds ([0-9]+)/).flatMap { UInt64($0.1) })
  }
}
