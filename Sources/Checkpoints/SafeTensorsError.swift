/// A fault in the bytes of a safetensors file, with the expected and the actual value.
public enum SafeTensorsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Fewer bytes than the eight that tell the length of the header.
  case tooShort(found: Int)
  /// A header longer than is read, in bytes.
  case headerTooLong(length: UInt64, limit: Int)
  /// A header that would end beyond the end of the file.
  case headerBeyondEnd(length: Int, available: Int)
  /// A header that is no text.
  case notUTF8
  /// A header that is not the JSON it should be; the offset counts bytes of the header from 0.
  case syntax(offset: Int, expected: String)
  /// Two tensors, two fields or two entries of the metadata with one name.
  case duplicateName(String)
  /// A tensor without its type, shape or offsets.
  case missingField(tensor: String, field: String)
  /// A kind of number that is not read here.
  case unknownType(tensor: String, found: String)
  /// A shape or an offset that no computer could hold.
  case numberTooLarge(offset: Int)
  /// More numbers than can be counted.
  case shapeTooLarge(tensor: String)
  /// Offsets that do not fit the shape and type.
  case wrongSize(tensor: String, expected: Int, found: Int)
  /// Offsets with a gap or an overlap before them, or in the wrong order.
  case wrongOffset(tensor: String, expected: Int, found: Int)
  /// More or fewer bytes of data than the tensors have.
  case wrongDataSize(expected: Int, found: Int)

  /// The error in one line.
  public var description: String {
    switch self {
    case .tooShort(let found):
      "expected at least the 8 bytes of the header's length, found \(found) bytes"
    case .headerTooLong(let length, let limit):
      "expected a header of at most \(limit) bytes, found the length \(length)"
    case .headerBeyondEnd(let length, let available):
      "expected a header of \(length) bytes, found \(available) bytes: the file is cut off"
    case .notUTF8:
      "expected a header in UTF-8, found other bytes"
    case .syntax(let offset, let expected):
      "expected \(expected) at byte \(offset) of the header"
    case .duplicateName(let name):
      "expected unique names, found \(name.debugDescription) twice"
    case .missingField(let tensor, let field):
      "expected dtype, shape and data_offsets of \(tensor.debugDescription), found no \(field)"
    case .unknownType(let tensor, let found):
      "expected F64, F32, F16 or BF16 as dtype of \(tensor.debugDescription), "
        + "found \(found.debugDescription)"
    case .numberTooLarge(let offset):
      "expected a number below 2^63 at byte \(offset) of the header, found a larger one"
    case .shapeTooLarge(let tensor):
      "expected fewer than 2^60 numbers in \(tensor.debugDescription), found a larger shape"
    case .wrongSize(let tensor, let expected, let found):
      "expected \(expected) bytes for the shape and dtype of \(tensor.debugDescription), "
        + "found \(found)"
    case .wrongOffset(let tensor, let expected, let found):
      "expected \(tensor.debugDescription) to begin at byte \(expected) of the data, found \(found)"
    case .wrongDataSize(let expected, let found):
      "expected \(expected) bytes of data, found \(found)"
    }
  }
}
