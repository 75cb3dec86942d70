import Ranks
import TestSupport
import Testing

@Suite("Ranks that should agree")
struct AgreementTests {
  @Test("the odd ones are those that are not like most; of two, the second")
  func odd() {
    #expect(oddOnes([5, 5, 5]) == [])
    #expect(oddOnes([1, 5, 5, 2]) == [0, 3])
    #expect(oddOnes([1, 5]) == [1])
  }

  @Test("a rank with other bits is named in one line, with what and when")
  func differs() async throws {
    let result = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent])
    {
      _ = try onRanks(3) { ranks in
        ranks.check(7, "the weights after update 11")
        ranks.check(ranks.rank == 1 ? 8 : 7, "the weights after update 12")
      }
    }
    let lines = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("error: rank 1 (") == true)
    #expect(lines.first?.contains("the weights after update 12;") == true)
  }
}
