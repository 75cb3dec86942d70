import Ranks
import TestSupport
import Testing

@Suite("Ranks")
struct RanksTests {
  @Test("all get the bytes of all, in order", arguments: [1, 2, 3, 4, 5, 8, 13])
  func gather(count: Int) throws {
    let all = (0..<count).map { [UInt8](repeating: UInt8($0), count: $0 * 1000) }
    let found = try onRanks(count) { ranks in ranks.gather(all[ranks.rank]) }
    #expect(found == Array(repeating: all, count: count))
  }

  @Test("all get the bytes of rank 0", arguments: [1, 2, 3, 6, 9])
  func broadcast(count: Int) throws {
    let found = try onRanks(count) { ranks in ranks.broadcast([UInt8(7 + ranks.rank), 2]) }
    #expect(found == Array(repeating: [7, 2], count: count))
  }

  @Test("one finds something, and all have it; one fails, and all know")
  func first() throws {
    #expect(try onRanks(3) { try $0.fromFirst { [1, 2] } } == [[1, 2], [1, 2], [1, 2]])
    #expect(try onRanks(3) { try $0.fromFirst { nil } } == [nil, nil, nil])
    let errors = try onRanks(3) { ranks in
      do {
        try ranks.onFirst { throw RankError(description: "full in rank \(ranks.rank)") }
        return "none"
      } catch { return "\(error)" }
    }
    #expect(errors == ["full in rank 0", "full in rank 0", "full in rank 0"])
  }

  @Test("what fails on one rank has failed on all, and each knows where")
  func all() throws {
    let errors = try onRanks(4) { ranks in
      do {
        let value = try ranks.onAll {
          if ranks.rank == 2 { throw RankError(description: "no room") }
          return ranks.rank
        }
        return "\(value)"
      } catch { return "\(error)" }
    }
    #expect(errors == ["rank 2: no room", "rank 2: no room", "no room", "rank 2: no room"])
    #expect(try onRanks(2) { ranks in try ranks.onAll { ranks.rank } } == [0, 1])
  }

  @Test("apart each is alone, writes, and shares nothing; then all have what all have found")
  func workApart() throws {
    let found = try onRanks(3) { ranks in
      try ranks.apart { rank in
        #expect(ranks.rank == 0 && ranks.count == 1)
        // Exchanges in other numbers and orders than elsewhere: nobody waits.
        for _ in 0..<rank { _ = ranks.gather([9]) }
        let own = try ranks.fromFirst { [UInt8(rank)] }
        #expect(own == [UInt8(rank)])
        return Array(repeating: UInt8(rank), count: rank)
      }
    }
    #expect(found == Array(repeating: [[], [1], [2, 2]], count: 3))
  }

  @Test("apart in what is apart already changes nothing: the outer one goes on")
  func apartTwice() throws {
    let found = try onRanks(2) { ranks in
      let outer = try ranks.apart { rank in
        let inner = try ranks.apart { [UInt8($0), 7] }
        #expect(inner == [[0, 7]] && ranks.count == 1)
        return [UInt8(rank)]
      }
      return outer + (try Ranks.alone.apart { [UInt8($0), 8] })
    }
    #expect(found == Array(repeating: [[0], [1], [0, 8]], count: 2))
  }

  @Test("what fails apart has failed on all, after the work of all; then they are together again")
  func failsApart() throws {
    let errors = try onRanks(3) { ranks in
      do {
        _ = try ranks.apart { rank in
          if rank == 1 { throw RankError(description: "no room") }
          return []
        }
        return ["none"]
      } catch {
        return ["\(error)"] + ranks.gather([UInt8(ranks.rank)]).map { "\($0[0])" }
      }
    }
    #expect(
      errors == [
        ["rank 1: no room", "0", "1", "2"], ["no room", "0", "1", "2"],
        ["rank 1: no room", "0", "1", "2"],
      ])
  }

  @Test("ranks that ask for different exchanges are ended, not mixed up")
  func apart() async throws {
    let result = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent])
    {
      _ = try onRanks(2) { ranks in
        if ranks.rank == 0 { _ = ranks.begin() }
        _ = ranks.broadcast([1])
      }
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(words.contains("error: ranks 1 and 0 have come apart"))
  }
}
