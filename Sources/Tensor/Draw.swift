import Require

/// Draws a symbol: the first at which the sum of a row's probabilities passes `uniform`, a number
/// drawn evenly from [0, 1).
@specialized(where S == Float)
@specialized(where S == Double)
public func draw<S: TensorScalar>(_ probabilities: Matrix<S>, row: Int, uniform: Double) -> Int {
  require(row >= 0 && row < probabilities.rows, "row \(row) of \(probabilities.rows) in draw")
  let p = probabilities.strip(row)
  var (sum, last) = (0.0, 0)
  for symbol in 0..<p.count {
    if p.start[symbol] > 0 { last = symbol }
    sum += Double(p.start[symbol])
    if sum > uniform { return symbol }
  }
  return last  // rounding left the sum a little below 1
}

/// Draws many symbols from one row of probabilities: the same as ``draw(_:row:uniform:)`` with fewer
/// additions.
public struct DrawTable: Sendable {
  /// The sums of the probabilities up to each symbol.
  private var sums: [Double] = []
  /// The last symbol that can be drawn at all.
  private var last = 0

  /// A table of nothing; see ``take(_:row:)``.
  public init() {}

  /// Takes up a row of probabilities [rows × vocabulary].
  @specialized(where S == Float)
  @specialized(where S == Double)
  public mutating func take<S: TensorScalar>(_ probabilities: Matrix<S>, row: Int) {
    require(row >= 0 && row < probabilities.rows, "row \(row) of \(probabilities.rows) in draw")
    let p = probabilities.strip(row)
    sums.removeAll(keepingCapacity: true)
    var sum = 0.0
    last = 0
    for symbol in 0..<p.count {
      if p.start[symbol] > 0 { last = symbol }
      sum += Double(p.start[symbol])
      sums.append(sum)
    }
  }

  /// Returns the first symbol at which the sum passes `uniform`, a number drawn evenly from [0, 1).
  public func draw(uniform: Double) -> Int {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > uniform { high = middle } else { low = middle + 1 }
    }
    return low < sums.count ? low : last
  }
}
