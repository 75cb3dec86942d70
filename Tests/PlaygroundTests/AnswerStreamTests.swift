import Conversation
import Foundation
import Playground
import Random
import Tasks
import Testing
import Tokens

@Suite("Answers as they are written")
struct AnswerStreamTests {
  @Test("writes each token as it is drawn, and in the end what make ask writes")
  func streamed() async throws {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    let stream = try await stream(
      playground, asked("x² - 5x + 6 = 0", ["base", "base"], words: "wait"))
    var written = [[[String: Any]]](repeating: [], count: 2)
    var answers: [[String: Any]] = []
    var lines = 0
    while let data = try await stream.next() {
      #expect(data.last == UInt8(ascii: "\n") && data.filter { $0 == data.last }.count == 1)
      let line = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      lines += 1
      if lines == 1 { #expect(line["models"] as? [String] == ["base", "base"]) }
      guard let place = line["place"] as? Int else {
        answers = line["answers"] as? [[String: Any]] ?? []
        continue
      }
      if let piece = line["piece"] as? [String: Any] { written[place].append(piece) }
      if let kept = line["kept"] as? Int { written[place].removeSubrange(kept...) }
    }
    #expect(try await stream.next() == nil)
    // The same tokens from the same random numbers, drawn here.
    let model = TalkingModel(
      "base", try #require(try keptModels()["base"]), try Quadratic(range: 12).vocabulary)
    for place in 0..<2 {
      var answer = try Answer(of: model, to: ModelQuestion("x² - 5x + 6 = 0"))
      func write() {
        let generator = SeededGenerator(seed: 1).stream(place)
        while !answer.isComplete { answer.write(SamplingDistribution(), using: generator) }
      }
      write()
      try answer.force(["wait"])
      write()
      let symbols = answer.pieces.map(\.symbol)
      #expect(symbols.contains("wait") && written[place].map { $0["symbol"] as? String } == symbols)
      #expect(
        (answers[place]["pieces"] as? [[String: Any]]).map { NSArray(array: $0) }
          == NSArray(array: written[place]))
    }
    #expect(written[0].count + written[1].count + 3 <= lines)
  }

  @Test("says in a line of its own what stands in the way on the way")
  func noRoom() async throws {
    let playground = try PlaygroundService(keptModels("base", "trained"), threads: 1)
    // The trained model tries all pairs of 72, for none is right: about a hundred of its context of 160 tokens.
    let words = Array(repeating: "no", count: 66).joined(separator: " ")
    let last = try await whole(playground, asked("x² + x + 72 = 0", ["trained"], words: words))
    #expect(last["answers"] == nil)
    #expect(
      last["error"] as? String
        == "trained reads at most 160 tokens: there is no room for more words")
    // What is known before the first token is refused before it.
    let refusal = try await problem(
      playground, "/ask", asked("x² - 5x + 6 = 0", ["base"], words: "gpt"))
    #expect(refusal?.description.contains("is not in the vocabulary of base") == true)
  }

  /// The lines of an answer, until there are no more.
  private func lines(_ body: String) async throws -> [[String: Any]] {
    let playground = try PlaygroundService(keptModels(), threads: 1)
    let stream = try await stream(playground, body)
    var lines: [[String: Any]] = []
    while let data = try await stream.next() {
      lines.append(try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
    }
    return lines
  }

  /// The members of each line but a remark, lines of the same kind behind one another as one.
  private func kinds(_ lines: [[String: Any]]) -> [String] {
    lines.map { $0.keys.filter { $0 != "remark" }.sorted().joined(separator: " ") }
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  @Test("says first what was asked, then token by token, then each answer, and last all of them")
  func order() async throws {
    let question = "x² + 2x + 7 = 0"  // without roots, of which it says so
    let (one, last) = (["piece place", "answer place"], ["answers question"])
    let plain = try await lines(asked(question, ["base", "base"]))
    #expect(kinds(plain) == ["models question"] + one + one + last)
    for line in [plain.first, plain.last] {
      #expect(line?["question"] as? String == question)
      #expect((line?["remark"] as? String)?.hasPrefix("It has no whole roots") == true)
    }
    let places = plain.compactMap { $0["place"] as? Int }
    #expect(places == places.sorted() && Set(places) == [0, 1])
    let forced = try await lines(asked(question, ["base"], words: "wait no"))
    #expect(kinds(forced) == ["models question", "piece place", "kept place"] + one + last)
    // The end of the thought is taken back: as many tokens stay as stand before it.
    let at = try #require(forced.firstIndex { $0["kept"] != nil })
    let symbols = forced.map { ($0["piece"] as? [String: Any])?["symbol"] as? String }
    let thought = symbols[1..<at].prefix { $0 != "</think>" }
    #expect(
      forced[at]["kept"] as? Int == thought.count && symbols[at + 1...at + 2] == ["wait", "no"])
  }

  @Test("has an answer of each model too where the words that are put in end it")
  func ended() async throws {
    let words = "</think> <answer> 2 , 3 </answer> <end>"
    let all = try await lines(asked("x² - 5x + 6 = 0", ["base", "base"], words: words))
    let whole = all.compactMap { $0["answer"] as? [String: Any] }
    let answers = try #require(all.last?["answers"] as? [[String: Any]])
    #expect(whole.count == 2 && answers.count == 2)
    for answer in answers {
      let symbols = (answer["pieces"] as? [[String: Any]])?.map { $0["symbol"] as? String }
      #expect(symbols?.suffix(7) == ["</think>", "<answer>", "2", ",", "3", "</answer>", "<end>"])
      #expect(answer["right"] as? Bool == true)
    }
    let places = all.filter { $0["answer"] != nil }.map { $0["place"] as? Int }
    #expect(places == [0, 1])
  }
}
