import ChainOfThought
import Conversation
import Foundation
import Playground
import Random
import Tasks
import Testing
import Tokens
import Watch

@Suite("What the playground is asked")
struct AskingTests {
  private let playground: PlaygroundService
  private let question = "x² - 5x + 6 = 0"

  init() throws { playground = try PlaygroundService(keptModels(), threads: 1) }

  private func group(_ asked: String, _ knobs: String = "{}") -> String {
    "{\"asked\":\(asked),\"knobs\":\(knobs)}"
  }

  /// The records in the page of a group that is drawn anew.
  private func records(_ body: String) async throws -> [WatchRecord] {
    _ = try await playground.answer("/group", body: Data(body.utf8))
    guard case .page(let page) = try await playground.answer("/watch/group") else { return [] }
    let text = String(decoding: page, as: UTF8.self)
    let start = try #require(text.range(of: #"id="data">"#)).upperBound
    let end = try #require(text.range(of: "</script>", range: start..<text.endIndex)).lowerBound
    return try WatchLines.decoder.decode([WatchRecord].self, from: Data(text[start..<end].utf8))
  }

  @Test(
    "is refused with a temperature beyond its range, as an answer and as a group",
    arguments: [
      ("-1", "-1.0"), ("1e-300", "1e-300"), ("0.0099", "0.0099"), ("10.1", "10.1"),
      ("\"inf\"", "inf"), ("\"nan\"", "nan"),
    ])
  func temperatures(text: String, found: String) async throws {
    let body = asked(question, ["base"], temperature: text)
    for (path, body) in [("/ask", body), ("/group", group(body))] {
      #expect(
        try await problem(playground, path, body)?.description
          == "temperature: expected 0 or a number from 0.01 to 10, got \(found)")
    }
  }

  @Test("is refused with a share or a length beyond its range")
  func ranges() async throws {
    for (text, found) in [("0", "0.0"), ("1.01", "1.01")] {
      #expect(
        try await problem(playground, "/ask", asked(question, ["base"], top: text))?.description
          == "top: expected a number above 0 and at most 1, got \(found)")
    }
    let long = "a question and the words to put in have at most 200 characters each"
    let blanks = { (count: Int) in String(repeating: " ", count: count) }
    // The question has 15 characters.
    let wide = asked(question + blanks(186), ["base"])
    #expect(try await problem(playground, "/ask", wide)?.description == long)
    let words = asked(question, ["base"], words: blanks(201))
    #expect(try await problem(playground, "/ask", words)?.description == long)
    let most = asked(question + blanks(185), ["base"], words: blanks(200))
    #expect(try await problem(playground, "/ask", most) == nil)
    #expect(try await problem(playground, "/group", group(wide))?.description == long)
  }

  @Test("at temperature 0 has the likeliest tokens: the same for every seed, and no group")
  func greedy() async throws {
    func symbols(_ temperature: String, _ seed: Int) async throws -> [String?] {
      let body = asked("x² - x - 72 = 0", ["base"], temperature: temperature, seed: seed)
      let answers = try await whole(playground, body)["answers"] as? [[String: Any]]
      let pieces = try #require(answers?.first?["pieces"] as? [[String: Any]])
      return pieces.map { $0["symbol"] as? String }
    }
    let cold = try await symbols("0", 1)
    for seed in 2...4 { #expect(try await symbols("0", seed) == cold) }
    // The same, drawn here from the likeliest token alone.
    let model = TalkingModel(
      "base", try #require(try keptModels()["base"]), try Quadratic(range: 12).vocabulary)
    var answer = try Answer(of: model, to: ModelQuestion("x² - x - 72 = 0"))
    while !answer.isComplete {
      answer.write(SamplingDistribution(topK: 1), using: SeededGenerator(seed: 1))
    }
    #expect(answer.pieces.map(\.symbol) == cold)
    for (temperature, top) in [("0", "1"), ("1", "0.5")] {
      let body = group(asked(question, ["base"], temperature: temperature, top: top))
      #expect(
        try await problem(playground, "/group", body)?.description.contains(
          "expected a temperature above 0 and top 1, got \(temperature).0 and") == true)
    }
  }

  @Test("as a group is one update of one group, at its own temperature, whatever the knobs say")
  func update() async throws {
    let body = group(
      asked(question, ["base"], temperature: "0.5", seed: 3),
      "{\"group-size\":\"6\",\"prompts\":\"8\",\"minibatches\":\"2\",\"inner-epochs\":\"3\"}")
    let found = try await records(body)
    guard case .run(let run) = found.first else {
      Issue.record("expected the run first")
      return
    }
    #expect(run.settings.temperature == 0.5 && run.settings.updates == 1)
    #expect(run.settings.prompts == 1 && run.settings.groupSize == 6)
    let group = try #require(
      found.compactMap { if case .group(let group) = $0 { group } else { nil } }.first)
    #expect(group.groups == 1 && group.samples.count == 6)
    // One update by the policy that drew: no ratio has left 1, and the reference is that policy.
    #expect(group.samples.allSatisfy { $0.ratio == nil && $0.logRef == $0.logOld })
    #expect(try await records(body) == found)
  }

  @Test("is answered with the model, the verdict, and the first wrong step as two places")
  func verdict() async throws {
    // Whatever the model thought first, the last two numbers of this have another sum.
    let body = asked(question, ["base"], words: "wait try 2 , 3 sum 9 yes")
    let answers = try await whole(playground, body)["answers"] as? [[String: Any]]
    let answer = try #require(answers?.first)
    let pieces = try #require(answer["pieces"] as? [[String: Any]])
    let response = Response(symbols: pieces.compactMap { $0["symbol"] as? String }, prefill: .think)
    let check = try Quadratic().check(response, for: Quadratic.Problem(roots: 2, 3))
    let mistake = try #require(check?.mistake)
    #expect(
      answer["mistake"] as? [Int] == [mistake.symbols.lowerBound, mistake.symbols.upperBound])
    #expect(answer["model"] as? String == "base")
    #expect((answer["verdict"] as? String)?.contains(mistake.description) == true)
    #expect(
      (answer["verdict"] as? String)?.hasPrefix("right") == (answer["right"] as? Bool ?? false))
  }
}
