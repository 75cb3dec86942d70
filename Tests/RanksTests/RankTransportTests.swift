import Ranks
import TestSupport
import Testing

@Suite("The way between ranks")
struct RankTransportTests {
  @Test("keeps the messages of two ranks in order, however many wait, and those of others apart")
  func order() throws {
    // Rank 0 has sent all to 1 and 2 before rank 2, which hears it first, tells rank 1 to begin.
    let found = try onRanks(3) { ranks -> [[UInt8]] in
      let exchange = ranks.begin()
      func receive(_ count: Int, from other: Int) -> [UInt8] {
        (0..<count).flatMap { _ in ranks.receive(from: other, in: exchange) }
      }
      switch ranks.rank {
      case 0:
        for number in 0..<100 {
          for other in [1, 2] {
            ranks.send([UInt8(number), UInt8(100 + other)], to: other, in: exchange)
          }
        }
        return [receive(1, from: 1), receive(1, from: 2)]
      case 1:
        let word = receive(1, from: 2)
        ranks.send([7], to: 0, in: exchange)
        return [word, receive(100, from: 0)]
      default:
        let all = receive(100, from: 0)
        ranks.send([9], to: 1, in: exchange)
        ranks.send([8], to: 0, in: exchange)
        return [all]
      }
    }
    func sent(to other: UInt8) -> [UInt8] { (0..<100).flatMap { [UInt8($0), 100 + other] } }
    #expect(found == [[[7], [8]], [[9], sent(to: 1)], [sent(to: 2)]])
  }

  @Test("of a rank without others leads nowhere, and its end is a failure")
  func alone() async throws {
    let sent = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      Ranks.alone.send([1], to: 3, in: 0)
    }
    let words = String(decoding: try #require(sent).standardErrorContent, as: UTF8.self)
    #expect(words.contains("there is no rank 3 to send to"))
    let ended = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
      Ranks.alone.end("no room")
    }
    let line = String(decoding: try #require(ended).standardErrorContent, as: UTF8.self)
    #expect(line.contains("error: no room\n"))
  }
}
