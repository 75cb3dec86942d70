/// All numbers of a model in one run of memory, with value semantics: writing to a copy leaves the
/// original unchanged.
///
///     let base = model          // two names for one memory, until …
///     train(&model)             // … one of them is changed: `base` keeps the old numbers
///
/// The optimizer, the norm of a gradient and a checkpoint see one long vector; the model sees
/// matrices in it.
public struct ParameterVector<Scalar: TensorScalar>: Sendable {
  private var numbers: Matrix<Scalar>

  /// As many zeros as given.
  public init(count: Int) {
    numbers = Matrix(rows: 1, columns: count)
  }

  /// The number of elements.
  public var count: Int { numbers.columns }

  /// The numbers, [1 × count], for reading alone: nothing may be written through this view.
  public var view: Matrix<Scalar> { numbers }

  /// The numbers as an array.
  public var values: [Scalar] { numbers.values(row: 0) }

  /// Returns the numbers, [1 × count], for writing; copied first if another value shares them.
  public mutating func mutableView() -> Matrix<Scalar> {
    if !isKnownUniquelyReferenced(&numbers.storage) {
      let copy = Matrix<Scalar>(rows: 1, columns: count)
      copy.copy(from: numbers)
      numbers = copy
    }
    return numbers
  }
}

extension ParameterVector: Equatable {
  /// Returns whether all numbers have the same bits.
  public static func == (a: ParameterVector, b: ParameterVector) -> Bool {
    a.count == b.count && a.numbers.hasSameBits(as: b.numbers)
  }
}

/// Returns the Euclidean norm of a gradient, √Σ g².
public func norm<Scalar>(of gradient: ParameterVector<Scalar>) -> Double {
  sumOfSquares(gradient.view).squareRoot()
}
