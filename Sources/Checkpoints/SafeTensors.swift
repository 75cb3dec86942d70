import Require
import Tensor

/// A file of named tensors in the format that Hugging Face calls safetensors.
///
///     8 bytes                little-endian length n of the header
///     n bytes                JSON: {"name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, …}
///     the rest               the numbers, little-endian, row after row
///
/// Offsets count bytes from the end of the header. The tensors fill the data without gap or
/// overlap. Nothing in such a file can be executed. For any bytes, reading either succeeds or
/// throws a ``SafeTensorsError``, and takes no more memory than the file and its header need.
///
/// Example: one F32 tensor "x" of shape [2] has the header
/// `{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}` of 54 bytes, and 8 bytes of data.
///
/// Source: https://github.com/huggingface/safetensors, "Format".
public struct SafeTensors: Sendable {
  /// The kinds of numbers that are read.
  public enum NumberType: String, Sendable, CaseIterable {
    /// Eight bytes each.
    case float64 = "F64"
    /// Four bytes each.
    case float32 = "F32"
    /// Two bytes each, 10 bits of fraction.
    case float16 = "F16"
    /// Two bytes each: the upper half of a `float32`.
    case bfloat16 = "BF16"

    /// Bytes per number.
    public var byteCount: Int {
      switch self {
      case .float64: 8
      case .float32: 4
      case .float16, .bfloat16: 2
      }
    }

    /// The type of a kind of number that models are made of.
    init<Scalar: TensorScalar>(_: Scalar.Type) {
      self = Scalar.self == Double.self ? .float64 : .float32
    }
  }

  /// One tensor: what it is, and where its numbers are.
  public struct Tensor: Hashable, Sendable {
    /// For example `model.norm.weight`.
    public let name: String
    /// The kind of its numbers.
    public let type: NumberType
    /// Its dimensions, outermost first; none for a single number.
    public let shape: [Int]
    /// Its bytes, counted from the end of the header.
    public let bytes: Range<Int>

    /// The number of elements.
    public var count: Int { bytes.count / type.byteCount }
  }

  /// The longest header that is read or written, in bytes: 1 MiB, room for some 8,000 tensors.
  public static let longestHeader = 1 << 20

  /// All tensors, in the order of their numbers.
  public let tensors: [Tensor]
  /// The metadata of the header: free texts by name.
  public let metadata: [String: String]
  private let file: [UInt8]
  private let dataStart: Int
  private let places: [String: Int]

  /// Takes apart the bytes of a file.
  public init(_ file: [UInt8]) throws(SafeTensorsError) {
    guard file.count >= 8 else { throw .tooShort(found: file.count) }
    let length = file[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(Self.longestHeader) else {
      throw .headerTooLong(length: length, limit: Self.longestHeader)
    }
    dataStart = 8 + Int(length)
    guard dataStart <= file.count else {
      throw .headerBeyondEnd(length: Int(length), available: file.count - 8)
    }
    (tensors, metadata) = try Self.header(
      Array(file[8..<dataStart]), dataCount: file.count - dataStart)
    places = Dictionary(uniqueKeysWithValues: tensors.enumerated().map { ($1.name, $0) })
    self.file = file
  }

  /// The length of the file in bytes.
  var byteCount: Int { file.count }

  /// The tensor of a name, if there is one.
  public subscript(name: String) -> Tensor? { places[name].map { tensors[$0] } }

  /// Writes the numbers of a tensor into a row of the same length; numbers of the same type keep
  /// their bits, others are converted.
  ///
  /// - Precondition: the tensor is one of ``tensors``, and the row is as long as it.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func copy<Scalar: TensorScalar>(_ tensor: Tensor, into row: Matrix<Scalar>) {
    require(
      self[tensor.name] == tensor && row.rows == 1 && row.columns == tensor.count,
      "\(tensor.name) with \(tensor.count) numbers into [\(row.rows) × \(row.columns)]")
    let start = dataStart + tensor.bytes.lowerBound
    let bytes = file[start..<start + tensor.bytes.count]
    if tensor.type == NumberType(Scalar.self) { return row.copy(row: 0, from: bytes) }
    for i in 0..<tensor.count {
      switch tensor.type {
      case .float64: row[0, i] = Scalar(Double(bitPattern: bytes.bits(i)))
      case .float32: row[0, i] = Scalar(Float(bitPattern: bytes.bits(i)))
      case .float16: row[0, i] = Scalar(Float(Float16(bitPattern: bytes.bits(i))))
      case .bfloat16: row[0, i] = Scalar(Float(bitPattern: UInt32(bytes.bits(i) as UInt16) << 16))
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Number i of a run of little-endian numbers.
  fileprivate func bits<Bits: FixedWidthInteger>(_ i: Int) -> Bits {
    let size = Bits.bitWidth / 8
    return (0..<size).reduce(0) { $0 | Bits(self[startIndex + i * size + $1]) << (8 * $1) }
  }
}
