import Foundation
import Playground
import Testing

/// An order to the first training.
private func order(action: String = "start", base: String = "base", steps: Int = 3) -> String {
  "{\"run\":\"a\",\"action\":\"\(action)\",\"base\":\"\(base)\",\"seed\":1,\"steps\":\(steps),\"knobs\":{}}"
}

@Suite("The playground")
struct PlaygroundServiceTests {
  @Test("answers a question by each model that is asked, the same to the same seed")
  func ask() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    let body = asked("x² - 5x + 6 = 0", ["base"])
    let first = try await whole(playground, body)
    #expect(
      NSDictionary(dictionary: first) == NSDictionary(dictionary: try await whole(playground, body))
    )
    #expect(first["question"] as? String == "x² - 5x + 6 = 0")
    let answers = try #require(first["answers"] as? [[String: Any]])
    #expect(answers.count == 1 && answers[0]["model"] as? String == "base")
    #expect((answers[0]["pieces"] as? [Any])?.isEmpty == false)
    let forced = try await whole(playground, asked("x² - 5x + 6 = 0", ["base"], words: "wait"))
    let pieces = try #require(
      (forced["answers"] as? [[String: Any]])?[0]["pieces"] as? [[String: Any]])
    let put = pieces.filter { $0["is_forced"] as? Bool == true }
    #expect(put.map { $0["symbol"] as? String } == ["wait"])
  }

  @Test("draws a group of the size that is set, and keeps its page")
  func group() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    #expect(try await problem(playground, "/watch/group", nil)?.status == 404)
    let question = asked("x² - 5x + 6 = 0", ["base"])
    let body = Data("{\"asked\":\(question),\"knobs\":{\"group-size\":\"5\"}}".utf8)
    _ = try await playground.answer("/group", body: body)
    guard case .page(let page) = try await playground.answer("/watch/group") else {
      Issue.record("expected a page")
      return
    }
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.components(separatedBy: "\"log_old\"").count - 1 == 5)
    let none = asked("x² + x + 1 = 0", ["base"])
    let refusal = try await problem(playground, "/group", "{\"asked\":\(none),\"knobs\":{}}")
    #expect(refusal?.description.contains("no whole roots") == true)
  }

  @Test("trains, shows what is new, and forgets what is reset")
  func train() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    func order(_ action: String) async throws {
      let body =
        "{\"run\":\"a\",\"action\":\"\(action)\",\"base\":\"base\",\"seed\":1,\"steps\":3,"
        + "\"knobs\":{\"prompts\":\"2\",\"group-size\":\"4\"}}"
      _ = try await playground.answer("/train", body: Data(body.utf8))
    }
    func state(_ known: Int) async throws -> [String: Any]? {
      try json(try await playground.answer("/state", query: ["a": "\(known)"]))["a"]
        as? [String: Any]
    }
    #expect(try await state(0) == nil)
    try await order("start")
    #expect(try await until { try await state(0)?["made"] as? Int == 3 })
    #expect((try await state(2)?["steps"] as? [Any])?.count == 1)
    #expect((try await state(99)?["steps"] as? [Any])?.isEmpty == true)
    guard case .page = try await playground.answer("/watch/a") else {
      Issue.record("expected a page")
      return
    }
    // It goes on with the settings that it began with, and only to a later step.
    let other =
      "{\"run\":\"a\",\"action\":\"step\",\"base\":\"base\",\"seed\":2,\"steps\":3,\"knobs\":{}}"
    #expect(
      try await problem(playground, "/train", other)?.description
        == "training A has begun with other settings: Reset forgets it, and then it begins with these"
    )
    let again =
      "{\"run\":\"a\",\"action\":\"start\",\"base\":\"base\",\"seed\":1,\"steps\":3,"
      + "\"knobs\":{\"prompts\":\"2\",\"group-size\":\"4\"}}"
    #expect(
      try await problem(playground, "/train", again)?.description
        == "training A is at step 3: ask for a later one than 3")
    // The training can be asked as it is now.
    #expect(try await whole(playground, asked("x² - 7x + 12 = 0", ["a"]))["answers"] != nil)
    try await order("reset")
    #expect(try await state(0) == nil)
    #expect(try await problem(playground, "/watch/a", nil)?.status == 404)
  }

  @Test(
    "refuses in a sentence what it cannot do",
    arguments: [
      ("/nothing", "{}", 404), ("/ask", "{", 400), ("/ask", "[]", 400), ("/", "{}", 404),
      ("/watch/c", nil, 404), ("/baby", "{\"dare\":1e9,\"alternate\":0}", 400),
      ("/frontier", "{\"beta\":-1}", 400),
      ("/train", order(action: "fly"), 400), ("/train", order(base: "gpt"), 400),
      ("/train", order(steps: 0), 400),
    ] as [(String, String?, Int)])
  func refused(_ path: String, _ body: String?, _ status: Int) async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    let refusal = try await problem(playground, path, body)
    #expect(refusal?.status == status)
    #expect(refusal.map { $0.description.count > 10 && !$0.description.contains("\n") } == true)
  }

  @Test("refuses questions that it cannot read, models that are not there, and bodies too large")
  func refusedQuestions() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    #expect(
      try await problem(playground, "/ask", asked("x³ = 0", ["base"]))?.description.contains("x")
        == true)
    #expect(
      try await problem(playground, "/ask", asked("x² = 0", ["b"]))?.description
        == "there is no model 'b': expected one of base, or a or b once it trains")
    #expect(
      try await problem(playground, "/ask", asked("x² = 0", []))?.description
        == "models: expected from 1 to 8, got 0")
    let long = String(repeating: " ", count: PlaygroundService.largestBody)
    #expect(try await problem(playground, "/ask", long + "{}")?.status == 413)
  }

  @Test("has a page without any address of another host")
  func page() async throws {
    guard case .page(let bytes) = try await PlaygroundService(keptModels(), threads: 1).answer("/")
    else {
      Issue.record("expected a page")
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let addresses = text.matches(of: /https?:\/\/[a-z0-9.\/]+/).map { String($0.0) }
    // The name of a kind of element, which nobody fetches.
    #expect(addresses.allSatisfy { $0 == "http://www.w3.org/2000/svg" })
  }
}
