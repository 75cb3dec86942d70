import Playground
import Testing

@Suite("A turn among those that ask")
struct TurnTests {
  @Test("has four write at once, until one of them is whole or goes away")
  func turns() async throws {
    let playground = try PlaygroundService(
      keptModels(), threads: 1, readingPatience: .seconds(3600))
    let body = asked("x² - 5x + 6 = 0", ["base"])
    var streams: [AnswerStream] = []
    for _ in 0..<4 { streams.append(try await stream(playground, body)) }
    #expect(try await problem(playground, "/ask", body)?.status == 429)
    streams.removeLast()
    #expect(try await whole(playground, body)["answers"] != nil)
    streams.append(try await stream(playground, body))
    #expect(try await problem(playground, "/ask", body)?.status == 429)
    while try await streams[0].next() != nil {}
    #expect(try await whole(playground, body)["answers"] != nil)
    #expect(try await streams[1].next() != nil)
  }

  @Test("draws nothing for those who do not read, and gives their place to others")
  func unread() async throws {
    // Whoever has not read in the last instant loses it as soon as somebody else asks.
    let playground = try PlaygroundService(keptModels(), threads: 1, readingPatience: .zero)
    let body = asked("x² - 5x + 6 = 0", ["base"])
    let stream = try await stream(playground, body)
    for _ in 0..<3 { #expect(try await stream.next() != nil) }
    #expect(try await problem(playground, "/ask", body) == nil)
    #expect(try await stream.next() == nil)
  }
}
