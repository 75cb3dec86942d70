import Conversation
import Dispatch
import Foundation
import LanguageModel
import Locks
import Random
import Tokens
import Watch

/// Answers that are written as they are read: no token is drawn before somebody asks for it.
///
/// So a client that never reads, or goes away, ends the drawing. It is a sequence of lines of JSON:
///
///     {"question": "x² - 5x + 6 = 0", "models": ["base"]}      first, perhaps with a remark
///     {"place": 0, "piece": {"symbol": "try", …}}               a token of the answer of model 0
///     {"place": 0, "kept": 9}                                   its end is taken back: 9 tokens stay, words follow
///     {"place": 0, "answer": {…}}                               it is whole, with its verdict
///     {"answers": […], "question": …}                           last, all of them
///     {"error": "…"}                                            or this, where one cannot go on
package final class AnswerStream: Sendable {
  /// The answers that are being written, and their authors.
  private struct Writing {
    var models: ArraySlice<(name: String, model: Transformer<Float>)>
    var answer: Answer?
    var answers: [Answered] = []
    var hasBegun = false, hasForced = false, isOver = false
    /// The next lines, as far as they are known: words that were put in.
    var waiting: [AnswerLine] = []
  }

  private let order: AskOrder
  private let question: ModelQuestion
  private let distribution: SamplingDistribution
  private let forced: [String]
  private let names: [String]
  private let vocabulary: Vocabulary
  private let queue: DispatchQueue
  private let turn: Turn
  private let writing: Guarded<Writing>

  /// Answers that are still to be written.
  ///
  /// - Parameters:
  ///   - order: what was asked.
  ///   - models: who is asked, by name, at least one.
  ///   - vocabulary: the words that all of them know.
  ///   - queue: where tokens are drawn, one at a time.
  ///   - turn: the place among those that ask; it is given back at the end.
  /// - Throws: ``PlayRefusal`` if the question cannot be asked.
  init(
    _ order: AskOrder, of models: [(name: String, model: Transformer<Float>)],
    _ vocabulary: Vocabulary, on queue: DispatchQueue, _ turn: Turn
  ) throws {
    (self.order, self.vocabulary, self.queue, self.turn) = (order, vocabulary, queue, turn)
    (question, distribution) = (try order.read(), try order.distribution())
    forced = order.words.split(separator: " ").map(String.init)
    names = models.map(\.name)
    do {
      for (name, model) in models {
        let model = TalkingModel(name, model, vocabulary)
        _ = (try model.prompt(for: question), try model.tokens(forced))
      }
    } catch { throw PlayRefusal(error.description) }
    writing = Guarded(Writing(models: models[...]))
  }

  deinit { turn.giveBack() }

  /// Draws what comes next.
  ///
  /// - Returns: a line with its end; nothing at the end, or if others have got the turn, since nobody read for
  ///   long.
  package func next() async throws -> Data? {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Result { try self.writing.withLock { try self.line(&$0) } })
      }
    }
  }

  private func line(_ writing: inout Writing) throws -> Data? {
    guard !writing.isOver, turn.use() else { return nil }
    let line = next(&writing)
    if line.isLast {
      writing.isOver = true
      turn.giveBack()
    }
    return try WatchLines.encoder.encode(line) + Data("\n".utf8)
  }

  private func next(_ writing: inout Writing) -> AnswerLine {
    if !writing.hasBegun {
      writing.hasBegun = true
      return AnswerLine(question: question.text, remark: question.remark, models: names)
    }
    if !writing.waiting.isEmpty { return writing.waiting.removeFirst() }
    let place = writing.answers.count
    do throws(RefusedInput) {
      if writing.answer == nil, let (name, model) = writing.models.popFirst() {
        writing.answer = try Answer(of: TalkingModel(name, model, vocabulary), to: question)
        writing.hasForced = forced.isEmpty
      }
      guard var answer = writing.answer else {
        return AnswerLine(
          question: question.text, remark: question.remark, answers: writing.answers)
      }
      defer { writing.answer = answer.isWhole(hasForced: writing.hasForced) ? nil : answer }
      if answer.isComplete, !writing.hasForced {
        try answer.force(forced)
        writing.hasForced = true
        let kept = answer.pieces.count - forced.count
        writing.waiting = answer.pieces[kept...].map { AnswerLine(place: place, piece: $0) }
        end(answer, place, &writing)
        return AnswerLine(place: place, kept: kept)
      }
      let before = answer.pieces.count
      answer.write(distribution, using: SeededGenerator(seed: order.seed).stream(place))
      end(answer, place, &writing)
      return AnswerLine(place: place, piece: answer.pieces.dropFirst(before).last)
    } catch {
      return AnswerLine(error: error.description)
    }
  }

  /// Keeps an answer that is whole, and has it told in a line of its own.
  private func end(_ answer: Answer, _ place: Int, _ writing: inout Writing) {
    guard answer.isWhole(hasForced: writing.hasForced) else { return }
    let whole = Answered(answer, question.assess(answer.response))
    writing.answers.append(whole)
    writing.waiting.append(AnswerLine(place: place, answer: whole))
  }
}

extension Answer {
  /// Returns whether nothing more comes: it has ended, and the words that are to be put in are
  /// there.
  fileprivate func isWhole(hasForced: Bool) -> Bool { isComplete && hasForced }
}
