import Foundation

/// The expectations of a learner for some trainings, written down before they are made.
///
///     # right answers of 100
///     as in the lesson   60
///     groups of 4        ?     # G = 4 in place of 16
///     why: ?
///
/// A `?` stands for what has not been filled in. What follows `#` is a remark.
package struct Predictions: Equatable {
  /// A training, and what is said of it.
  package struct Item: Equatable, Sendable {
    /// Its name, and what is different in it.
    package let name, remark: String

    /// A training under a name.
    package init(_ name: String, _ remark: String) { (self.name, self.remark) = (name, remark) }
  }

  /// The share expected of each, in per cent, in the order of the items.
  package let numbers: [Double]
  /// The learner's reason.
  package let reason: String

  /// The file to fill in.
  package static func form(_ items: [Item], _ head: [String]) -> String {
    let width = (items.map(\.name.count).max() ?? 0) + 3
    let lines = items.map { item in
      item.name.padding(toLength: width, withPad: " ", startingAt: 0) + "?     # " + item.remark
    }
    return (head.map { "# \($0)" } + [""] + lines + ["", "why: ?"]).joined(separator: "\n") + "\n"
  }

  /// Reads a form that was filled in.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - items: the trainings that it asks for.
  ///   - head: what `form` was given: its first line, which says what the numbers are of, has to be there.
  /// - Throws: ``Misreading``, with what is expected and what was found, line by line.
  package init(_ text: String, of items: [Item], head: [String]) throws(Misreading) {
    var (found, reason, problems) = ([String: Double](), "", [String]())
    let lines = text.split(separator: "\n")
    if let first = head.first, !lines.contains("# \(first)") {
      problems.append(
        "expected the line \"# \(first)\": this form is of other trainings. Move it away, and "
          + "make predict leaves a new one")
    }
    for line in lines {
      let text = line.split(separator: "#", omittingEmptySubsequences: false)[0]
        .trimmingCharacters(in: .whitespaces)
      if text.isEmpty { continue }
      if text.hasPrefix("why:") {
        reason = text.dropFirst(4).trimmingCharacters(in: .whitespaces)
        continue
      }
      guard let item = items.first(where: { text.hasPrefix($0.name) }) else {
        problems.append("expected one of \(items.map(\.name)), got \(text.prefix(60))")
        continue
      }
      let value = text.dropFirst(item.name.count).trimmingCharacters(in: .whitespaces)
        .replacing("%", with: "")
      guard let number = Double(value), (0...100).contains(number) else {
        problems.append(
          value == "?" || value.isEmpty
            ? "\(item.name): not filled in yet"
            : "\(item.name): expected a number from 0 to 100, got \(value.prefix(40))")
        continue
      }
      if found.updateValue(number, forKey: item.name) != nil {
        problems.append("\(item.name): given twice")
      }
    }
    problems += items.filter { item in
      found[item.name] == nil && !problems.contains { $0.hasPrefix("\(item.name): ") }
    }.map { "\($0.name): its line is missing" }
    if reason.isEmpty || reason == "?" { problems.append("why: not filled in yet") }
    guard problems.isEmpty else { throw Misreading(problems: problems) }
    (numbers, self.reason) = (items.compactMap { found[$0.name] }, reason)
  }

  /// An error that says what is missing or wrong.
  package struct Misreading: Error, Equatable {
    /// A sentence for each line.
    package let problems: [String]
  }

  /// Sets what came beside what was expected.
  ///
  /// - Parameters:
  ///   - items: the trainings.
  ///   - measured: in per cent, in the order of the items.
  /// - Returns: the table of a report, and a sentence on how far off and in what order it was.
  package func report(_ items: [Item], measured: [Double]) -> [String] {
    let rows = items.indices.map { place in
      let off = measured[place] - numbers[place]
      return "| \(items[place].name) | \(plain(numbers[place])) | \(plain(measured[place])) | "
        + "\(off > 0 ? "+" : "")\(plain(off)) | \(items[place].remark.replacing("|", with: "\\|")) |"
    }
    let pairs = items.indices.flatMap { a in items.indices.filter { $0 > a }.map { (a, $0) } }
    // Trainings that came out within five points of each other have no order.
    let apart = pairs.filter { abs(measured[$0.0] - measured[$0.1]) > 5 }
    let inOrder = apart.count {
      (numbers[$0.0] - numbers[$0.1]) * (measured[$0.0] - measured[$0.1]) > 0
    }
    let near = items.indices.count { abs(measured[$0] - numbers[$0]) <= 10 }
    return ["| training | predicted | measured | off by | what differs |", "|-|-|-|-|-|"] + rows + [
      "",
      "Within 10 points: \(near) of \(items.count). "
        + "In the right order, of the pairs that came out more than 5 points apart: \(inOrder) of \(apart.count).",
    ]
  }

  private func plain(_ number: Double) -> String {
    let text = String(format: "%.1f", number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
