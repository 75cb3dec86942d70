import Numerics
import Random
import Tensor

/// (f(x + h) − f(x − h)) / 2h: the slope of f, to about h² and the last digits of f over h.
///
/// With `Double` and h = 10⁻⁵ both are near 10⁻¹¹ for functions of ordinary size.
public func centralDifference(step h: Double = 1e-5, _ f: (Double) -> Double) -> Double {
  (f(h) - f(-h)) / (2 * h)
}

/// The largest distance between two lists of numbers, as a share of the largest number in them.
public func relativeError(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count, "lists of \(a.count) and \(b.count) numbers")
  let distance = zip(a, b).map { abs($0 - $1) }.max() ?? 0
  let size = (a + b).map(abs).max() ?? 0
  return size > 0 ? distance / size : distance
}

/// Lets 16 threads work at a time on this machine, whatever it has, to see that results do not change.
public func useManyThreads() { mostThreads.store(16, ordering: .relaxed) }

/// Numbers from a normal distribution.
public func normals(_ count: Int, seed: UInt64, deviation: Double = 1) -> [Double] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in generator.normal() * deviation }
}
