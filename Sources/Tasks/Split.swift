import Random
import Require

/// The split into training and held-out problems: a function of the problem and one seed, and of
/// nothing else.
///
/// A list of held-out problems would have to be made first, and could not be made for an endless
/// space. Here the problem's key, its text unless the task says otherwise, is hashed to a number in
/// [0, 1), and the problem is held out if that is below the fraction. So it does not matter who
/// draws a problem, when, or how often; a held-out problem cannot be trained on by accident, and
/// two processes agree without exchanging anything.
///
///     let split = Split(seed: 1)
///     let problem = try split.trainingProblem(of: task, using: &generator)
public struct Split: Hashable, Codable, Sendable {
  /// The seed that selects this split.
  public let seed: UInt64
  /// The share of problems that are held out, 0 to 1.
  public let heldOutFraction: Double

  /// The split with this seed.
  ///
  /// - Precondition: the fraction is from 0 to 1.
  public init(seed: UInt64, heldOutFraction: Double = 0.2) {
    require(
      (0...1).contains(heldOutFraction),
      "the held-out fraction should be from 0 to 1, got \(heldOutFraction)")
    self.seed = seed
    self.heldOutFraction = heldOutFraction
  }

  /// Returns whether a problem must not be trained on: by its key's hash, or because its task
  /// always holds out what has this key.
  public func isHeldOut<T: VerifiableTask>(_ problem: T.Problem, of task: T) -> Bool {
    let key = task.splitKey(of: problem)
    return task.alwaysHeldOut.contains(key) || place(of: key) < heldOutFraction
  }

  /// Draws problems until one may be trained on; an error if none turns up in 10,000 draws.
  public func trainingProblem<T: VerifiableTask>(
    of task: T, using generator: inout SeededGenerator
  ) throws(TaskError) -> T.Problem {
    try draw(heldOut: false, of: task, using: &generator)
  }

  /// Draws problems until one is held out; an error if none turns up in 10,000 draws.
  public func heldOutProblem<T: VerifiableTask>(
    of task: T, using generator: inout SeededGenerator
  ) throws(TaskError) -> T.Problem {
    try draw(heldOut: true, of: task, using: &generator)
  }

  private func draw<T: VerifiableTask>(
    heldOut: Bool, of task: T, using generator: inout SeededGenerator
  ) throws(TaskError) -> T.Problem {
    let draws = 10_000
    for _ in 0..<draws {
      let problem = task.problem(using: &generator)
      if isHeldOut(problem, of: task) == heldOut { return problem }
    }
    throw .nothingDrawn(heldOut: heldOut, draws: draws)
  }

  /// Returns a number in [0, 1) that looks drawn at random, yet is fixed by the seed and the text.
  /// Swift's own `Hasher` would give another number in every process.
  private func place(of text: String) -> Double {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a, 64 bits: offset, then a prime per byte
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var stream = SeededGenerator(seed: seed).stream(Int(truncatingIfNeeded: hash))
    return stream.uniform()
  }
}

extension TaskError {
  /// Says that no problem on the wanted side of a split was met in this many draws.
  public static func nothingDrawn(heldOut: Bool, draws: Int) -> TaskError {
    TaskError(
      "no \(heldOut ? "held-out" : "training") problem in \(draws) draws: take another fraction "
        + "or a larger space of problems")
  }
}
