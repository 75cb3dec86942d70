import Require

/// The keys and values that a text's later tokens look back at, in the order attention reads them.
///
/// Keys are stored transposed, so that one load brings the same number of sixteen neighbouring
/// positions; values row by row. Both are padded to whole lanes; what the padding holds is never
/// read into a result.
///
/// A sampler holds one of these for every text and layer and appends to it token by token; the
/// engine fills one with a whole text at a time. They agree bit for bit because they share it.
public struct KeyValues<Scalar: TensorScalar>: Sendable {
  /// The shape of attention: the number of heads, and their width.
  public let shape: AttentionShape
  /// kᵀ of all key heads: [heads·width × positions].
  let keys: Matrix<Scalar>
  /// v, a position after the other: [positions × heads·padded width].
  let values: Matrix<Scalar>
  /// The same the other way round, for the backward pass alone: vᵀ and k, laid out like kᵀ and v.
  let turned: (values: Matrix<Scalar>, keys: Matrix<Scalar>)?

  /// Room for as many positions as given, or a few more: an odd number of lanes, so that the
  /// columns of the keys do not all fall into the same few places of the cache.
  ///
  /// - Parameters:
  ///   - shape: the heads.
  ///   - positions: how many there are.
  ///   - training: whether the backward pass is to read them as well.
  public init(_ shape: AttentionShape, positions: Int, training: Bool = false) {
    self.init(shape, positions: positions, texts: 1, training: training)
  }

  init(_ shape: AttentionShape, positions: Int, texts: Int, training: Bool = false) {
    let lane = Scalar.Lanes.count
    let padded = wholeLanes(positions, of: Scalar.self) / lane / 2 * 2 * lane + lane
    let byColumn = { Matrix<Scalar>(rows: texts * shape.keyWidth, columns: padded) }
    let byRow = {
      Matrix<Scalar>(
        rows: texts * padded,
        columns: shape.keyValueHeads * wholeLanes(shape.headWidth, of: Scalar.self))
    }
    self.init(
      shape, keys: byColumn(), values: byRow(), turned: training ? (byColumn(), byRow()) : nil)
  }

  private init(
    _ shape: AttentionShape, keys: Matrix<Scalar>, values: Matrix<Scalar>,
    turned: (values: Matrix<Scalar>, keys: Matrix<Scalar>)?
  ) {
    (self.shape, self.keys, self.values, self.turned) = (shape, keys, values, turned)
  }

  /// Returns one of several texts that lie one below the other.
  func text(_ index: Int) -> KeyValues {
    let (k, v) = (shape.keyWidth, positions)
    return KeyValues(
      shape, keys: keys.rows(index * k..<(index + 1) * k),
      values: values.rows(index * v..<(index + 1) * v), turned: nil)
  }

  /// v of a head at a position.
  @inline(__always)
  func values(_ head: Int, at position: Int) -> UnsafeMutablePointer<Scalar> {
    values.pointer(row: position) + head * wholeLanes(shape.headWidth, of: Scalar.self)
  }

  /// The number of positions there is room for.
  public var positions: Int { keys.columns }

  /// Stops the program when there is no room for some positions.
  @inline(__always)
  func check(positions range: Range<Int>) {
    require(
      range.lowerBound >= 0 && range.upperBound <= positions,
      "positions \(range) with room for \(positions)")
  }

  /// Writes keys and values of the rows of a joined [query | key | value] matrix, the first of them
  /// at `position`.
  public func set(_ joined: Matrix<Scalar>, at position: Int) {
    joined.check(joined, joined.rows, shape.joinedWidth, "KeyValues.set")
    check(positions: position..<position + joined.rows)
    write(joined, to: self, at: position)
  }

  /// Copies the first positions of another text, which must have the same room.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func copy(from other: KeyValues, positions count: Int) {
    require(
      other.shape == shape && other.positions == positions,
      "KeyValues.copy between rooms for \(other.positions) and \(positions), or of other shapes")
    check(positions: 0..<count)
    for row in 0..<keys.rows {
      keys.pointer(row: row).update(from: other.keys.pointer(row: row), count: count)
    }
    values.pointer(row: 0).update(
      from: other.values.pointer(row: 0), count: count * values.stride)
  }
}

/// The sizes of attention.
public struct AttentionShape: Hashable, Sendable {
  /// Query heads.
  public let heads: Int
  /// Key-value heads; each serves heads / keyValueHeads query heads (grouped attention).
  public let keyValueHeads: Int
  /// Numbers per head.
  public let headWidth: Int

  /// Creates a shape from the numbers of query and key-value heads, and their width.
  ///
  /// - Precondition: the query heads can be shared out evenly among the key-value heads.
  public init(heads: Int, keyValueHeads: Int, headWidth: Int) {
    require(
      keyValueHeads > 0 && heads % keyValueHeads == 0,
      "\(heads) heads cannot share \(keyValueHeads) key-value heads evenly")
    (self.heads, self.keyValueHeads, self.headWidth) = (heads, keyValueHeads, headWidth)
  }

  /// Columns of all queries.
  public var queryWidth: Int { heads * headWidth }
  /// Columns of all keys, and of all values.
  public var keyWidth: Int { keyValueHeads * headWidth }
  /// Columns of a joined [query | key | value] matrix.
  public var joinedWidth: Int { queryWidth + 2 * keyWidth }
}

/// Returns the number of lanes that `count` numbers take up, in numbers.
@inline(__always)
func wholeLanes<S: TensorScalar>(_ count: Int, of: S.Type) -> Int {
  (count + S.Lanes.count - 1) / S.Lanes.count * S.Lanes.count
}

@specialized(where S == Float)
@specialized(where S == Double)
private func write<S: TensorScalar>(
  _ joined: Matrix<S>, to keyValues: KeyValues<S>, at position: Int
) {
  let shape = keyValues.shape
  let positions = position..<position + joined.rows
  let keys = joined.columns(shape.queryWidth..<shape.queryWidth + shape.keyWidth)
  let values = joined.columns(shape.queryWidth + shape.keyWidth..<shape.joinedWidth)
  transpose(keys, into: keyValues.keys.columns(positions))
  copyHeads(of: values, to: keyValues.values, at: position, shape)
  guard let turned = keyValues.turned else { return }
  transpose(values, into: turned.values.columns(positions))
  copyHeads(of: keys, to: turned.keys, at: position, shape)
}

/// Copies rows of heads that lie side by side to rows in which each is padded to whole lanes.
@inline(__always)
private func copyHeads<S: TensorScalar>(
  of joined: Matrix<S>, to padded: Matrix<S>, at position: Int, _ shape: AttentionShape
) {
  let lanes = wholeLanes(shape.headWidth, of: S.self)
  for row in 0..<joined.rows {
    let (from, to) = (joined.pointer(row: row), padded.pointer(row: position + row))
    for head in 0..<shape.keyValueHeads {
      (to + head * lanes).update(from: from + head * shape.headWidth, count: shape.headWidth)
    }
  }
}
