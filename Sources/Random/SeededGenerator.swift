import Numerics
import Require

/// A seeded stream of random numbers: the same seed gives the same numbers on every machine.
///
/// This is SplitMix64: a counter that advances by an odd constant, and a mixing function that turns
/// each count into 64 well-scattered bits. The whole state is one integer, so that a stream can be
/// saved, copied and resumed. It is fast and well distributed, but not fit for cryptography.
///
/// Nothing in this package draws from a hidden or global source: a function that needs chance takes
/// a generator, `inout`, and the caller decides what is repeated.
///
///     var generator = SeededGenerator(seed: 7)
///     let die = 1 + generator.integer(below: 6)
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator, Hashable, Codable, Sendable {
  /// All there is to save: the next count, before mixing.
  public private(set) var state: UInt64

  /// A stream that starts at the given seed; all seeds are equally good.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mix(state)
  }

  /// Returns a stream of its own for item `index`, which does not depend on what is drawn from this
  /// one afterwards: sequence 12 of a batch gets the same numbers whoever else is in the batch.
  public func stream(_ index: Int) -> SeededGenerator {
    // Two rounds of mixing: the streams of neighbouring seeds and indices share no counts.
    let child = Self.mix(state ^ Self.mix(UInt64(bitPattern: Int64(index)) &+ Self.increment))
    return SeededGenerator(seed: Self.mix(child &+ Self.increment))
  }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15  // 2⁶⁴ / golden ratio, made odd

  /// Applies a bijection of 64 bits in which every input bit reaches every output bit.
  private static func mix(_ bits: UInt64) -> UInt64 {
    var z = bits
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SeededGenerator {
  /// Draws a number evenly from [0, 1): one of the 2⁵³ multiples of 2⁻⁵³.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Draws a whole number evenly from 0 ..< `bound`, without the bias of a plain remainder.
  ///
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    require(bound > 0, "integer(below:) needs a positive bound, got \(bound)")
    let bound = UInt64(bound)
    // Lemire's method: the high half of a 128-bit product, redrawn in the few uneven cases.
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let uneven = (0 &- bound) % bound
      while product.low < uneven { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Draws a number from the normal distribution with mean 0 and standard deviation 1 (Box and
  /// Muller).
  public mutating func normal() -> Double {
    let radius = Double.sqrt(-2 * Double.log(1 - uniform()))  // 1 − u is never 0
    return radius * Double.cos(2 * .pi * uniform())
  }

  /// Draws an element evenly.
  ///
  /// - Precondition: the collection is not empty.
  public mutating func element<C: RandomAccessCollection>(of choices: C) -> C.Element {
    require(!choices.isEmpty, "element(of:) needs at least one choice")
    return choices[choices.index(choices.startIndex, offsetBy: integer(below: choices.count))]
  }

  /// Returns the elements in an order drawn evenly from all orders (Fisher and Yates).
  public mutating func shuffled<S: Sequence>(_ elements: S) -> [S.Element] {
    var shuffled = Array(elements)
    for last in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(last, integer(below: last + 1))
    }
    return shuffled
  }
}
