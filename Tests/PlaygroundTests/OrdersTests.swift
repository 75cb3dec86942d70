import Foundation
import Playground
import Testing

/// Orders that several give to the playground at once, or a second time.
@Suite("Orders to the playground")
struct OrdersTests {
  private let playground: PlaygroundService

  init() throws { playground = try PlaygroundService(keptModels(), threads: 1) }

  private func json(_ path: String, _ body: String? = nil) async throws -> [String: Any] {
    var data = Data()
    switch try await playground.answer(path, body: body.map { Data($0.utf8) }) {
    case .json(let whole): data = whole
    // The last line has all of it.
    case .lines(let stream): while let line = try await stream.next() { data = line }
    case .page: Issue.record("expected JSON")
    }
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func refusal(_ path: String, _ body: String) async throws -> PlayRefusal? {
    do {
      _ = try await playground.answer(path, body: Data(body.utf8))
      return nil
    } catch let refusal as PlayRefusal {
      return refusal
    }
  }

  private func order(_ action: String, steps: Int, _ knobs: String) -> String {
    "{\"run\":\"a\",\"action\":\"\(action)\",\"base\":\"base\",\"seed\":1,\"steps\":\(steps),"
      + "\"knobs\":{\"prompts\":\"2\",\"group-size\":\"4\"\(knobs)}}"
  }

  private func asked(_ models: String, seed: Int) -> String {
    "{\"question\":\"x² - 5x + 6 = 0\",\"models\":[\(models)],\"temperature\":1,\"top\":1,"
      + "\"seed\":\(seed),\"words\":\"\"}"
  }

  @Test("are answered by streams of their own: a model that is asked twice at once says two things")
  func streams() async throws {
    var different = 0
    for seed in 1...6 {
      let answers = try #require(
        try await json("/ask", asked("\"base\",\"base\"", seed: seed))["answers"]
          as? [[String: Any]])
      let texts = try answers.map { answer in
        try #require(answer["pieces"] as? [[String: Any]]).map { $0["symbol"] as? String }
      }
      #expect(texts.count == 2)
      if texts[0] != texts[1] { different += 1 }
    }
    #expect(different > 0)
  }

  @Test("of a training that has begun are refused with other settings, whatever is to be done")
  func otherSettings() async throws {
    _ = try await playground.answer("/train", body: Data(order("step", steps: 9, "").utf8))
    for action in ["start", "step"] {
      let other = order(action, steps: 9, ",\"beta\":\"0.5\"")
      #expect(try await refusal("/train", other)?.status == 409)
    }
    playground.close()
  }

  @Test("with a price for length pay less for more tokens")
  func lengthPrice() async throws {
    // Accuracy and format give at most 2, and an answer has some twenty tokens: at 1 a token all lose.
    _ = try await playground.answer(
      "/train", body: Data(order("start", steps: 1, ",\"length-price\":\"1\"").utf8))
    func rewards() async throws -> [Double] {
      let run = try await json("/state")["a"] as? [String: Any]
      let steps = run?["steps"] as? [[String: Any]]
      return steps?.compactMap { $0["reward"] as? Double } ?? []
    }
    #expect(try await until { try await rewards().count == 1 })
    #expect(try await rewards()[0] < 0)
    playground.close()
  }

  @Test("that would wait behind four others are refused, and may be given again")
  func tooMany() async throws {
    let body = "{\"asked\":\(asked("\"base\"", seed: 1)),\"knobs\":{\"group-size\":\"128\"}}"
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<12 {
        group.addTask { try await self.refusal("/group", body)?.status ?? 200 }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.count { $0 == 200 } >= 4)
    #expect(statuses.count { $0 == 429 } >= 1 && Set(statuses) == [200, 429])
    #expect(try await refusal("/group", body) == nil)
  }
}
