import Notebook
import TestSupport
import Testing

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
