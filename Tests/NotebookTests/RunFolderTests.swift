import Checkpoints
import Foundation
import Notebook
import Ranks
import Terminal
import TestSupport
import Testing

@Suite("What a run keeps")
struct RunFolderTests {
  /// A lesson that saves a word in a folder of its own, and keeps a number.
  struct Saver {
    let root: URL
    let recorder = Recorder()
    let interruption = Interruption()
    var name = "saver"

    /// Runs it; what it does is told by the results: seeds, quick, the word found, the number.
    func run(
      _ arguments: String..., word: String = "new", make: () throws -> [Double] = { [1] }
    ) -> (code: Int32, seeds: [UInt64], quick: Bool, found: String?, numbers: [Double]) {
      var result: ([UInt64], Bool, String?, [Double]) = ([], false, nil, [])
      let lesson = Lesson("09-\(name)", question: "?", paper: "v1", minutes: 1)
      let code = lesson.run(
        arguments + ["--no-plots"],
        in: RunContext(
          file: root.path + "/lessons/09-\(name)/main.swift", directory: root.path,
          console: recorder.console(), interruption: interruption)
      ) { notebook in
        result.0 = notebook.seeds
        result.1 = notebook.quick
        let folder = try notebook.runFolder("base-seed-1")
        let file = folder.appendingPathComponent("word")
        result.2 = try? contents(file)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(word.utf8).write(to: file)
        result.3 = try notebook.cached("numbers", make)
      }
      return (code, result.0, result.1, result.2, result.3)
    }

    func names(_ path: String) -> [String] {
      let folder = root.appendingPathComponent(path).path
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
  }

