import Require
import Tensor

/// A tensor to be written: a name, a shape, and a row of its numbers.
public struct NamedTensor<Scalar: TensorScalar>: Sendable {
  /// Unique in its file.
  public let name: String
  /// Its dimensions, outermost first.
  public let shape: [Int]
  /// As many numbers as the shape has, [1 × count].
  public let numbers: Matrix<Scalar>

  /// A name, a shape and its numbers.
  ///
  /// - Precondition: the shape has as many numbers as the row.
  public init(_ name: String, shape: [Int], numbers: Matrix<Scalar>) {
    require(
      numbers.rows == 1 && numbers.columns == shape.reduce(1, *),
      "\(name) of shape \(shape) with the numbers of [\(numbers.rows) × \(numbers.columns)]")
    (self.name, self.shape, self.numbers) = (name, shape, numbers)
  }
}

extension SafeTensors {
  /// Returns the bytes of a file with these tensors, in this order.
  ///
  /// As in Hugging Face's own files, spaces fill the header up to a multiple of 8 bytes. The
  /// metadata says `"format": "pt"`, which their loader asks for.
  ///
  /// - Throws: ``SafeTensorsError`` if two names are equal or the header would be too long to be
  ///   read.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func encode<Scalar: TensorScalar>(
    _ tensors: [NamedTensor<Scalar>]
  ) throws(SafeTensorsError) -> [UInt8] {
    var names: Set = ["__metadata__"]
    var header = #"{"__metadata__":{"format":"pt"}"#
    let type = NumberType(Scalar.self)
    var end = 0
    for tensor in tensors {
      guard names.insert(tensor.name).inserted else { throw .duplicateName(tensor.name) }
      let start = end
      end += tensor.numbers.columns * type.byteCount
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      header += ",\(JSONValue.quoted(tensor.name)):"
      header +=
        #"{"dtype":"\#(type.rawValue)","shape":[\#(shape)],"data_offsets":[\#(start),\#(end)]}"#
    }
    header += "}"
    header += String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
    let length = header.utf8.count
    guard length <= longestHeader else {
      throw .headerTooLong(length: UInt64(length), limit: longestHeader)
    }
    var file: [UInt8] = []
    file.reserveCapacity(8 + length + end)
    for byte in 0..<8 { file.append(UInt8(truncatingIfNeeded: length >> (8 * byte))) }
    file.append(contentsOf: header.utf8)
    for tensor in tensors { tensor.numbers.appendBytes(row: 0, to: &file) }
    return file
  }
}
