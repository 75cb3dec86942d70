import Tasks

extension WorkedTrace {
  /// Compares a thought with this trace, step by step, and finds the first step that differs.
  ///
  /// This is for tasks in which the question and the steps before determine every step. There a
  /// right thought *is* this trace, up to its first mistake; and what the first differing part
  /// should have been made from (the question, a step before, a calculation) says what kind of
  /// mistake it is.
  package func compare(_ thought: ArraySlice<String>) -> CheckedSteps {
    var start = thought.startIndex
    for (index, step) in steps.enumerated() {
      let found = self.step(at: start, of: thought, like: step)
      if let difference = Self.firstDifference(between: step, and: found) {
        return CheckedSteps(
          count: index,
          mistake: misplaced(index, in: thought, from: start)
            ?? Mistake(
              kind: difference.kind, step: index, symbols: found.indices,
              expected: difference.expected, found: difference.found))
      }
      start = found.endIndex
      let isLast = index == steps.count - 1
      if separator != nil && !isLast && start < thought.endIndex { start += 1 }
    }
    guard start < thought.endIndex else { return CheckedSteps(count: steps.count) }
    return CheckedSteps(
      count: steps.count,
      mistake: Mistake(
        kind: .extraStep, step: steps.count, symbols: start..<thought.endIndex,
        expected: "the end of the thought", found: thought[start...]))
  }

  /// Returns the symbols of a thought that stand for a step: up to the next separator; where there
  /// are no separators, as many as the step should have.
  private func step(
    at start: Int, of thought: ArraySlice<String>, like expected: [Part]
  ) -> ArraySlice<String> {
    guard let separator else { return thought[start...].prefix(expected.flatMap(\.symbols).count) }
    return thought[start...].prefix { $0 != separator }
  }

  /// Returns a step that is missing or one too many: the thought ends before it, or what follows is
  /// right if a few steps are put in or taken out.
  private func misplaced(
    _ index: Int, in thought: ArraySlice<String>, from start: Int
  ) -> Mistake? {
    let rest = thought[start...]
    let due = symbols(fromStep: index)
    let step = steps[index].flatMap(\.symbols).joined(separator: " ")
    let goesOnLater = steps.indices.dropFirst(index + 1)
      .contains { rest.elementsEqual(symbols(fromStep: $0)) }
    if rest.isEmpty || goesOnLater {
      return Mistake(
        kind: .missingStep, step: index, symbols: start..<start, expected: step, found: rest)
    }
    if rest.count > due.count && rest.suffix(due.count).elementsEqual(due) {
      let extra = rest.dropLast(due.count)
      return Mistake(
        kind: .extraStep, step: index, symbols: extra.indices, expected: step, found: extra)
    }
    return nil
  }

  /// Returns the first part of a step that differs, with what stands in its place.
  private static func firstDifference(
    between step: [Part], and found: ArraySlice<String>
  ) -> (kind: Mistake.Kind, expected: String, found: ArraySlice<String>)? {
    var rest = found
    for part in step {
      let inPlace = part.isNumber ? leadingNumber(of: rest) : rest.prefix(1)
      guard inPlace.elementsEqual(part.symbols) else {
        return (part.mistake(for: inPlace), part.symbols.joined(separator: " "), inPlace)
      }
      rest = rest.dropFirst(inPlace.count)
    }
    return rest.isEmpty ? nil : (.unreadable, "the end of the step", rest)
  }

  /// Returns a minus sign and all digits that follow; if there is no digit, just the first symbol.
  private static func leadingNumber(of symbols: ArraySlice<String>) -> ArraySlice<String> {
    let sign = symbols.first == "-" ? 1 : 0
    let digits = symbols.dropFirst(sign).prefix(while: Numeral.isDigit).count
    return symbols.prefix(digits == 0 ? 1 : sign + digits)
  }
}

extension WorkedTrace.Part {
  /// Indicates whether this is a number rather than a sign or a word.
  fileprivate var isNumber: Bool { symbols.last.map(Numeral.isDigit) ?? false }

  /// Returns the kind of mistake if other symbols stand in place of this part: unreadable if they
  /// are not even a number for a number or a sign for a sign.
  fileprivate func mistake(for other: ArraySlice<String>) -> Mistake.Kind {
    let signs = ["+", "-"]
    let isAlike =
      isNumber
      ? other.last.map(Numeral.isDigit) ?? false
      : signs.contains(symbols.joined()) && signs.contains(other.joined())
    guard isAlike else { return .unreadable }
    return switch source {
    case .form: .unreadable
    case .question: .question
    case .earlierStep: .carriedOver
    case .computed: .arithmetic
    }
  }
}
