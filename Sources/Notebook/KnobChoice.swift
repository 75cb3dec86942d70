import Foundation
import Terminal
import TextLayout

/// The choice of a command line among a lesson's knobs.
package struct KnobChoice: Codable, Sendable, Equatable {
  /// One knob, and the value it is given.
  package struct Turn: Codable, Sendable, Equatable {
    package var name, value: String
    /// As it stands in texts: `group-size 4`.
    package var words: String { "\(name) \(value)" }
    /// As it stands in the name of a folder: `group-size-4`.
    package var folder: String { "\(name)-\(value)" }
  }

  /// The knobs that were turned, in the order of the lesson's table.
  package var turns: [Turn] = []
  /// The values that are compared, all of one knob; none if nothing is.
  package var compared: [Turn] = []
  /// Indicates whether bases are trained anew.
  package var fresh = false

  package init() {}

  /// Indicates whether the lesson runs as it is.
  package var isEmpty: Bool { turns.isEmpty && compared.isEmpty }

  /// The ending that the names of this run's folders have behind the lesson's:
  /// `-group-size-4-beta-0.04`.
  package var suffix: String {
    let own = turns.map { "-\($0.folder)" }.joined()
    return compared.isEmpty ? own : own + "-compare-\(compared[0].name)"
  }

  /// The run with one of the values that are compared.
  package func arm(_ turn: Turn) -> KnobChoice {
    var arm = self
    arm.turns.append(turn)
    arm.compared = []
    return arm
  }

  /// The knob whose values are compared.
  func comparedKnob(of knobs: [Knob]) -> Knob? {
    knobs.first { $0.name == compared.first?.name }
  }

  /// The value that a knob was given.
  func value(of name: String) -> String? { turns.first { $0.name == name }?.value }

  /// Returns what was changed, with the lesson's values:
  /// `group-size 4 (lesson: 16), beta 0.04 (lesson: 0.001)`; a knob that was turned to where it was is
  /// said to be.
  package func remark(on knobs: [Knob]) -> String? {
    let parts = turns.map { turn in
      guard let lesson = knobs.first(where: { $0.name == turn.name })?.lesson else {
        return turn.words
      }
      return "\(turn.words) (\(lesson == turn.value ? "as in the lesson" : "lesson: \(lesson)"))"
    }
    return parts.isEmpty ? nil : "changed: \(parts.joined(separator: ", "))"
  }
}

/// A mistake in what a command line says of knobs, in a sentence.
struct KnobMisuse: Error { let description: String }

extension [Knob] {
  /// Takes what concerns knobs out of a command line.
  ///
  /// - Returns: the choice, and the other words.
  /// - Throws: `KnobMisuse`, with what was expected and what was found.
  func read(_ arguments: [String]) throws -> (choice: KnobChoice, rest: [String]) {
    guard !isEmpty else { return (KnobChoice(), arguments) }
    var (choice, rest, words) = (KnobChoice(), [String](), arguments[...])
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].hasPrefix("--") ? String(parts[0].dropFirst(2)) : ""
      if word == "--fresh" {
        choice.fresh = true
      } else if let knob = first(where: { $0.name == name }) {
        let value = parts.count > 1 ? String(parts[1]) : words.popFirst()
        guard choice.value(of: name) == nil else {
          throw KnobMisuse(description: "--\(name) is given twice.")
        }
        choice.turns.append(try turn(knob, to: value, option: "--\(name)"))
      } else if name == "compare" {
        guard choice.compared.isEmpty else {
          throw KnobMisuse(description: "--compare is given twice: it compares values of one knob.")
        }
        choice.compared = try compared(parts.count > 1 ? String(parts[1]) : words.popFirst())
      } else {
        rest.append(word)
      }
    }
    if let first = choice.compared.first, choice.value(of: first.name) != nil {
      throw KnobMisuse(
        description: "--compare gives \(first.name) its values: leave out --\(first.name).")
    }
    choice.turns = compactMap { knob in choice.turns.first { $0.name == knob.name } }
    return (choice, rest)
  }

  /// The most values that are compared: more lines than these are hard to tell apart.
  private var mostCompared: Int { 6 }

  /// Reads `group-size=4,16`.
  private func compared(_ text: String?) throws -> [KnobChoice.Turn] {
    let form = "--compare wants a knob and its values, as in --compare \(self[0].name)=A,B"
    guard let text, let equal = text.firstIndex(of: "=") else {
      throw KnobMisuse(description: "\(form); got \(quoted(text)).")
    }
    let name = String(text[..<equal])
    guard let knob = first(where: { $0.name == name }) else {
      throw KnobMisuse(
        description: "--compare: expected one of \(map(\.name).joined(separator: ", ")); got "
          + "\(quoted(name)).")
    }
    let turns = try text[text.index(after: equal)...]
      .split(separator: ",", omittingEmptySubsequences: false)
      .map { try turn(knob, to: String($0), option: "--compare \(name)") }
    guard (2...mostCompared).contains(turns.count), Set(turns.map(\.value)).count == turns.count
    else {
      throw KnobMisuse(
        description: "--compare \(name): expected from 2 to \(mostCompared) different values; got "
          + "\(turns.map(\.value).joined(separator: ",")).")
    }
    return turns
  }

  private func turn(_ knob: Knob, to text: String?, option: String) throws -> KnobChoice.Turn {
    guard let text, let value = knob.normal(text) else {
      throw KnobMisuse(description: "\(option): expected \(knob.expected); got \(quoted(text)).")
    }
    return KnobChoice.Turn(name: knob.name, value: value)
  }

  private func quoted(_ text: String?) -> String {
    guard let text else { return "nothing" }
    return "'\(oneLine(String(text.prefix(40))))'"
  }

  /// Returns whether a choice that was kept with a run is one that a command line can give.
  func allows(_ choice: KnobChoice) -> Bool {
    let words = choice.turns.flatMap { ["--\($0.name)", $0.value] }
    return choice.compared.isEmpty && (try? read(words))?.choice.turns == choice.turns
  }

  /// The part of the help page on knobs.
  func help(columns: Int) -> [String] {
    let names = map { "--\($0.name)" } + ["--compare <knob=a,b>", "--fresh"]
    let width = (names.map(\.count).max() ?? 0) + 4
    let known = map { knob in
      "\(knob.meaning): \(knob.expected) (lesson: \(knob.lesson ?? "see its code"); paper: \(knob.paper))"
    }
    let others = [
      "a run for each value, from the same seeds, as far as what is compared; one figure of all",
      "train the bases anew, and take none that a run before has left",
    ]
    return ["KNOBS, for a run that is kept beside the lesson's own:"]
      + zip(names, known + others).flatMap { name, text in
        wrap(
          text, width: columns,
          first: "  " + name.padding(toLength: width - 2, withPad: " ", startingAt: 0),
          rest: String(repeating: " ", count: width))
      } + [""]
  }
}
