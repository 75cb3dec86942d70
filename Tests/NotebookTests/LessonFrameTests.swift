import Notebook
import Ranks
import TestSupport
import Testing

@Suite("What a lesson prints before its first cell and after its last")
struct LessonFrameTests {
  private static let few = Claim("Two is at most three.", .atMost(3))

  private func lesson(_ claims: [Claim] = [], minutes: Double = 1) -> Lesson {
    Lesson("01-one", question: "?", paper: "v1", minutes: minutes, claims: claims)
  }

  /// The text of a run in a terminal of a hundred columns, on a machine of a known speed.
  private func output(
    of lesson: Lesson, _ arguments: String..., speed: Double? = nil, ranks: Ranks = .alone,
    interruption: Interruption = Interruption(),
    during body: (LessonNotebook) throws -> Void = { _ in }
  ) -> String {
    let recorder = Recorder()
    _ = lesson.run(
      arguments + ["--no-plots"],
      in: RunContext(
        file: "", directory: "/", console: recorder.console(columns: 100),
        interruption: interruption, ranks: ranks, measureSpeed: { _ in speed }), body)
    return recorder.output
  }

  @Test("names what is only checked after what is measured, each by its place among the claims")
  func kinds() {
    let sum = Claim("A sum is a sum.", .atMost(0), kind: .identity)
    let more = Claim("More is more.", .atLeast(1))
    #expect(
      output(of: lesson([Self.few, sum, more])).contains(
        """

        Claims, stated before the run:
          1. Two is at most three.
          3. More is more.

        Checked on the way, since it follows from a formula:
          2. A sum is a sum.

        """))
    #expect(!output(of: lesson([Self.few])).contains("Checked on the way"))
    #expect(!output(of: lesson([sum])).contains("Claims, stated"))
  }

  // Lessons are timed at 520 GFLOP/s: at half of it, one of five seeds takes 2/5 of ten minutes.
  @Test("says in one line how long it takes, of which seeds it is, and who computes it")
  func circumstances() throws {
    func line(_ text: String) -> Substring? {
      text.split(separator: "\n").first { $0.hasPrefix("in the paper: v1") }
    }
    let lesson = lesson(minutes: 10)
    #expect(
      line(output(of: lesson, "--seed", "3", "--seeds", "1", "--threads", "2", speed: 260))
        == "in the paper: v1 · about 4 minutes on this machine · seed 3 · 2 threads")
    #expect(
      line(output(of: lesson, "--quick", "--threads", "1", speed: 260))
        == "in the paper: v1 · quick run: at most 15 seconds · seeds 1 to 2 · 1 thread")
    let texts = try onRanks(2) { output(of: lesson, "--threads", "1", ranks: $0) }
    #expect(
      line(texts[0])
        == "in the paper: v1 · about 10 minutes on 2 cores · seeds 1 to 5 · 2 ranks of 1 thread")
  }

  @Test("asks for more seeds where fewer than five have decided nothing")
  func undecided() {
    func asks(_ seeds: String, _ high: Double) -> Bool {
      let text = output(of: lesson([Self.few]), "--seeds", seeds) {
        $0.measure(Self.few, interval(2, 1, high))
      }
      return text.contains("\n  \(seeds) seeds leave wide intervals, ")
    }
    // From 1 to 4 is on both sides of 3, from 1 to 2 on one.
    #expect(asks("4", 4) && !asks("5", 4) && !asks("4", 2))
  }

  @Test("says of a quick run without claims that nothing was learned, and of one with them there")
  func quick() {
    let words = "\nThat was a quick run: nothing had the time to learn.\n"
    #expect(output(of: lesson(), "--quick").contains(words))
    #expect(!output(of: lesson()).contains(words))
    #expect(!output(of: lesson([Self.few]), "--quick").contains(words))
  }

  @Test("lists the claims of a run that was stopped before any was measured, not of a failed one")
  func unmeasured() {
    let interruption = Interruption()
    let stopped = output(of: lesson([Self.few]), interruption: interruption) { _ in
      interruption.request()
    }
    #expect(stopped.contains("\nClaims (interrupted)\n  1. Two is at most three.\n"))
    let failed = output(of: lesson([Self.few])) { _ in throw Problem(description: "no luck") }
    #expect(!failed.contains("\nClaims\n"))
    // Claims that a whole run did not measure are listed too.
    #expect(output(of: lesson([Self.few])).contains("\nClaims\n  1. Two is at most three.\n"))
  }
}
