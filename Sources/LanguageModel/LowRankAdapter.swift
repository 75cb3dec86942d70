import Numerics
import Random
import Require
import Tensor

/// A model of which only a few numbers are trained: every matrix gets a correction of low rank (LoRA).
///
///     W = W₀ + s B A,   W₀ [outputs × inputs] fixed, B [outputs × r], A [r × inputs], s = α/r
///     ∂J/∂B = s (∂J/∂W) Aᵀ,   ∂J/∂A = s Bᵀ (∂J/∂W)
///
/// B begins at 0, so the model begins as the base, bit for bit; A begins normal with deviation 1/√inputs.
/// Norms stay as they are. The engine gives ∂J/∂W: this saves weights and memory, and no time.
///
/// Source: Hu et al., "LoRA" (arXiv 2106.09685, section 4.1); α = 32 is that of "LoRA Without Regret"
/// (Thinking Machines, 2025).
///
///     a matrix [172 × 64] at rank 1: 172 + 64 = 236 trained numbers in place of 11,008
public struct LowRankAdapter<Scalar: TensorScalar>: Sendable {
  /// The model that it corrects: W₀.
  public let base: Transformer<Scalar>
  /// r.
  public let rank: Int
  /// s = α/r.
  public let scale: Scalar
  /// A of each matrix and then its B, one matrix after the other.
  public package(set) var factors: ParameterVector<Scalar>
  private var mean: ParameterVector<Scalar>, variance: ParameterVector<Scalar>, step = 0

  /// A correction of 0 of a model.
  public init(
    of base: Transformer<Scalar>, rank: Int, alpha: Double = 32,
    using generator: inout SeededGenerator
  ) {
    require(rank >= 1, "a rank is at least 1, got \(rank)")
    (self.base, self.rank, scale) = (base, rank, Scalar(alpha / Double(rank)))
    let sides = base.layout.entries.filter { !$0.isNorm }.map { $0.rows + $0.columns }
    factors = ParameterVector(count: rank * sides.reduce(0, +))
    (mean, variance) = (factors, factors)
    for (entry, a, _) in parts(of: factors.mutableView()) {
      let deviation = 1 / Double(entry.columns).squareRoot()
      for i in 0..<rank {
        for j in 0..<entry.columns { a[i, j] = Scalar(deviation * generator.normal()) }
      }
    }
  }

  /// The model with its corrections: W.
  public var model: Transformer<Scalar> {
    var model = base
    let numbers = model.parameters.mutableView()
    for (entry, a, b) in parts(of: factors.view) {
      let weights = numbers.block(at: entry.offset, rows: entry.rows, columns: entry.columns)
      multiply(scaled(b), a, into: weights, accumulate: true)
    }
    return model
  }

  /// Returns ∂J/∂A and ∂J/∂B, in the order of ``factors``, from ∂J/∂W.
  public func gradient(from full: ParameterVector<Scalar>) -> ParameterVector<Scalar> {
    var gradient = ParameterVector<Scalar>(count: factors.count)
    let slopes = parts(of: gradient.mutableView())
    for ((entry, a, b), (_, slopeA, slopeB)) in zip(parts(of: factors.view), slopes) {
      let own = full.view.block(at: entry.offset, rows: entry.rows, columns: entry.columns)
      multiply(scaled(b), transposedA: true, own, into: slopeA)
      let turned = Matrix<Scalar>(rows: entry.columns, columns: rank)
      for k in 0..<rank { for j in 0..<entry.columns { turned[j, k] = scale * a[k, j] } }
      multiply(own, turned, into: slopeB)
    }
    return gradient
  }

  /// Moves A and B one step of AdamW, up the gradient of an objective in W; a norm above 1 is cut, nothing decays.
  public mutating func update(along full: ParameterVector<Scalar>, learningRate: Double) {
    let (gradient, settings) = (gradient(from: full), AdamW<Scalar>.Settings())
    let norm = norm(of: gradient)
    guard norm.isFinite else { return }
    step += 1
    adamW(
      parameters: factors.mutableView(), gradient: gradient.view,
      gradientScale: Scalar(norm > settings.largestNorm ? settings.largestNorm / norm : 1),
      mean: mean.mutableView(), variance: variance.mutableView(), step: step,
      learningRate: Scalar(learningRate), beta1: Scalar(settings.beta1),
      beta2: Scalar(settings.beta2),
      epsilon: Scalar(settings.epsilon), weightDecay: 0)
  }

  private func scaled(_ b: Matrix<Scalar>) -> Matrix<Scalar> {
    Matrix((0..<b.rows).map { b.values(row: $0).map { scale * $0 } })
  }

  /// The factors of every matrix, as views.
  private func parts(
    of numbers: Matrix<Scalar>
  ) -> [(entry: ParameterLayout.Entry, a: Matrix<Scalar>, b: Matrix<Scalar>)] {
    var start = 0
    return base.layout.entries.filter { !$0.isNorm }.map { entry in
      let a = numbers.block(at: start, rows: rank, columns: entry.columns)
      let b = numbers.block(at: start + rank * entry.columns, rows: entry.rows, columns: rank)
      start += rank * (entry.rows + entry.columns)
      return (entry, a, b)
    }
  }
}
