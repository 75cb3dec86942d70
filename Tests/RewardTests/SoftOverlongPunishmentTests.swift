import Reward
import Testing

@Suite("The soft overlong punishment")
struct SoftOverlongPunishmentTests {
  @Test(
    "beyond the soft limit is punished in a straight line (DAPO, eq. 13)",
    arguments: [
      (0, 0), (16384, 0), (16385, -1.0 / 4096),  // DAPO's limit 20480 and cache 4096
      (17408, -0.25), (18432, -0.5), (20480, -1), (20481, -1), (Int.max, -1),
    ] as [(Int, Double)])
  func softOverlong(length: Int, expected: Double) {
    #expect(softOverlongPunishment(length: length, limit: 20480, cache: 4096) == expected)
  }

  @Test("without a cache is free up to the hard limit, without dividing by zero")
  func noCache() {
    #expect(softOverlongPunishment(length: 30, limit: 30, cache: 0) == 0)
    #expect(softOverlongPunishment(length: 31, limit: 30, cache: 0) == -1)
    // All of it cache: punished from the first token on.
    #expect(softOverlongPunishment(length: 3, limit: 30, cache: 30) == -0.1)
  }

  @Test("never pays to grow: the soft punishment falls or stays with each token")
  func softOverlongFalls() {
    let values = (0...60).map { softOverlongPunishment(length: $0, limit: 40, cache: 16) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(values.first == 0 && values.last == -1)
  }
}
