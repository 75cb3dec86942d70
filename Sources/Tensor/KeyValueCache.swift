import Require

/// The keys and values of many texts in one run of memory: a sampler's cache for one layer.
public struct KeyValueCache<Scalar: TensorScalar>: Sendable {
  /// Those of all texts, one below the other.
  let all: KeyValues<Scalar>
  /// The number of texts there is room for.
  public let texts: Int

  /// Room for texts of as many positions as given.
  public init(_ shape: AttentionShape, positions: Int, texts: Int) {
    self.texts = texts
    all = KeyValues(shape, positions: positions, texts: texts)
  }

  /// The number of positions each text has room for.
  public var positions: Int { all.positions }

  /// A view of one text's keys and values.
  public subscript(text: Int) -> KeyValues<Scalar> {
    require(text >= 0 && text < texts, "text \(text) of \(texts)")
    return all.text(text)
  }
}
