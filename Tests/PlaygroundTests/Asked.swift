import Foundation
import Playground
import Testing

// A question for the playground, and what it replies.

func json(_ reply: PlaygroundService.Reply) throws -> [String: Any] {
  guard case .json(let data) = reply else {
    Issue.record("expected JSON")
    return [:]
  }
  return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

/// The answers to a question, when all of them are there: the last line.
func whole(_ playground: PlaygroundService, _ body: String) async throws -> [String: Any] {
  var last: Data?
  let stream = try await stream(playground, body)
  while let line = try await stream.next() { last = line }
  let data = try #require(last)
  return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

func stream(_ playground: PlaygroundService, _ body: String) async throws -> AnswerStream {
  guard case .lines(let stream) = try await playground.answer("/ask", body: Data(body.utf8))
  else {
    throw PlayRefusal("expected lines")
  }
  return stream
}

func asked(
  _ question: String, _ models: [String], words: String = "", temperature: String = "1",
  top: String = "1", seed: Int = 1
) -> String {
  let names = models.map { "\"\($0)\"" }.joined(separator: ",")
  return
    "{\"question\":\"\(question)\",\"models\":[\(names)],\"temperature\":\(temperature),\"top\":\(top),"
    + "\"seed\":\(seed),\"words\":\"\(words)\"}"
}

func problem(
  _ playground: PlaygroundService, _ path: String, _ body: String?
) async throws -> PlayRefusal? {
  do {
    _ = try await playground.answer(path, body: body.map { Data($0.utf8) })
    return nil
  } catch let refusal as PlayRefusal {
    return refusal
  }
}
