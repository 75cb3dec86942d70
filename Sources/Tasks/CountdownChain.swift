import Random

extension Countdown {
  /// Numbers combined from left to right: each result goes on with one number more.
  public struct Chain: Hashable, Sendable {
    /// An operation that a chain, and an expression, may do with two numbers.
    public enum Operator: String, CaseIterable, Sendable {
      /// a + b
      case plus = "+"
      /// a − b
      case minus = "-"
      /// a · b
      case times = "×"

      /// Returns the result, which overflows for no numbers of a countdown.
      public func callAsFunction(_ a: Int, _ b: Int) -> Int {
        switch self {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        }
      }
    }

    /// One number more, and what is done with it.
    public struct Step: Hashable, Sendable {
      /// The operator that joins the result so far and the number.
      public let `operator`: Operator
      /// The number.
      public let number: Int
    }

    /// The number that it begins with.
    public let start: Int
    /// The steps that follow, first to last.
    public let rest: [Step]

    /// The results, first to last: 8 and 16 of `3 + 5 = 8 × 2 = 1 6`.
    public var results: [Int] {
      var value = start
      return rest.map { step in
        value = step.operator(value, step.number)
        return value
      }
    }

    /// The last result.
    public var value: Int { results.last ?? start }

    /// The chain as it is computed: `3 + 5 = 8 × 2 = 1 6`.
    var steps: [String] {
      zip(rest, results).reduce([String(start)]) { symbols, step in
        symbols + [step.0.operator.rawValue, String(step.0.number), "="]
          + Numeral.symbols(of: step.1)
      }
    }

    /// The chain as an expression, with the parentheses that it takes: `( 3 + 5 ) × 2`.
    public var symbols: [String] {
      var (symbols, last) = ([String(start)], Operator.times)
      for step in rest {
        if step.operator == .times && last != .times { symbols = ["("] + symbols + [")"] }
        symbols += [step.operator.rawValue, String(step.number)]
        last = step.operator
      }
      return symbols
    }

    /// Returns every chain that uses each number once, always in the same order; a chain that can
    /// be had in two ways, since two numbers are alike, is there once.
    static func all(of numbers: [Int]) -> [Chain] {
      func continued(_ chain: Chain, _ left: [Int]) -> [Chain] {
        guard !left.isEmpty else { return [chain] }
        return places(of: left).flatMap { place in
          Operator.allCases.flatMap { next in
            continued(
              Chain(
                start: chain.start, rest: chain.rest + [Step(operator: next, number: left[place])]),
              left.removing(place))
          }
        }
      }
      return places(of: numbers).flatMap { place in
        continued(Chain(start: numbers[place], rest: []), numbers.removing(place))
      }
    }

    /// Returns a chain of the numbers in an order and with operators that are drawn evenly.
    static func random(of numbers: [Int], using generator: inout SeededGenerator) -> Chain {
      let order = generator.shuffled(numbers)
      return Chain(
        start: order[0],
        rest: order.dropFirst().map {
          Step(operator: generator.element(of: Operator.allCases), number: $0)
        })
    }

    /// The first place of each different number.
    private static func places(of numbers: [Int]) -> [Int] {
      numbers.indices.filter { !numbers[..<$0].contains(numbers[$0]) }
    }
  }
}

extension Array {
  fileprivate func removing(_ place: Int) -> Array {
    Array(self[..<place] + self[(place + 1)...])
  }
}
