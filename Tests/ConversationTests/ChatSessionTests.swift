import ChainOfThought
import Conversation
import Foundation
import LanguageModel
import Random
import Tasks
import Testing

/// The lines that a conversation has printed.
private final class Printed {
  var text = ""
}

/// A model of random weights, which knows the words of equations and nothing else.
func randomModel(_ name: String, context: Int = 24) throws -> TalkingModel {
  let words = try Quadratic().vocabulary
  var generator = SeededGenerator(seed: 1)
  let sizes = TransformerConfiguration(
    vocabularySize: words.count, width: 8, layers: 1, heads: 2, context: context)
  return TalkingModel(name, Transformer<Float>(sizes, using: &generator), words)
}

@Suite("A conversation")
struct ChatSessionTests {
  private func conversation(_ printed: Printed, color: Bool = false, columns: Int = 80) throws
    -> ChatSession
  {
    let screen = Screen(columns: { columns }) { printed.text += $0 }
    return ChatSession(
      [try randomModel("one"), try randomModel("two")], screen,
      AnswerStyle(color: color, numbers: !color),
      seed: 1)
  }

  @Test("gives the same answers to the same lines, two models side by side")
  func sameAnswers() throws {
    let texts = try (0..<2).map { _ in
      let printed = Printed()
      var talk = try conversation(printed)
      #expect(try talk.respond(to: "x² - 5x + 6 = 0"))
      return printed.text
    }
    #expect(texts[0] == texts[1])
    let lines = texts[0].split(separator: "\n").map(String.init)
    #expect(lines[0] == "x² - 5x + 6 = 0")
    // Two columns of (80 - 3) / 2 = 38, three apart.
    #expect(lines.contains("one" + String(repeating: " ", count: 38) + "two"))
    #expect(lines.allSatisfy { $0.count <= 80 })
    // The two have the same weights and random numbers, so each line is there twice.
    for line in lines.drop(while: { !$0.hasPrefix("one") }).dropFirst() {
      let left = line.prefix(41).trimmingCharacters(in: .whitespaces)
      let right = line.dropFirst(41).trimmingCharacters(in: .whitespaces)
      #expect(left == right)
    }
  }

  @Test("puts answers one below the other where columns would be narrow")
  func narrow() throws {
    let printed = Printed()
    var talk = try conversation(printed, columns: 40)
    _ = try talk.respond(to: "x² - 5x + 6 = 0")
    let lines = printed.text.split(separator: "\n")
    #expect(lines.contains("one") && lines.contains("two"))
    #expect(lines.allSatisfy { $0.count <= 40 })
  }

  @Test("has codes of colours only where colours are shown")
  func colors() throws {
    for color in [true, false] {
      let printed = Printed()
      var talk = try conversation(printed, color: color)
      _ = try talk.respond(to: "x² - 5x + 6 = 0")
      #expect(printed.text.contains("\u{1B}[") == color)
    }
  }

