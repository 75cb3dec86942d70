import Foundation
import LessonShared
import TinyR1

/// The divergence that a student is pulled along, at each place.
enum Pull: CaseIterable, Sendable {
  case whole, truncated, stopped, renormalized

  /// The name in tables and figures.
  var name: String {
    switch self {
    case .whole: "all symbols"
    case .truncated: "truncated"
    case .stopped: "stopped"
    case .renormalized: "renormalised"
    }
  }

  /// Returns the divergence that is computed from so many symbols; nothing for all.
  private func top(_ count: Int) -> TopReverseKL? {
    switch self {
    case .whole: nil
    case .truncated: TopReverseKL(.truncated, count: count)
    case .stopped: TopReverseKL(.stopped, count: count)
    case .renormalized: TopReverseKL(.renormalized, count: count)
    }
  }

  /// The slope in the logits of a student.
  func slopes(_ student: [Double], _ teacher: [Double], count: Int) -> [Double] {
    top(count)?.gradient(student: student, teacher: teacher)
      ?? exactKLGradient(policy: student, reference: teacher)
  }

  /// Goes down these slopes from the logits of a student.
  ///
  /// - Parameters:
  ///   - logits: of the student.
  ///   - teacher: log T of the same symbols.
  ///   - count: K.
  ///   - steps: as many.
  /// - Returns: log S afterwards.
  func descend(_ logits: [Double], to teacher: [Double], count: Int, steps: Int) -> [Double] {
    var logits = logits
    for _ in 0..<steps {
      let slopes = slopes(logProbabilities(logits), teacher, count: count)
      for i in logits.indices { logits[i] -= slopes[i] }
    }
    return logProbabilities(logits)
  }
}

/// log softmax of some logits.
func logProbabilities(_ logits: [Double]) -> [Double] {
  let sum = log(logits.reduce(0) { $0 + exp($1) })
  return logits.map { $0 - sum }
}

/// Random places of a text of 32 symbols, at each of which a student is one nat or so from its teacher.
struct TopWorlds: Sendable {
  /// K, from one symbol to all.
  static let counts = [1, 2, 4, 8, 16, 32]
  /// For each pull and each K: |slope − true slope| / |true slope|, mean over places.
  let bias: [[Double]]
  /// The same pulls, KL(S‖T) in nats after some steps of descent.
  let rest: [[Double]]
  /// KL(S‖T) before.
  let start: Double
  /// The error of a single drawn symbol's slope, root mean square over the true slope: how it varies.
  let spread: Double

  /// Draws some places, and measures each; descends at a tenth of them.
  init(places: Int, steps: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = (0..<places).map { _ in
      let teacher = (0..<32).map { _ in 2 * generator.normal() }
      return (student: teacher.map { $0 + generator.normal() }, teacher: logProbabilities(teacher))
    }
    let whole = all.map {
      exactKLGradient(policy: logProbabilities($0.student), reference: $0.teacher)
    }
    bias = Pull.allCases.map { pull in
      Self.counts.map { count in
        mean(
          zip(all, whole).map { place, slope in
            let own = pull.slopes(logProbabilities(place.student), place.teacher, count: count)
            return length(zip(own, slope).map { $0 - $1 }) / length(slope)
          })
      }
    }
    let some = all.prefix(max(1, places / 10))
    rest = Pull.allCases.map { pull in
      Self.counts.map { count in
        mean(
          some.map { place in
            let end = pull.descend(place.student, to: place.teacher, count: count, steps: steps)
            return exactKL(policy: end, reference: place.teacher)
          })
      }
    }
    start = mean(
      some.map { exactKL(policy: logProbabilities($0.student), reference: $0.teacher) })
    spread = mean(
      zip(all, whole).map { place, slope in
        let student = logProbabilities(place.student)
        let squares = student.indices.map { drawn in
          let own = sampledReverseKLGradient(
            student: student, teacher: place.teacher, drawn: drawn)
          return exp(student[drawn]) * squaredLength(zip(own, slope).map { $0 - $1 })
        }
        return squares.reduce(0, +).squareRoot() / length(slope)
      })
  }

  /// A number at one K.
  func value(_ numbers: KeyPath<TopWorlds, [[Double]]>, _ pull: Pull, count: Int) -> Double {
    guard let row = Pull.allCases.firstIndex(of: pull),
      let column = Self.counts.firstIndex(of: count)
    else { return .nan }
    return self[keyPath: numbers][row][column]
  }
}

/// A student that begins as its teacher, and what descent on the truncated form makes of it: for the two
/// kept symbols how far S e/T is from 1.
func restOfCopy(steps: Int) -> Double {
  let teacher = ([0.5, 0.3] + Array(repeating: 0.2 / 12, count: 12)).map { log($0) }
  let end = Pull.truncated.descend(teacher, to: teacher, count: 2, steps: steps)
  return (0..<2).map { abs(exp(end[$0] + 1 - teacher[$0]) - 1) }.max() ?? .nan
}

/// Returns the distance of the mean slope of a single drawn symbol from the true one, at random
/// places.
func errorOfSampledMean(seed: UInt64) -> Double {
  var generator = SeededGenerator(seed: seed)
  return (0..<100).map { _ in
    let student = logProbabilities((0..<32).map { _ in 2 * generator.normal() })
    let teacher = logProbabilities((0..<32).map { _ in 2 * generator.normal() })
    var sum = [Double](repeating: 0, count: 32)
    for drawn in 0..<32 {
      let own = sampledReverseKLGradient(student: student, teacher: teacher, drawn: drawn)
      for i in 0..<32 { sum[i] += exp(student[drawn]) * own[i] }
    }
    let slope = exactKLGradient(policy: student, reference: teacher)
    return length(zip(sum, slope).map { $0 - $1 }) / length(slope)
  }.max() ?? .nan
}
