import ChainOfThought
import Random
import TextLayout
import Tokens

/// The place where answers appear.
package struct Screen {
  /// The width in columns, asked for each time.
  package var columns: () -> Int
  /// The height in lines, if answers are to be redrawn token by token; `nil` for a pipe.
  package var rows: (() -> Int)?
  /// Writes text as it is.
  package var write: (String) -> Void
  /// Lets the eye follow, after each token.
  package var pause: () -> Void = {}
  /// Returns whether someone has asked to stop.
  package var isStopped: () -> Bool = { false }

  /// A screen of which only the output must be given.
  package init(
    columns: @escaping () -> Int = { 80 }, rows: (() -> Int)? = nil,
    write: @escaping (String) -> Void
  ) {
    (self.columns, self.rows, self.write) = (columns, rows, write)
  }

  /// Writes lines.
  func print(_ lines: [String]) { write(lines.map { $0 + "\n" }.joined()) }
}

/// A conversation with models: questions, commands, and what was answered last.
package struct ChatSession {
  /// The models that are asked.
  package let models: [TalkingModel]
  /// The way answers are shown.
  package var style: AnswerStyle
  private let screen: Screen
  private var generator: SeededGenerator
  private var drawn = 0
  private var temperature = 1.0
  private var topK: Int?
  private var topP: Double?
  private var question: ModelQuestion?
  private var answers: [Answer] = []

  /// A conversation that begins.
  ///
  /// - Parameters:
  ///   - models: who is asked, at least one.
  ///   - screen: where answers appear.
  ///   - style: how.
  ///   - seed: of all that is drawn: the same lines get the same answers.
  package init(_ models: [TalkingModel], _ screen: Screen, _ style: AnswerStyle, seed: UInt64) {
    (self.models, self.screen, self.style) = (models, screen, style)
    generator = SeededGenerator(seed: seed)
  }

  /// The lines that are said first.
  package var greeting: [String] {
    let who = models.map { "\($0.name) (\($0.model.parameterCount) weights)" }
    return wrap(
      "You are talking to \(who.joined(separator: ", ")). Type an equation, x² - 5x + 6 = 0, or :help.",
      width: min(100, screen.columns()))
  }

  /// Does what a line says.
  ///
  /// - Returns: whether to go on.
  /// - Throws: ``RefusedInput`` if it cannot be done; nothing has changed then.
  package mutating func respond(to line: String) throws -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return true }
    guard first.hasPrefix(":") else {
      try ask(ModelQuestion(line))
      return true
    }
    let rest = Array(words.dropFirst())
    switch first {
    case ":quit", ":q": return false
    case ":help", ":h": screen.print(help)
    case ":temperature", ":t": try setTemperature(rest)
    case ":top": try setTop(rest)
    case ":numbers":
      style.numbers.toggle()
      screen.print([style.numbers ? style.legend : "No numbers."])
    case ":group": try group(rest)
    case ":force": try force(rest)
    default: throw RefusedInput("there is no command \(first); :help lists them")
    }
    return true
  }

  private var distribution: SamplingDistribution {
    SamplingDistribution(temperature: temperature, topK: topK, topP: topP)
  }

  private var help: [String] {
    let commands = [
      ["x² - 5x + 6 = 0", "asks all models; x^2-5x+6=0 is the same"],
      ["3 + 4 - 9", "a sum modulo 10, for models of lesson 01"],
      [":group [NAME]", "draws 16 answers, with rewards and advantages"],
      [":force WORDS", "puts words in where the thought ended, and goes on"],
      [":temperature T", "from 0.01 to 100, now \(temperature)"],
      [":top K, P or off", "draws from the K likeliest, or from a share P"],
      [":numbers", "shows probabilities as numbers, or not"],
      [":quit", "leaves, as Ctrl-D does; Ctrl-C stops an answer"],
    ]
    return aligned(commands, right: [false, false])
      + wrap(style.legend, width: min(100, screen.columns()))
  }

  private mutating func ask(_ question: ModelQuestion) throws {
    var able: [Answer] = []
    var refusals: [RefusedInput] = []
    for model in models {
      do throws(RefusedInput) {
        able.append(try Answer(of: model, to: question))
      } catch {
        refusals.append(error)
      }
    }
    guard !able.isEmpty else { throw refusals[0] }
    (self.question, answers) = (question, able)
    let width = min(100, screen.columns())
    screen.print([question.text] + (question.remark.map { wrap($0, width: width) } ?? []))
    for refusal in refusals { screen.print(wrap(refusal.description, width: width)) }
    goOn()
  }

  /// Lets all models write, token by token, until each has ended or someone stops them.
  private mutating func goOn() {
    guard let question else { return }
    let stream = nextStream()
    var live = LiveBlock(screen)
    if answers.contains(where: \.response.symbols.isEmpty) { screen.print([""]) }
    while answers.contains(where: { !$0.isComplete }), !screen.isStopped() {
      for place in answers.indices { answers[place].write(distribution, using: stream) }
      live.draw(lines(nil))
      if screen.rows != nil { screen.pause() }
    }
    live.erase()
    screen.print(lines(question) + [""])
  }

  private func lines(_ question: ModelQuestion?) -> [String] {
    sideBySide(
      answers.map { answer in
        let verdict = question.map { question in
          answer.isComplete
            ? question.assess(answer.response)
            : Assessment(isCorrect: false, mistake: nil, text: "stopped")
        }
        return (answer, verdict)
      }, width: screen.columns(), style)
  }

  private mutating func nextStream() -> SeededGenerator {
    drawn += 1
    return generator.stream(drawn)
  }

  private mutating func force(_ words: [String]) throws {
    guard !answers.isEmpty else {
      throw RefusedInput("there is no answer yet: ask something first")
    }
    guard !words.isEmpty else {
      throw RefusedInput(":force takes a word or more, such as :force wait")
    }
    var forced = answers
    for place in forced.indices { try forced[place].force(words) }
    answers = forced
    goOn()
  }

  private mutating func group(_ names: [String]) throws {
    guard let question else { throw RefusedInput("there is no question yet: ask something first") }
    let able = answers.map(\.model)
    let name = names.first ?? able[0].name
    guard names.count <= 1, let model = able.first(where: { $0.name == name }) else {
      throw RefusedInput(
        ":group takes one of \(able.map(\.name).joined(separator: ", ")), got \(names.joined(separator: " "))"
      )
    }
    let responses = model.responses(
      to: try model.prompt(for: question), count: 16, distribution, using: nextStream())
    let table = try groupTable(responses, to: question)
    let width = screen.columns()
    screen.print(
      ["\(model.name): 16 answers to \(question.text)"]
        + table.dropLast().flatMap { broken($0, at: width) }
        + wrap(table.last ?? "", width: min(100, width)) + [""])
  }

  private mutating func setTemperature(_ words: [String]) throws {
    guard words.count == 1, let value = Double(words[0]), (0.01...100).contains(value) else {
      throw RefusedInput(
        ":temperature takes a number from 0.01 to 100, got \(words.isEmpty ? "nothing" : words.joined(separator: " "))"
      )
    }
    temperature = value
    screen.print(["Tokens are drawn at temperature \(value)."])
  }

  private mutating func setTop(_ words: [String]) throws {
    let word = words.count == 1 ? words[0] : ""
    if word == "off" {
      (topK, topP) = (nil, nil)
      screen.print(["Tokens are drawn from all there are."])
    } else if let count = Int(word), count >= 1 {
      (topK, topP) = (count, nil)
      screen.print(["Tokens are drawn from the \(count) likeliest."])
    } else if let share = Double(word), share > 0, share < 1 {
      (topK, topP) = (nil, share)
      screen.print(["Tokens are drawn from the likeliest that together reach \(share)."])
    } else {
      throw RefusedInput(":top takes a number of tokens, a share below 1 such as 0.9, or off")
    }
  }
}

/// Lines that are drawn again and again at one place of a terminal; nothing on a pipe.
private struct LiveBlock {
  let screen: Screen
  var height = 0

  init(_ screen: Screen) { self.screen = screen }

  /// Draws the lines over those before; of more than fit, the last.
  mutating func draw(_ lines: [String]) {
    guard let rows = screen.rows else { return }
    let shown = lines.suffix(max(1, rows() - 1))
    screen.write(start + shown.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J")
    height = shown.count
  }

  /// Takes them away.
  mutating func erase() {
    if height > 0 { screen.write(start + "\u{1B}[J") }
    height = 0
  }

  /// Goes up to the first line.
  private var start: String { height > 0 ? "\u{1B}[\(height)A\r" : "" }
}
