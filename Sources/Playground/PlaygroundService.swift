import Conversation
import Dispatch
import Foundation
import LanguageModel
import Locks
import Notebook
import Tasks
import Tokens
import Watch

/// A service that answers the page of the playground without any network: a path and some JSON in, bytes out.
///
///     GET  /              the page                 GET  /watch/a, b, group   pages of a training, of a group
///     GET  /state         both trainings           POST /train               start, pause, step, reset
///     POST /ask           answers, token by token   POST /group              a group of one, and its update
///     POST /baby, /frontier   exact worlds          GET  /knobs              what can be asked, and turned
package final class PlaygroundService: Sendable {
  /// The largest body in bytes.
  package static let largestBody = 16_384
  /// The most requests that wait for a model, or have one write.
  static let mostWaiting = 4

  private struct State {
    var runs: [String: LiveRun] = [:]
    var group: [UInt8]?
    var turns: [Turn] = []
  }

  private let kept: [String: Transformer<Float>]
  private let vocabulary: Vocabulary
  private let threads: Int
  private let patience, readingPatience: Duration
  private let state = Guarded(State())
  /// Models are asked one at a time.
  private let asking = DispatchQueue(label: "asking")

  /// A playground with models to ask and to begin trainings with.
  ///
  /// - Parameters:
  ///   - kept: by name.
  ///   - threads: for each training, at least 1.
  ///   - patience: how long a training goes on when nobody looks.
  ///   - readingPatience: how long an answer keeps its place among those that ask when nobody reads it.
  /// - Throws: ``PlayRefusal`` if a model does not know the symbols of equations.
  package init(
    _ kept: [String: Transformer<Float>], threads: Int, patience: Duration = .seconds(20),
    readingPatience: Duration = .seconds(5)
  ) throws {
    (self.kept, self.threads) = (kept, threads)
    (self.patience, self.readingPatience) = (patience, readingPatience)
    vocabulary = try Quadratic(range: 12).vocabulary
    for (name, model) in kept where model.configuration.vocabularySize != vocabulary.count {
      throw PlayRefusal("the model \(name) does not know the symbols of equations")
    }
  }

  /// An answer that goes back to the page.
  package enum Reply: Sendable {
    case page([UInt8])
    case json(Data)
    case lines(AnswerStream)
  }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - path: without the token, such as `/ask`.
  ///   - query: what follows `?`, by name.
  ///   - body: JSON, for what is posted; nothing for what is got.
  /// - Returns: a page or JSON.
  /// - Throws: ``PlayRefusal`` with a sentence and a status.
  package func answer(
    _ path: String, query: [String: String] = [:], body: Data? = nil
  ) async throws -> Reply {
    switch (path, body) {
    case ("/", nil): return .page(Array(playgroundPage.utf8))
    case ("/knobs", nil): return try json(Menu(kept: kept.keys.sorted()))
    case ("/state", nil): return try json(look(query))
    case ("/watch/a", nil), ("/watch/b", nil):
      guard let page = run(String(path.suffix(1)))?.look().contents?.page else {
        throw PlayRefusal("this training has made no step yet", status: 404)
      }
      return .page(page)
    case ("/watch/group", nil):
      guard let page = state.withLock({ $0.group }) else {
        throw PlayRefusal("no group has been drawn yet", status: 404)
      }
      return .page(page)
    case ("/train", let body?): return try json(train(read(body)))
    case ("/ask", let body?):
      let asked: AskOrder = try read(body)
      guard (1...8).contains(asked.models.count) else {
        throw PlayRefusal("models: expected from 1 to 8, got \(asked.models.count)")
      }
      let models = try asked.models.map { ($0, try model($0)) }
      let turn = try takeTurn()
      do {
        return .lines(try AnswerStream(asked, of: models, vocabulary, on: asking, turn))
      } catch {
        turn.giveBack()
        throw error
      }
    case ("/group", let body?):
      let asked: AskedGroup = try read(body)
      guard let name = asked.asked.models.first else { throw PlayRefusal("models: expected one") }
      let (model, choice) = (try model(name), try asked.choice())
      return try await inTurn {
        let page = try asked.asked.group(of: model, choice)
        self.state.withLock { $0.group = page }
        return try self.json(["page": "watch/group"])
      }
    case ("/baby", let body?): return try json((read(body) as Baby).facts())
    case ("/frontier", let body?): return try json((read(body) as FrontierPoint).facts())
    default: throw PlayRefusal("there is nothing at \(quoted(path))", status: 404)
    }
  }

  /// Ends all trainings.
  package func close() {
    for run in state.withLock({ $0.runs.values.map { $0 } }) { run.cancel() }
  }

  private func run(_ name: String) -> LiveRun? { state.withLock { $0.runs[name] } }

  private func model(_ name: String) throws(PlayRefusal) -> Transformer<Float> {
    if let model = kept[name] ?? run(name)?.look().policy { return model }
    throw PlayRefusal(
      "there is no model \(quoted(name)): expected one of \(kept.keys.sorted().joined(separator: ", ")), or a or "
        + "b once it trains")
  }

  /// Does what needs a model's memory, when those before are done.
  private func inTurn<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    let turn = try takeTurn()
    defer { turn.giveBack() }
    return try await withCheckedThrowingContinuation { continuation in
      asking.async { continuation.resume(with: Result { try work() }) }
    }
  }

  /// Takes a place among those that ask. Whoever has one and has not read for ``readingPatience`` loses it.
  private func takeTurn() throws(PlayRefusal) -> Turn {
    let turn = state.withLock { state -> Turn? in
      state.turns.removeAll { $0.expire(after: readingPatience) }
      guard state.turns.count < Self.mostWaiting else { return nil }
      let turn = Turn()
      state.turns.append(turn)
      return turn
    }
    guard let turn else {
      throw PlayRefusal("others are asking: try again in a second", status: 429)
    }
    return turn
  }
}

