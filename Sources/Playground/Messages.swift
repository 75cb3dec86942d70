import Conversation
import Notebook
import Watch

// What the page and the playground write to each other, as JSON with names in snake_case.

/// A group to draw: the question, and the settings of the update.
struct AskedGroup: Codable {
  var asked: AskOrder
  var knobs: [String: String]

  func choice() throws(PlayRefusal) -> PlayChoice {
    try PlayChoice(knobs, base: "", seed: asked.seed)
  }
}

/// A line of answers that are being written: see ``AnswerStream``.
struct AnswerLine: Codable {
  var question, remark: String?
  var models: [String]?
  var place: Int?
  var piece: Answer.Piece?
  var kept: Int?
  var answer: Answered?
  var answers: [Answered]?
  var error: String?

  var isLast: Bool { answers != nil || error != nil }
}

/// An order to a training.
struct TrainOrder: Codable {
  var run, action, base: String
  var seed: UInt64
  var knobs: [String: String]
  var steps: Int
}

/// The part of a training that is shown.
struct RunState: Codable {
  var status: LiveRun.Status
  var made: Int
  var reason: String?
  /// Those after the number of steps that the page has.
  var steps: [WatchedStep]
  var heldOut: [WatchedEvaluation]
  var knobs: [String: String]
}

/// The settings among which one can choose.
struct Menu: Codable {
  struct Item: Codable {
    var name, expected, paper, meaning: String
    var value: String
    var choices: [String]
  }

  var kept: [String]
  var knobs = PlayChoice.knobs.map {
    Item(
      name: $0.name, expected: $0.expected, paper: $0.paper, meaning: $0.meaning,
      value: $0.lesson ?? "", choices: $0.choices)
  }
}
