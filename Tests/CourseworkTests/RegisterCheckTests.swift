import Coursework
import Foundation
import Notebook
import Practice
import PracticeTestSupport
import Testing

@Suite("The check of registers")
struct RegisterCheckTests {
  static let page = "come from `make lesson-04 ARGS=\"--page --seed 1001 --seeds 20\"`, in 3.0 s.\n"
  static let head =
    "lesson\tclaim\tverdict\tmeasured\tlow\thigh\tunit\tstated\trun\tkind\tbasis\ttext\n"
  static let claims =
    head
    + "04-advantage\t1\theld\t2.5\t2.0\t3.0\ttimes\tat least 2 times\tfull\texperiment\t20 seeds\tTwice.\n"
  static let run = """
    run 2026-11-30
      seeds 1001 to 1020
      claim 1 held: 2.5 from 2.0 to 3.0 times; at least 2 times

    """
  let register = "plots/04-advantage/register.txt"

  /// A course whose lesson is frozen as it is and has been run, all of it committed.
  private func withRegistered(_ body: (CourseFolder) throws -> Void) throws {
    let files = [
      "lessons/04-advantage/main.swift": "let rate = 0.5\n",
      "lessons/04-advantage/README.md": Self.page, "plots/04-advantage/claims.tsv": Self.claims,
      "plots/quick/04-advantage/weight.tsv": "panel\tseries\tx\ty\n1\tan arm\t1\t0.25\n",
    ]
    try withCourse(files) { course in
      let sums = try FrozenSums(
        source: course.url("lessons/04-advantage/main.swift"),
        plots: course.url("plots/quick/04-advantage"), runs: course.url("runs/quick/04-advantage"))
      try course.write(sums.text, to: "plots/04-advantage/frozen.sums")
      let frozen =
        "frozen 2026-11-29\n  commit 1\n  platform \(platform())\n  settings \(sums.settings)\n"
        + "  results \(sums.results)\n\n"
      try course.write(frozen, to: register)
      try git(course, "init", "-q")
      try commit(course)
      try course.write(frozen + Self.run, to: register)
      try commit(course)
      try body(course)
    }
  }

  private func git(_ course: CourseFolder, _ arguments: String...) throws {
    let names = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"]
    let end = try ChildProcess(command: ["git"] + names + arguments, folder: course.root).run()
    #expect(end == .exited(0))
  }

  private func commit(_ course: CourseFolder) throws {
    try git(course, "add", "-A")
    try git(course, "commit", "-q", "-m", "a step")
  }

  private func edit(_ course: CourseFolder, _ path: String, _ old: String, _ new: String) throws {
    let text = try course.read(path)
    #expect(text.contains(old))
    try course.write(text.replacing(old, with: new), to: path)
  }

  @Test("finds nothing where the page shows the run of what was frozen")
  func sound() throws {
    try withRegistered { course in
      #expect(try RegisterCheck(course).problems() == [])
      #expect(
        try RegisterCheck(course).lines() == [
          "  04-advantage: run as it was frozen; 1 full run in all"
        ])
      // Names of series are no numbers.
      try edit(course, "plots/quick/04-advantage/weight.tsv", "an arm", "a group")
      #expect(try RegisterCheck(course).problems() == [])
    }
  }

  @Test(
    "finds what is not as it was",
    arguments: [
      ("lessons/04-advantage/main.swift", "0.5", "0.6", "settings/main.swift differs"),
      ("plots/quick/04-advantage/weight.tsv", "0.25", "0.26", "plots/weight.tsv differs"),
      ("plots/04-advantage/register.txt", "1001 to 1020", "2001 to 2020", "does not begin with"),
      ("plots/04-advantage/register.txt", "2.5 from", "9.5 from", "does not begin with"),
      ("plots/04-advantage/claims.tsv", "2.5", "9.5", "is not what came of the run"),
      ("lessons/04-advantage/README.md", "--seed 1001", "--seed 7", "is of seeds from 7"),
      ("lessons/04-advantage/README.md", "--seeds 20", "--seeds 2", "is of seeds from 1001"),
    ])
  func changed(path: String, old: String, new: String, problem: String) throws {
    try withRegistered { course in
      try edit(course, path, old, new)
      let problems = try RegisterCheck(course).problems()
      #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }
  }

  @Test("finds a rewritten register after it was committed, and one that is gone")
  func rewritten() throws {
    try withRegistered { course in
      try edit(course, register, "1 held", "1 inconclusive")
      try commit(course)
      #expect(
        try RegisterCheck(course).problems().contains { $0.contains("is only ever added to") })
      try FileManager.default.removeItem(at: course.url(register))
      #expect(
        try RegisterCheck(course).problems().contains { $0.contains("a run that no register has") })
    }
  }

  @Test("lets pilots be put in order until something is frozen, and no seed of theirs vanish")
  func pilots() throws {
    let pilot = { (seeds: String, note: String) in
      "pilot 2026-11-28\n  seeds \(seeds)\n  note \(note)\n"
    }
    try withCourse([register: pilot("101 to 102", "a") + "\n" + pilot("103 to 105", "b")]) {
      course in
      try git(course, "init", "-q")
      try commit(course)
      try course.write(pilot("101 to 105", "both"), to: register)
      try commit(course)
      #expect(try RegisterCheck(course).problems() == [])
      try course.write(pilot("101 to 104", "fewer"), to: register)
      #expect(
        try RegisterCheck(course).problems().contains {
          $0.contains("had used the seeds 101 to 105, which no pilot names any more")
        })
    }
  }

  @Test("finds seeds that were used before, and a page that is older than what is frozen")
  func seeds() throws {
    try withRegistered { course in
      let text = try course.read(register)
      try course.write(text + "\n" + Self.run.replacing("1001 to", with: "1020 to"), to: register)
      #expect(try RegisterCheck(course).problems().contains { $0.contains("take --seed 1021") })
      let frozen = try #require(try Register(text, file: "").frozen)
      try course.write(text + "\n" + frozen.text, to: register)
      #expect(
        try RegisterCheck(course).problems().contains { $0.contains("has something frozen since") })
    }
  }

  @Test("allows a page from before the register, until it is run as registered")
  func before() throws {
    let earlier = "earlier 2026-11-24\n  seeds 1 to 5\n"
    let files = [
      "lessons/04-advantage/README.md": "come from `make lesson-04 ARGS=\"--page\"`\n",
      register: earlier,
    ]
    try withCourse(files) { course in
      try git(course, "init", "-q")
      try commit(course)
      #expect(try RegisterCheck(course).problems() == [])
      #expect(
        try RegisterCheck(course).lines() == [
          "  04-advantage: before the register; 1 full run in all"
        ])
      try course.write(earlier + "\nfrozen 2026-11-29\n", to: register)
      #expect(
        try RegisterCheck(course).problems().contains { $0.contains("expected its quick run") })
    }
  }

  @Test("wants the whole history")
  func history() throws {
    try withCourse([register: "earlier 2026-11-24\n  seeds 1 to 5\n"]) { course in
      let problems = try RegisterCheck(course).problems()
      #expect(problems.contains { $0.contains("a clone with all commits") })
    }
  }
}
