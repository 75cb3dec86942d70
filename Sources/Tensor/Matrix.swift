import Foundation
import Require

/// A rectangle of numbers, row after row: shape [rows × columns].
///
/// A matrix is a *view*: copying it, or taking some of its rows or columns, gives another name for
/// the same numbers, and writing through one name is seen through all. The numbers live as long as
/// any view of them. Kernels write into matrices that were made beforehand, so that a training step
/// allocates nothing; what must not be shared (the weights of a model) is held in a value type,
/// ``ParameterVector``.
///
/// Two threads may work on one matrix at a time if neither touches what the other writes.
public struct Matrix<Scalar: TensorScalar>: @unchecked Sendable {
  /// The storage of the numbers.
  var storage: Storage<Scalar>
  /// Index of the first number of this view in the storage.
  let offset: Int
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The number of elements between the beginnings of two rows that follow each other.
  public let stride: Int
  /// The number of unused elements behind each row, so that kernels may write whole lanes.
  let spare: Int

  /// A new matrix of zeros. Rows that are longer than 64 bytes begin at whole 64 bytes.
  public init(rows: Int, columns: Int) {
    require(rows >= 0 && columns >= 0, "a matrix needs a shape, got [\(rows) × \(columns)]")
    let stride = columns < Scalar.Lanes.count ? columns : wholeLanes(columns, of: Scalar.self)
    self.init(
      storage: Storage(count: rows * stride), offset: 0, rows: rows, columns: columns,
      stride: stride, spare: stride - columns)
  }

  /// A new matrix with the numbers given row by row, all rows of one length.
  public init(_ values: [[Scalar]]) {
    self.init(rows: values.count, columns: values.first?.count ?? 0)
    for (r, row) in values.enumerated() {
      require(row.count == columns, "row \(r) has \(row.count) numbers, expected \(columns)")
      for (c, value) in row.enumerated() { self[r, c] = value }
    }
  }

  init(storage: Storage<Scalar>, offset: Int, rows: Int, columns: Int, stride: Int, spare: Int) {
    self.storage = storage
    self.offset = offset
    self.rows = rows
    self.columns = columns
    self.stride = stride
    self.spare = spare
  }

  /// The number at a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      checkIndex(row, column)
      return storage.start[offset + row * stride + column]
    }
    nonmutating set {
      checkIndex(row, column)
      storage.start[offset + row * stride + column] = newValue
    }
  }

  /// Returns a view of some of the rows.
  public func rows(_ range: Range<Int>) -> Matrix {
    require(
      range.lowerBound >= 0 && range.upperBound <= rows, "rows \(range) of a matrix of \(rows)")
    return Matrix(
      storage: storage, offset: offset + range.lowerBound * stride, rows: range.count,
      columns: columns, stride: stride, spare: spare)
  }

  /// Returns a view of some of the columns.
  public func columns(_ range: Range<Int>) -> Matrix {
    require(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "columns \(range) of a matrix of \(columns)")
    return Matrix(
      storage: storage, offset: offset + range.lowerBound, rows: rows, columns: range.count,
      stride: stride, spare: range.upperBound == columns ? spare : 0)
  }

  /// Returns a view of some numbers of a single row as a rectangle of their own, row after row.
  public func block(at start: Int, rows: Int, columns: Int) -> Matrix {
    require(
      self.rows == 1 && start >= 0 && start + rows * columns <= self.columns,
      "[\(rows) × \(columns)] from number \(start) of [\(self.rows) × \(self.columns)]")
    return Matrix(
      storage: storage, offset: offset + start, rows: rows, columns: columns, stride: columns,
      spare: 0)
  }

  /// Writes one number everywhere.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func fill(_ value: Scalar) {
    for r in 0..<rows { pointer(row: r).update(repeating: value, count: columns) }
  }

  /// Copies the numbers of a matrix of the same shape.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func copy(from other: Matrix) {
    checkSameShape(other, "copy(from:)")
    for r in 0..<rows { strip(r).copy(from: other.strip(r)) }
  }

  /// Returns the numbers of one row.
  public func values(row: Int) -> [Scalar] {
    (0..<columns).map { self[row, $0] }
  }

  /// Lends some numbers of a row to `body`, to be read in place.
  public func withSpan<R>(row: Int, columns: Range<Int>, _ body: (Span<Scalar>) -> R) -> R {
    let part = rows(row..<row + 1).columns(columns)
    return body(Span(_unsafeStart: part.pointer(row: 0), count: part.columns))
  }

  /// Lends some numbers of a row to `body`, to be written in place.
  public func withMutableSpan<R>(
    row: Int, columns: Range<Int>, _ body: (inout MutableSpan<Scalar>) -> R
  ) -> R {
    let part = rows(row..<row + 1).columns(columns)
    var span = MutableSpan(_unsafeStart: part.pointer(row: 0), count: part.columns)
    return body(&span)
  }

  /// Returns whether all numbers have the same bits, NaNs and signs of zero included.
  public func hasSameBits(as other: Matrix) -> Bool {
    guard rows == other.rows, columns == other.columns else { return false }
    let bytes = columns * MemoryLayout<Scalar>.stride
    return (0..<rows).allSatisfy { memcmp(pointer(row: $0), other.pointer(row: $0), bytes) == 0 }
  }

  /// The beginning of a row. Kernels check shapes once, at their entry, and then use this.
  @inline(__always) func pointer(row: Int) -> UnsafeMutablePointer<Scalar> {
    storage.start + (offset + row * stride)
  }

  /// One row, ready to be read and written 64 bytes at a time.
  @inline(__always) func strip(_ row: Int) -> Strip<Scalar> {
    Strip(start: pointer(row: row), count: columns)
  }

  @inline(__always) private func checkIndex(_ row: Int, _ column: Int) {
    require(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "[\(row), \(column)] is outside of a matrix of [\(rows) × \(columns)]")
  }

  @inline(__always) func checkSameShape(_ other: Matrix, _ kernel: StaticString) {
    check(other, rows, columns, kernel)
  }

  /// Stops the program when a kernel would write where it reads.
  @inline(__always)
  func checkElsewhere(than other: Matrix, _ kernel: StaticString) {
    require(storage !== other.storage, "\(kernel) cannot write to the memory that it reads")
  }

  /// Stops the program when an argument of a kernel has another shape than expected.
  @inline(__always)
  func check(_ other: Matrix, _ rows: Int, _ columns: Int, _ kernel: StaticString) {
    require(
      other.rows == rows && other.columns == columns,
      "\(kernel) expected [\(rows) × \(columns)], got [\(other.rows) × \(other.columns)]")
  }
}

