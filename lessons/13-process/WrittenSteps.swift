import TinyR1

extension Response {
  /// The steps of a thought as ranges of the response's symbols: a step begins with the `;` in front of it.
  /// The decision to write one more step belongs to that step.
  var steps: [Range<Int>] {
    guard let thought, !thought.isEmpty else { return [] }
    let ends = thought.dropFirst().filter { symbols[$0] == ";" } + [thought.upperBound]
    return zip([thought.lowerBound] + ends, ends).map { $0..<$1 }
  }

  /// Returns the text of a step, without its `;`.
  func text(of step: Range<Int>) -> [String] { symbols[step].filter { $0 != ";" } }
}

/// The fault of a step.
enum StepFault: String, Codable, CaseIterable, Sendable {
  /// The two habits of the teacher, and everything else.
  case slip, idle, other
}

/// The checker's findings in one response.
struct CheckedResponse {
  /// The number of right steps before the first wrong one.
  let right: Int
  /// The fault of the first wrong one, or what comes in place of a step; nil if there is none.
  let fault: StepFault?
  /// Steps that go below zero among those that were reached, and for which a slip would be wrong.
  let borrows: Int

  /// Checks a response; one without a thought has no right step.
  init(_ response: Response, to problem: RunningSum.Problem, of task: RunningSum) {
    let check = task.check(response, for: problem)
    right = check?.steps ?? 0
    let sums = problem.partialSums
    let count = sums.count - 1
    /// Returns what a slip would write in place of a step, if it is wrong.
    func slip(_ step: Int) -> Int? {
      let exact = sums[step] + problem.terms[step + 1]
      return exact < 0 && exact != -5 ? -exact : nil
    }
    let steps = response.steps
    let text = right < steps.count ? response.text(of: steps[right]) : []
    if let check, check.mistake == nil {
      fault = nil
    } else if text.count == 5, text[1...3] == ["+", "0", "="], text[0] == text[4] {
      fault = .idle
    } else if right < count, let wrong = slip(right),
      text == [String(sums[right]), "-", String(-problem.terms[right + 1]), "=", String(wrong)]
    {
      fault = .slip
    } else {
      fault = .other
    }
    let reached = min(right + (fault == nil ? 0 : 1), count)
    borrows = (0..<reached).count { slip($0) != nil }
  }
}