  @Test("is gone on with by --resume, with the seeds and the length it had")
  func resumed() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      let first = saver.run(
        "--seed", "3", "--seeds", "4", "--quick", word: "old", make: { [.nan, 0.1] })
      #expect(first.code == 0 && first.found == nil)
      let folder = "runs/quick/09-saver"
      #expect(saver.names(folder) == ["base-seed-1", "lesson.json", "numbers.json"])
      let next = saver.run("--resume", folder, make: { throw Problem(description: "made") })
      #expect(next.code == 0 && next.found == "old" && next.quick)
      #expect(next.seeds == [3, 4, 5, 6])
      #expect(next.numbers.description == "[nan, 0.1]")
      // More seeds may be asked for, and nothing else of what makes the numbers.
      #expect(saver.run("--resume", folder, "--seeds", "5").seeds == [3, 4, 5, 6, 7])
      #expect(saver.run("--resume", folder, "--seed", "3").code == 64)
      #expect(saver.run("--resume", folder, "--quick").code == 64)
      #expect(saver.run("--resume", folder, "--page").code == 64)
      #expect(saver.recorder.error.contains("--page needs a full run"))
    }
  }

  @Test("begins empty without --resume, and moves an earlier run out of the way")
  func begun() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      #expect(saver.run(word: "first").code == 0)
      #expect(!saver.recorder.error.contains("earlier"))
      #expect(saver.run(word: "second").found == nil)
      #expect(saver.recorder.error.contains("the earlier run is now runs/09-saver.old\n"))
      #expect(saver.run(word: "third").found == nil)
      #expect(saver.run("--resume", "runs/09-saver.old").found == "second")
      #expect(saver.names("runs") == ["09-saver", "09-saver.old"])
      #expect(saver.run("--runs", "mine").found == nil)
      #expect(saver.names("mine") == ["base-seed-1", "lesson.json", "numbers.json"])
    }
  }

  @Test("that is a link to elsewhere stays there, and so does an earlier run")
  func link() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      for folder in ["runs", "disk/kept"] {
        try FileManager.default.createDirectory(
          at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
      }
      try FileManager.default.createSymbolicLink(
        atPath: root.appendingPathComponent("runs/09-saver").path,
        withDestinationPath: root.appendingPathComponent("disk/kept").path)
      #expect(saver.run(word: "first").code == 0)
      #expect(saver.run(word: "second").code == 0)
      let kept = root.resolvingSymlinksInPath().appendingPathComponent("disk/kept.old").path
      #expect(saver.recorder.error.contains("the earlier run is now \(kept)\n"))
      #expect(saver.names("runs") == ["09-saver"])
      #expect(saver.names("disk") == ["kept", "kept.old"])
      #expect(saver.run("--resume", "runs/09-saver").found == "second")
      #expect(saver.run("--resume", "disk/kept.old").found == "first")
    }
  }

  @Test("that may not be read says so", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      #expect(saver.run().code == 0)
      chmod(root.appendingPathComponent("runs/09-saver/lesson.json").path, 0)
      #expect(saver.run("--resume", "runs/09-saver").code == 1)
      #expect(saver.recorder.error.hasSuffix("runs/09-saver/lesson.json may not be read\n"))
    }
  }

  @Test("is never mixed with what is no run, or another lesson's, or under way")
  func refused() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      #expect(saver.run("--resume", "nowhere").code == 1)
      #expect(
        saver.recorder.error
          == "error: there is no run in nowhere: nowhere/lesson.json is missing\n")
      let photos = root.appendingPathComponent("photos")
      try FileManager.default.createDirectory(at: photos, withIntermediateDirectories: true)
      try Data([1]).write(to: photos.appendingPathComponent("cat"))
      #expect(saver.run("--runs", "photos").code == 1)
      #expect(saver.recorder.error.contains("error: photos has something else in it than a run."))
      #expect(saver.names("photos") == ["cat"])

      #expect(saver.run().code == 0)
      #expect(Saver(root: root, name: "other").run("--resume", "runs/09-saver").code == 1)
      let inner = Saver(root: root)
      let fresh = saver.run {
        #expect(inner.run("--resume", "runs/09-saver").code == 1)
        #expect(inner.run().code == 1)
        return [2]
      }
      #expect(fresh.code == 0 && fresh.numbers == [2])
      let why = "error: another program is at work in runs/09-saver."
      #expect(inner.recorder.error.components(separatedBy: why).count == 3)
    }
  }

  @Test("is named when a run stops before its end, and has nothing that was made after Ctrl-C")
  func interrupted() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      let stopped = saver.run {
        saver.interruption.request(SIGINT)
        return [1]
      }
      #expect(stopped.code == 130 && stopped.numbers == [1])
      let advice =
        "what was trained is kept: go on with make lesson-09 "
        + "ARGS=\"--resume runs/09-saver\"\n"
      #expect(saver.recorder.error.hasSuffix(advice))
      #expect(saver.names("runs/09-saver") == ["base-seed-1", "lesson.json"])
      let next = Saver(root: root)
      #expect(next.run("--resume", "runs/09-saver", make: { [2] }).numbers == [2])
      #expect(next.recorder.error == "")
      let failed = next.run { throw Problem(description: "no room") }
      #expect(failed.code == 1)
      #expect(next.recorder.error.hasSuffix("error: no room\n" + advice))
    }
  }

  @Test("whose training has lost its log is advised to train that one anew")
  func lostLog() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      let training = root.appendingPathComponent("runs/09-saver/base-seed-1")
      let run = saver.run {
        _ = try RunLog(folder: training, after: 2, ranks: .alone)
        return []
      }
      #expect(run.code == 1)
      #expect(
        saver.recorder.error.hasSuffix(
          "expected 2 lines in steps.jsonl, found no such file\n"
            + "to train that one anew with what is set now, and keep the others: "
            + "rm -r runs/09-saver/base-seed-1, then make lesson-09 "
            + "ARGS=\"--resume runs/09-saver\"\n"))
    }
  }

  @Test("that is damaged is refused in one line that names the file")
  func damaged() throws {
    try withFolder { root in
      let saver = Saver(root: root)
      #expect(saver.run("--seeds", "1").code == 0)
      let run = root.appendingPathComponent("runs/09-saver")
      try Data("[1, ".utf8).write(to: run.appendingPathComponent("numbers.json"))
      #expect(saver.run("--resume", "runs/09-saver").code == 1)
      #expect(
        saver.recorder.error.contains(
          "error: runs/09-saver/numbers.json is not what was kept: delete it, to have it made again\n"
        ))
      let file = run.appendingPathComponent("lesson.json")
      let good = try contents(file)
      #expect(good.contains(#""seeds" : 1"#))
      let seeds = ["0", "-1", "1000001", "9223372036854775807", "1e99", #""1""#]
      let bad = seeds.map { good.replacing(#""seeds" : 1"#, with: #""seeds" : \#($0)"#) }
      for text in ["{}", "", "[", "\u{FEFF}"] + bad {
        try Data(text.utf8).write(to: file)
        let saver = Saver(root: root)
        #expect(saver.run("--resume", "runs/09-saver").code == 1, "\(text)")
        #expect(saver.recorder.error.hasSuffix("lesson.json is not what a lesson writes\n"))
      }
      // Nothing but the number of seeds was wrong with them.
      try FileManager.default.removeItem(at: run.appendingPathComponent("numbers.json"))
      try Data(good.utf8).write(to: file)
      #expect(saver.run("--resume", "runs/09-saver").code == 0)
    }
  }
}
