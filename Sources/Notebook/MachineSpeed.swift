import Synchronization
import Tensor

/// The speed of this machine just now, measured in a quarter of a second: it tells how long a lesson will
/// take here.
///
/// A lesson states the minutes that it took on two cores with vectors of 512 bits, where both together
/// made 520 thousand million additions and multiplications a second. Most of a lesson's time goes to such
/// products, and all of it shrinks and grows with them, about.
package enum MachineSpeed {
  /// GFLOP/s of the machine on which lessons were timed, on two threads.
  static let reference = 520.0

  /// Measures the speed of matrix products as a lesson's models need them.
  ///
  /// - Parameter threads: how many work side by side.
  /// - Returns: GFLOP/s of all threads together, with whatever else runs here.
  package static func measure(threads: Int) -> Double {
    let (rows, inner, columns) = (240, 64, 192)
    let done = Atomic(0)
    let start = ContinuousClock.now
    let end = start + .milliseconds(250)
    forEachLongPart(threads, threads: threads) { _ in
      let a = Matrix<Float>(rows: rows, columns: inner)
      let b = Matrix<Float>(rows: inner, columns: columns)
      let c = Matrix<Float>(rows: rows, columns: columns)
      while ContinuousClock.now < end {
        for _ in 0..<20 { multiply(a, b, into: c) }
        done.wrappingAdd(20, ordering: .relaxed)
      }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let operations = 2 * rows * inner * columns * done.load(ordering: .relaxed)
    return Double(operations) / seconds / 1e9
  }
}

extension Lesson {
  /// Returns the time of a full run: `about 3 minutes on 2 cores`, as it was timed, or, if a speed
  /// was measured, `about 7 minutes on this machine`.
  ///
  /// - Parameters:
  ///   - options: the number of seeds counts.
  ///   - speed: GFLOP/s of all threads.
  /// - Returns: a time in words.
  func expectedTime(_ options: LessonOptions, speed: Double?) -> String {
    guard let speed, speed > 0 else { return expectedTime }
    let share = Double(options.seeds ?? seeds) / Double(seeds)
    let here = minutes * share * MachineSpeed.reference / speed
    return "about \(words(ofMinutes: here)) on this machine"
  }
}

/// A time in words, no more exact than an estimate is: `40 seconds`, `2.5 minutes`, `12 minutes`.
func words(ofMinutes minutes: Double) -> String {
  let seconds = minutes * 60
  if seconds < 10 { return "\(max(1, Int(seconds.rounded()))) seconds" }
  if seconds < 57.5 { return "\(Int((seconds / 5).rounded()) * 5) seconds" }
  if minutes >= 9.75 { return "\(Int(minutes.rounded())) minutes" }
  let halves = (2 * minutes).rounded() / 2
  if halves == 1 { return "1 minute" }
  return halves == halves.rounded() ? "\(Int(halves)) minutes" : "\(halves) minutes"
}
