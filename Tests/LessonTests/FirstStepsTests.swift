import Foundation
import Testing

/// The numbers of lesson 00, worked out again from the fractions that its text names.
///
/// The lesson promises that each number can be checked with a pencil. Nothing here calls the lesson's
/// code: the program is run, and its page is read.
@Suite("Lesson 00, checked with a pencil")
struct FirstStepsTests {
  static let words = ["four", "five", "three", "wait", "fish"]
  /// e to the power of each logit.
  static let powers = [2.0, 4, 2, 1, 1]
  static let probabilities = [0.2, 0.4, 0.2, 0.1, 0.1]
  /// 1 - p for four, and -p for each other word.
  static let slopes = [0.8, -0.4, -0.2, -0.1, -0.1]

  /// The power of each word after `size` whole steps up the gradient for four: e^(ln 2 + 0.8) and so on.
  static func powers(after size: Double) -> [Double] {
    zip(powers, slopes).map { $0 * exp(size * $1) }
  }

  /// The chance of four after a step of a size.
  static func four(after size: Double) -> Double {
    powers(after: size)[0] / powers(after: size).reduce(0, +)
  }

  /// The tables that the program prints, in rows of entries.
  static let rows: [[String]] = {
    let result = try? HelpTests().run("lesson-00-first-steps", "--no-plots", "--seeds", "1")
    let lines = (result?.output ?? "").split(separator: "\n")
    return lines.map { $0.split(separator: " ").map(String.init) }
  }()

  /// The rows of a word's tables: their numbers, from the first table to the last.
  static func rows(of word: String) -> [[Double]] {
    rows.filter {
      $0.first == word && $0.count > 1 && $0.dropFirst().allSatisfy { Double($0) != nil }
    }
    .map { $0.dropFirst().compactMap(Double.init) }
  }

  private func agree(_ got: [Double], _ due: [Double]) -> Bool {
    got.count == due.count && zip(got, due).allSatisfy { abs($0 - $1) <= 0.000_501 }
  }

  @Test("has in its tables what the fractions give", arguments: words.indices)
  func tables(word: Int) throws {
    let (power, p, slope) = (Self.powers[word], Self.probabilities[word], Self.slopes[word])
    let after = Self.powers(after: 1)
    let due = [
      [log(power)],  // cell 2
      [log(power), power, p, power * power / 26],  // cell 3: 4 + 16 + 4 + 1 + 1 = 26
      [p, log(p)],  // cell 5
      [slope, slope],  // cell 6
      [log(power), slope, log(power) + slope, after[word], p, after[word] / after.reduce(0, +)],
    ]
    let got = Self.rows(of: Self.words[word])
    #expect(got.count == due.count)
    for (got, due) in zip(got, due) { #expect(agree(got, due), "\(got) is not \(due)") }
  }

  @Test("prints J, and what one update makes of four by the number of right answers")
  func updates() {
    #expect(Self.rows.contains(["J", "=", "0.200"]))
    #expect(Self.rows.contains(["four,", "then", "fish:", "-3.912"]))
    for right in 0...4 {
      let size = Double(right) / 4
      let due = [Double(right), log(2) + 0.8 * size, Self.four(after: size)]
      let got = Self.rows.filter { $0.first == "\(right)" }.map { $0.compactMap(Double.init) }
      #expect(got.contains { agree($0, due) }, "\(got) has not \(due)")
    }
  }

  @Test("draws the words on whose share the numbers fall")
  func draws() {
    let drawn = Self.rows.compactMap { row in
      row.count == 2 && Self.words.contains(row[1]) ? Double(row[0]).map { ($0, row[1]) } : nil
    }.filter { $0.0 != $0.0.rounded() }
    #expect(drawn.count == 6)
    for (number, word) in drawn {
      let borders = [0.2, 0.6, 0.8, 0.9, 1]
      #expect(borders.firstIndex { number < $0 }.map { Self.words[$0] } == word)
    }
  }

  @Test("has no decimal number in its text that is not worked out here")
  func text() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let source = try String(
      contentsOf: folder.appendingPathComponent("lessons/00-first-steps/main.swift"),
      encoding: .utf8)
    let after = Self.powers(after: 1)
    let known =
      [0.5, 0.001, exp(1)]  // the temperature, the nudge, e
      + Self.probabilities + [0.2, 0.6, 0.8, 0.9]  // the sums of the probabilities
      + [0.1, 0.7, 0.95]  // the numbers that are drawn in the text
      + [0.2 * 0.1, -log(0.2), log(0.1), -log(0.02), log(0.2) + log(0.1)]
      + Self.slopes + [log(2), log(2) + 0.8, Self.four(after: 1), after.reduce(0, +)] + after
      + [0.8 / 4]  // a quarter of the step
      + [15.6, 71.0, 79.8]  // DeepSeek-R1 v1: section 2.2.4 and Table 4
      + [1.5]  // the smallest distilled model, in billions: Table 5
    let prose = source.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("// ") }
    let numbers = prose.flatMap {
      // Without the places in papers, and those of papers on arXiv.
      $0.replacing(/section [0-9.]+|[0-9]{4}\.[0-9]{5}/, with: "").matches(of: /[0-9]+\.[0-9]+/).map
      { String($0.0) }
    }
    #expect(numbers.count > 30)
    for number in numbers {
      let places = number.split(separator: ".")[1].count
      let value = try #require(Double(number))
      let half = 0.500_1 * pow(10, -Double(places))
      #expect(known.contains { abs(abs($0) - value) <= half }, "where does \(number) come from?")
    }
  }
}
