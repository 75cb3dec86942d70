import Foundation
import Notebook
import TestSupport
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  // FIPS 180-4's examples, as NIST publishes them, and one that fills a block to where its length begins.
  @Test(
    "gives the values of its standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, hash: String) { #expect(sha256(text.utf8) == hash) }

  @Test("gives that of a million letters a")
  func million() {
    #expect(
      sha256([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}

@Suite("A register")
struct RegisterTests {
  let text = """
    # A remark.

    pilot 2026-11-28
      seeds 101 to 104
      note chosen on them

    frozen 2026-11-29
      commit 82a0b57
      claim 1 experiment, at most 25%

    begun 2026-11-29
      seeds 1001 to 1020

    run 2026-11-30
      seeds 1001 to 1020
      claim 1 held: 23.96 from 23.47 to 24.45 %; at most 25%

    """

  @Test("is read, and written as it was read")
  func reading() throws {
    let register = try Register(text, file: "register.txt")
    #expect(register.entries.map(\.kind) == [.pilot, .frozen, .begun, .run])
    #expect(
      register.entries[0].seeds == 101...104 && register.entries[0]["note"] == "chosen on them")
    #expect(register.frozen?["commit"] == "82a0b57" && register.isRunAsFrozen)
    #expect(register.lastRun?.claims == ["1 held: 23.96 from 23.47 to 24.45 %; at most 25%"])
    let written = register.entries.map(\.text).joined(separator: "\n")
    #expect("# A remark.\n\n" + written == text)
  }

  @Test(
    "that is none is refused, with the line",
    arguments: [
      ("  seeds 1 to 2\n", ":1:"), ("run 2026-11-29\n  seeds 1 to 2\nnonsense\n", ":3:"),
      ("run 2026-11-29\n", "needs a line '  seeds"), ("run 1\n  seeds 5 to 2\n", "needs a line"),
      ("ran 2026-11-29\n", ":1:"),
    ])
  func refused(text: String, why: String) {
    let refusal = #expect(throws: Refusal.self) { try Register(text, file: "register.txt") }
    #expect(
      refusal?.description.contains("register.txt" + why) == true
        || refusal?.description.contains(why) == true)
  }

  @Test("refuses seeds that a pilot or a run has used, and says from where on there are others")
  func usedSeeds() throws {
    let register = try Register(text, file: "")
    #expect(register.problem(withSeeds: 1021...1040) == nil)
    for seeds in [104...104, 1...200, 1020...1039, 1001...1020] as [ClosedRange<UInt64>] {
      #expect(register.problem(withSeeds: seeds)?.hasSuffix("take --seed 1021") == true)
    }
    #expect(register.problem(withSeeds: 105...106) == nil)
    #expect(register.repeatedSeeds.isEmpty)
    let again = try Register(text + "\nrun 2026-12-01\n  seeds 1010 to 1010\n", file: "")
    #expect(again.repeatedSeeds.count == 1)
    #expect(again.repeatedSeeds[0].contains("'begun 2026-11-29'"))
  }

  @Test("lets a run that was stopped begin again, with what was frozen for it")
  func stopped() throws {
    let begun = "frozen 2026-11-29\n\nbegun 2026-11-29\n  seeds 1001 to 1020\n"
    #expect(try Register(begun, file: "").problem(withSeeds: 1001...1020) == nil)
    #expect(try Register(begun, file: "").problem(withSeeds: 1001...1010) != nil)
    let changed = begun + "\nfrozen 2026-11-30\n"
    #expect(try Register(changed, file: "").problem(withSeeds: 1001...1020) != nil)
  }
}

@Suite("The numbers of a lesson's code")
struct CodeNumbersTests {
  let code = """
    // 12 monkeys
    let rate = quick ? 1e-3 : 0.01, sizes = [1_000, 0x1F], isOn = true
    let text = "7 \\(8)" + \"""
      9
      \"""
    let pair = (3, 4).1, half = values[$0]
    notebook.figure(figure(yRange: 0...1, (5)), name: "x")
    Lesson(number: 7, minutes: 1.5, seeds: 2)
    """

  @Test("are its literals, but for those of comments, texts, drawings, and members")
  func literals() {
    #expect(CodeNumbers.all(in: code) == "1e-3 0.01 1000 0x1F true 3 4 2")
  }

  @Test("stay when names, prose and drawings change, and not when a number does")
  func changes() {
    let now = CodeNumbers.all(in: code)
    for (old, new) in [
      ("rate", "learningRate"), ("12 monkeys", "13"), ("0...1", "0...2"), ("1.5", "9"),
    ] {
      #expect(CodeNumbers.all(in: code.replacing(old, with: new)) == now)
    }
    for (old, new) in [("0.01", "0.02"), ("true", "false"), ("seeds: 2", "seeds: 3")] {
      #expect(CodeNumbers.all(in: code.replacing(old, with: new)) != now)
    }
  }

  @Test("of another file count where the lesson uses what it declares")
  func declared() {
    let shared = """
      public struct Base {
        let inner = 1
        public func trained() {}
      }
      public let most = 6
      extension Array {
        public func band() {}
        private func hidden() {}
      }
      """
    #expect(CodeNumbers.declared(in: shared) == ["Base", "most", "band"])
    #expect(CodeNumbers.words(in: "let a = most // Base\n\"band\"") == ["let", "a", "most"])
    #expect(CodeNumbers.isDrawing("SearchFigures.swift") && !CodeNumbers.isDrawing("main.swift"))
  }
}
