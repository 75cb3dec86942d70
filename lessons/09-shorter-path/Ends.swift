import TinyR1

/// The two ends at which a search for factors can begin.
enum End {
  /// At 1: `try 1 , 6 0`.
  case first
  /// In the middle, with the two factors nearest to each other: `try 6 , 1 0`.
  case middle
}

extension Quadratic.Problem {
  /// Returns the number of tries from an end.
  func tries(from end: End) -> Int {
    let before = candidates.prefix { $0 != roots }.count
    return end == .first ? before + 1 : candidates.count - before
  }

  /// The number of tries that are saved by beginning in the middle; negative if it takes more.
  var savedByMiddle: Int { tries(from: .first) - tries(from: .middle) }

  /// Returns the end at which a response begins, by the first pair that it tries; `nil` if that is at neither
  /// end, or if both ends are the same.
  func end(of response: Response) -> End? {
    guard response.thoughtSymbols.first == "try", candidates.count > 1 else { return nil }
    let pair = response.thoughtSymbols.dropFirst().prefix { $0 != "sum" }
    if pair.elementsEqual(candidates[0].symbols) { return .first }
    return pair.elementsEqual(candidates[candidates.count - 1].symbols) ? .middle : nil
  }
}