extension PlaygroundService {
  private func read<Value: Decodable>(_ body: Data) throws(PlayRefusal) -> Value {
    guard body.count <= Self.largestBody else {
      throw PlayRefusal("expected at most \(Self.largestBody) bytes", status: 413)
    }
    do { return try WatchLines.decoder.decode(Value.self, from: body) } catch {
      throw PlayRefusal("the body is not the JSON that is expected here")
    }
  }

  private func json(_ value: some Encodable) throws -> Reply {
    .json(try WatchLines.encoder.encode(value))
  }

  private func train(_ order: TrainOrder) throws -> [String: String] {
    guard ["a", "b"].contains(order.run) else {
      throw PlayRefusal("run: expected a or b, got \(quoted(order.run))")
    }
    let steps = 1...LiveRun.mostSteps
    guard steps.contains(order.steps) else {
      throw PlayRefusal("steps: expected from 1 to \(LiveRun.mostSteps), got \(order.steps)")
    }
    switch order.action {
    case "start", "step":
      let choice = try PlayChoice(order.knobs, base: order.base, seed: order.seed)
      let run = try run(order.run) ?? begin(order, choice)
      guard run.choice == choice else {
        throw PlayRefusal(
          "training \(order.run.uppercased()) has begun with other settings: Reset forgets it, and then it begins with these",
          status: 409)
      }
      let made = run.look().steps.count
      guard order.action == "step" || made < order.steps else {
        throw PlayRefusal(
          "training \(order.run.uppercased()) is at step \(made): ask for a later one than \(order.steps)",
          status: 409)
      }
      if order.action == "step" { run.step() } else { run.go(to: order.steps) }
    case "pause": run(order.run)?.pause()
    case "reset": state.withLock { $0.runs.removeValue(forKey: order.run) }?.cancel()
    default:
      throw PlayRefusal(
        "action: expected start, pause, step or reset, got \(quoted(order.action))")
    }
    return ["done": order.action]
  }

  private func begin(_ order: TrainOrder, _ choice: PlayChoice) throws -> LiveRun {
    guard let base = kept[order.base] else {
      throw PlayRefusal(
        "base: expected one of \(kept.keys.sorted().joined(separator: ", ")), got \(quoted(order.base))"
      )
    }
    let run = try LiveRun(
      choice, from: base, name: order.run, threads: threads, patience: patience)
    let former = state.withLock { state in
      defer { state.runs[order.run] = run }
      return state.runs[order.run]
    }
    former?.cancel()
    return run
  }

  private func look(_ query: [String: String]) throws -> [String: RunState] {
    let runs = state.withLock { $0.runs }
    return runs.reduce(into: [:]) { states, item in
      let view = item.value.look()
      let known = min(max(Int(query[item.key] ?? "") ?? 0, 0), view.steps.count)
      states[item.key] = RunState(
        status: view.status, made: view.steps.count, reason: view.reason,
        steps: Array(view.steps[known...]), heldOut: view.heldOut,
        knobs: item.value.choice.values)
    }
  }
}
