import Foundation
import Notebook
import TestSupport
import Testing

@Suite("The history of a folder")
struct GitTests {
  @Test("has the short name of its commit, and whether something is changed since")
  func commit() throws {
    let scratch = try ScratchFolder()
    let git = Git(folder: scratch.url)
    #expect(git.commit == nil)
    func run(_ arguments: String...) { #expect(git.output(arguments) != nil, "\(arguments)") }
    run("init", "--quiet")
    #expect(git.commit == nil, "nothing is committed")
    try Data("1".utf8).write(to: scratch["a.txt"])
    run("add", "a.txt")
    run("-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "-m", "one")
    let name = try #require(git.commit)
    #expect(name.wholeMatch(of: /[0-9a-f]{4,}/) != nil)
    try Data("2".utf8).write(to: scratch["b.txt"])
    #expect(git.commit == name, "another file is no change")
    try Data("2".utf8).write(to: scratch["a.txt"])
    #expect(git.commit == "\(name) and changes")
  }

  @Test("says what git prints, and nothing where it fails")
  func output() throws {
    let scratch = try ScratchFolder()
    let git = Git(folder: scratch.url)
    #expect(git.output(["--version"])?.hasPrefix("git version ") == true)
    #expect(git.output(["rev-parse", "HEAD"]) == nil)
  }
}