/// The memory behind matrices: zeros at first, aligned to 64 bytes, released with its last view.
///
/// It ends with 64 unused bytes: the last row can be read a whole lane at a time. The zeros of a
/// large run come from the system, page by page when they are first touched: room that is never
/// used costs nothing.
final class Storage<Scalar: TensorScalar>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Scalar>
  let count: Int
  private let block: UnsafeMutableRawPointer

  init(count: Int) {
    let all = count + Scalar.Lanes.count
    let bytes = all * MemoryLayout<Scalar>.stride
    guard let block = calloc(bytes + 63, 1) else { fatalError("no memory for \(bytes) bytes") }
    self.block = block
    self.count = count
    start = block.alignedUp(toMultipleOf: 64).bindMemory(to: Scalar.self, capacity: all)
  }

  deinit { free(block) }
}

/// The numbers 0, width, 2·width, … below a count, none of them larger than the last: a `stride`
/// that does not look for overflow, which takes a while when the loop is short.
struct LaneSteps: Sequence, IteratorProtocol {
  var index = 0
  let count: Int, width: Int, last: Int

  @inline(__always) mutating func next() -> Int? {
    guard index < count else { return nil }
    defer { index &+= width }
    return Swift.min(index, last)
  }
}

/// A run of numbers that a kernel walks over 64 bytes at a time.
struct Strip<Scalar: TensorScalar> {
  let start: UnsafeMutablePointer<Scalar>
  let count: Int

  /// The index of the first number of every 64 bytes.
  @inline(__always)
  var steps: LaneSteps { LaneSteps(count: count, width: Scalar.Lanes.count, last: count) }

  /// The same, but the last 64 bytes reach back to be whole ones, which is quicker: for kernels
  /// that can do some numbers twice, since they do not write where they read.
  @inline(__always)
  var wholeSteps: LaneSteps {
    let lanes = Scalar.Lanes.count
    return LaneSteps(count: count, width: lanes, last: Swift.max(0, count &- lanes))
  }

  /// Writes the numbers of a strip of the same length that is elsewhere.
  @inline(__always)
  func copy(from other: Strip) {
    for i in wholeSteps { store(other.load(i), i) }
  }

  /// Returns the numbers from `index` on; `padding` in the lanes beyond the end.
  @inline(__always)
  func load(_ index: Int, padding: Scalar = 0) -> Scalar.Lanes {
    if count &- index >= Scalar.Lanes.count { return start.lanes(at: index) }
    var lanes = Scalar.Lanes(repeating: padding)
    withUnsafeMutableBytes(of: &lanes) { $0.copyMemory(from: rest(index)) }
    return lanes
  }

  /// Writes the numbers from `index` on; lanes beyond the end are dropped.
  @inline(__always)
  func store(_ lanes: Scalar.Lanes, _ index: Int) {
    if count &- index >= Scalar.Lanes.count { return start.setLanes(lanes, at: index) }
    let rest = UnsafeMutableRawBufferPointer(mutating: rest(index))
    withUnsafeBytes(of: lanes) { rest.copyMemory(from: .init(rebasing: $0[..<rest.count])) }
  }

  @inline(__always)
  private func rest(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(start: start + index, count: count &- index))
  }
}

extension UnsafeMutablePointer where Pointee: TensorScalar {
  @inline(__always) func lanes(at index: Int) -> Pointee.Lanes {
    UnsafeRawPointer(self + index).loadUnaligned(as: Pointee.Lanes.self)
  }

  @inline(__always) func setLanes(_ lanes: Pointee.Lanes, at index: Int) {
    UnsafeMutableRawPointer(self + index).storeBytes(of: lanes, as: Pointee.Lanes.self)
  }
}
