import CVector
import Numerics

/// The kind of number a model is made of: `Float` in lessons, `Double` in proofs.
///
/// Every kernel of this module is written once for both. Models are trained in `Float`; `Double`
/// leaves finite differences enough digits to confirm a gradient to one part in a million.
public protocol TensorScalar: Real, BinaryFloatingPoint, BitwiseCopyable, Sendable {
  /// As many of these numbers as fill 64 bytes, worked on at once.
  associatedtype Lanes: VectorLanes where Lanes.Element == Self
}

/// 64 bytes of numbers side by side: the unit that a kernel computes with.
///
/// The compiler turns these operations into one, two or four vector instructions, whatever the
/// processor has. Each lane sees the same operations in the same order wherever it stands, so a
/// number's bits do not depend on its neighbours.
public protocol VectorLanes: Sendable {
  /// The number in each lane.
  associatedtype Element

  /// The number of lanes: 16 for `Float`, 8 for `Double`.
  static var count: Int { get }
  /// The same number in every lane.
  init(repeating value: Element)
  /// Reads or replaces the number in one lane.
  subscript(_ lane: Int) -> Element { get set }

  /// Lane by lane.
  static func + (a: Self, b: Self) -> Self
  /// Lane by lane.
  static func - (a: Self, b: Self) -> Self
  /// Lane by lane.
  static func * (a: Self, b: Self) -> Self
  /// Lane by lane.
  static func / (a: Self, b: Self) -> Self
  /// `self + a·b`, rounded once where the processor can.
  func adding(_ a: Self, times b: Self) -> Self
  /// Returns the larger number of each lane.
  func larger(_ other: Self) -> Self
  /// Returns the smaller number of each lane.
  func smaller(_ other: Self) -> Self
  /// The square root of each lane.
  var squareRoots: Self { get }
  /// All lanes added up, always in the same order: halves upon halves.
  var total: Element { get }
  /// The largest of all lanes.
  var largest: Element { get }
  /// The second half of the lanes, and then the first.
  var halvesSwapped: Self { get }
  /// Returns the same numbers, but 0 in each lane where `x` is below `limit`.
  func zeroed(where x: Self, isBelow limit: Self) -> Self
  /// 2ⁿ in each lane, where this vector holds n + ``roundingShift`` and 2ⁿ is a normal number.
  var powerOfTwo: Self { get }
  /// 1.5 · 2^(bits of the significand): adding it to a small number rounds that to a whole one,
  /// which is then found in the lowest bits.
  static var roundingShift: Element { get }
  /// The last power in eˣ = Σ xᵏ/k! that still counts on |x| ≤ ½ ln 2.
  static var exponentialDegree: Int { get }
  /// The bounds, below and above, at which eˣ leaves the normal numbers.
  static var exponentialRange: (Element, Element) { get }
  /// ln 2 in two parts, the first so short that its small multiples are exact.
  static var naturalLogOfTwo: (Element, Element) { get }
}

// Where the processor has no fused instruction it would be a slow call into a library; two
// roundings are the better choice there.
extension SIMD16<Float> {
  @inline(__always) func multiplyAdd(_ a: Self, _ b: Self) -> Self {
    MACHINE_FUSES == 1 ? addingProduct(a, b) : self + a * b
  }
}
extension SIMD8<Double> {
  @inline(__always) func multiplyAdd(_ a: Self, _ b: Self) -> Self {
    MACHINE_FUSES == 1 ? addingProduct(a, b) : self + a * b
  }
}

// The members are explained in the protocol.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension SIMD16: VectorLanes where Scalar == Float {
  public typealias Element = Float
  @inline(__always) public var squareRoots: Self { machineSquareRoots(self) }
  public static var count: Int { 16 }
  public static var roundingShift: Float { 0x1.8p23 }
  public static var exponentialDegree: Int { 7 }
  public static var exponentialRange: (Float, Float) { (-87.336, 88.376) }
  public static var naturalLogOfTwo: (Float, Float) { (0x1.62e4p-1, 0x1.7f7d1cp-20) }

  @inline(__always) public func adding(_ a: Self, times b: Self) -> Self { multiplyAdd(a, b) }
  @inline(__always) public func larger(_ other: Self) -> Self {
    replacing(with: other, where: self .< other)
  }
  @inline(__always) public func smaller(_ other: Self) -> Self {
    replacing(with: other, where: other .< self)
  }
  @inline(__always) public var halvesSwapped: Self {
    Self(lowHalf: highHalf, highHalf: lowHalf)
  }
  @inline(__always) public var total: Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
  @inline(__always) public func zeroed(where x: Self, isBelow limit: Self) -> Self {
    replacing(with: 0, where: x .< limit)
  }
  @inline(__always) public var largest: Float { machineLargest(self) }
  @inline(__always) public var powerOfTwo: Self {
    let bits = unsafeBitCast(self, to: SIMD16<UInt32>.self)
    return unsafeBitCast((bits &+ 127) &<< 23, to: Self.self)
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension SIMD8: VectorLanes where Scalar == Double {
  public typealias Element = Double
  @inline(__always) public var squareRoots: Self { machineDoubleSquareRoots(self) }
  public static var count: Int { 8 }
  public static var roundingShift: Double { 0x1.8p52 }
  public static var exponentialDegree: Int { 13 }
  public static var exponentialRange: (Double, Double) { (-708.39, 709.43) }
  public static var naturalLogOfTwo: (Double, Double) { (0x1.62e42feep-1, 0x1.a39ef35793c76p-33) }

  @inline(__always) public func adding(_ a: Self, times b: Self) -> Self { multiplyAdd(a, b) }
  @inline(__always) public func larger(_ other: Self) -> Self {
    replacing(with: other, where: self .< other)
  }
  @inline(__always) public func smaller(_ other: Self) -> Self {
    replacing(with: other, where: other .< self)
  }
  @inline(__always) public var halvesSwapped: Self {
    Self(lowHalf: highHalf, highHalf: lowHalf)
  }
  @inline(__always) public var total: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
  @inline(__always) public func zeroed(where x: Self, isBelow limit: Self) -> Self {
    replacing(with: 0, where: x .< limit)
  }
  @inline(__always) public var largest: Double {
    let four = lowHalf.replacing(with: highHalf, where: lowHalf .< highHalf)
    return Swift.max(Swift.max(four[0], four[1]), Swift.max(four[2], four[3]))
  }
  @inline(__always) public var powerOfTwo: Self {
    let bits = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    return unsafeBitCast((bits &+ 1023) &<< 52, to: Self.self)
  }
}

extension Float: TensorScalar {
  /// Sixteen at once.
  public typealias Lanes = SIMD16<Float>
}

extension Double: TensorScalar {
  /// Eight at once.
  public typealias Lanes = SIMD8<Double>
}