  @Test("draws a group of 16 from the model that is named")
  func group() throws {
    let printed = Printed()
    var talk = try conversation(printed)
    _ = try talk.respond(to: "x² - 5x + 6 = 0")
    printed.text = ""
    _ = try talk.respond(to: ":group two")
    let lines = printed.text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "two: 16 answers to x² - 5x + 6 = 0")
    #expect(lines[3...18].map { $0.split(separator: " ")[0] } == (1...16).map { "\($0)" })
    // Random weights do not find the four tags in the tokens that a context of 24 leaves.
    #expect(
      lines[19...].joined(separator: " ")
        == "0 of 16 are right. All rewards are the same, so every advantage is 0: GRPO learns "
        + "nothing from this group.")
    #expect(throws: RefusedInput(":group takes one of one, two, got three")) {
      try talk.respond(to: ":group three")
    }
  }

  @Test("puts words in, in brackets, and goes on")
  func force() throws {
    let printed = Printed()
    var talk = try conversation(printed)
    #expect(throws: RefusedInput("there is no answer yet: ask something first")) {
      try talk.respond(to: ":force wait")
    }
    _ = try talk.respond(to: ":top 1")
    _ = try talk.respond(to: "x² - 5x + 6 = 0")
    printed.text = ""
    let refusal = #expect(throws: RefusedInput.self) { try talk.respond(to: ":force hmm") }
    #expect(
      refusal?.description.hasPrefix("\"hmm\" is not in the vocabulary of one, which has 0 1")
        == true)
    #expect(printed.text.isEmpty)
    _ = try talk.respond(to: ":force wait try")
    // In the answers of both models.
    #expect(printed.text.matches(of: /\[wait\]/).count == 2)
    #expect(printed.text.matches(of: /\[try\]/).count == 2)
  }

  @Test(
    "refuses what it cannot do, by a sentence",
    arguments: [
      (":foo", "there is no command :foo; :help lists them"),
      (":temperature", ":temperature takes a number from 0.01 to 100, got nothing"),
      (":temperature nan", ":temperature takes a number from 0.01 to 100, got nan"),
      (":temperature 0", ":temperature takes a number from 0.01 to 100, got 0"),
      (":top 0", ":top takes a number of tokens, a share below 1 such as 0.9, or off"),
      (":top 1.5", ":top takes a number of tokens, a share below 1 such as 0.9, or off"),
      (":group", "there is no question yet: ask something first"),
      ("3 + 4", "\"mod10\" is not in the vocabulary of one, which has "),
    ])
  func refusals(line: String, reason: String) throws {
    let printed = Printed()
    var talk = try conversation(printed)
    let refusal = #expect(throws: RefusedInput.self) { try talk.respond(to: line) }
    #expect(refusal?.description.hasPrefix(reason) == true, "\(refusal?.description ?? "")")
    #expect(printed.text.isEmpty)
  }

  @Test("leaves when it is told to, and goes on after an empty line")
  func leaving() throws {
    var talk = try conversation(Printed())
    #expect(try talk.respond(to: "  "))
    #expect(try talk.respond(to: ":help"))
    #expect(try !talk.respond(to: ":quit"))
  }
}

@Suite("The program ask")
struct AskProgramTests {
  /// Runs the program with lines on a pipe.
  private func ask(_ lines: String, _ arguments: String...) throws -> (
    output: String, error: String, status: Int32
  ) {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent("ask")
    process.arguments = arguments
    process.environment = ["COLUMNS": "80", "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let (input, output, error) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, error)
    try process.run()
    input.fileHandleForWriting.write(Data(lines.utf8))
    try input.fileHandleForWriting.close()
    let texts = [output, error].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return (texts[0], texts[1], process.terminationStatus)
  }

  @Test("answers what comes through a pipe, by the kept models")
  func pipe() throws {
    let (output, error, status) = try ask("x^2-5x+6=0\n:group trained\n")
    #expect(status == 0)
    #expect(error.isEmpty)
    #expect(!output.contains("\u{1B}"))
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "x² - 5x + 6 = 0")
    #expect(lines[1].hasPrefix("Held out"))
    let heads = lines.prefix(4).map { $0.split(separator: " ").map(String.init) }
    #expect(heads.contains(["base", "trained", "student"]))
    #expect(lines.contains("trained: 16 answers to x² - 5x + 6 = 0"))
    #expect(lines.count { $0.contains(/^ ?[0-9]+  .* [12] +[-+][01]\.[0-9][0-9]$/) } == 16)
  }

  @Test("says what it refuses on the error stream, goes on, and ends with 1")
  func refused() throws {
    let (output, error, status) = try ask("y = 2\nx² - 7x + 12 = 0\n")
    #expect(status == 1)
    #expect(error.hasPrefix("\"y\" is not in the vocabulary of an equation"))
    #expect(output.hasPrefix("x² - 7x + 12 = 0\n"))
  }

  @Test("ends with 1 where there is no model, and with 64 when it is used wrongly")
  func misuse() throws {
    let missing = try ask("", "--model", "no-such-folder")
    #expect(missing.status == 1)
    #expect(
      missing.error.hasPrefix("error: there is no model in no-such-folder: expected config.json"))
    #expect(try ask("", "--sead", "1").status == 64)
  }
}
