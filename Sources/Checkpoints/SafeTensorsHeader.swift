extension SafeTensors {
  /// Reads a header, and makes sure that its tensors fill the data exactly.
  static func header(
    _ bytes: [UInt8], dataCount: Int
  ) throws(SafeTensorsError) -> (tensors: [Tensor], metadata: [String: String]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var scanner = JSONScanner(bytes)
    var tensors: [Tensor] = []
    var metadata: [String: String] = [:]
    try scanner.object { (scanner, name) throws(SafeTensorsError) in
      if name == "__metadata__" {
        try scanner.object { (scanner, key) throws(SafeTensorsError) in
          metadata[key] = try scanner.string()
        }
      } else {
        tensors.append(try tensor(name, &scanner))
      }
    }
    try scanner.end()
    // A tensor without numbers ends where it begins, and comes before the one that begins there.
    tensors.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    var end = 0
    for tensor in tensors {
      guard tensor.bytes.lowerBound == end else {
        throw .wrongOffset(tensor: tensor.name, expected: end, found: tensor.bytes.lowerBound)
      }
      end = tensor.bytes.upperBound
    }
    guard end == dataCount else { throw .wrongDataSize(expected: end, found: dataCount) }
    return (tensors, metadata)
  }

  private static func tensor(
    _ name: String, _ scanner: inout JSONScanner
  ) throws(SafeTensorsError) -> Tensor {
    var type: NumberType?
    var shape: [Int]?
    var offsets: [Int]?
    try scanner.object { (scanner, field) throws(SafeTensorsError) in
      let start = scanner.offset
      switch field {
      case "dtype":
        let found = try scanner.string()
        type = NumberType(rawValue: found)
        if type == nil { throw .unknownType(tensor: name, found: found) }
      case "shape": shape = try scanner.integers()
      case "data_offsets": offsets = try scanner.integers()
      default: throw .syntax(offset: start, expected: "no field but dtype, shape and data_offsets")
      }
    }
    guard let type else { throw .missingField(tensor: name, field: "dtype") }
    guard let shape else { throw .missingField(tensor: name, field: "shape") }
    guard let offsets else { throw .missingField(tensor: name, field: "data_offsets") }
    guard offsets.count == 2 else {
      throw .syntax(offset: scanner.offset, expected: "two data_offsets before this")
    }
    var size = type.byteCount
    for dimension in shape {
      let (product, tooLarge) = size.multipliedReportingOverflow(by: dimension)
      if tooLarge { throw .shapeTooLarge(tensor: name) }
      size = product
    }
    // Neither offset is negative, so that the difference cannot overflow.
    guard offsets[1] - offsets[0] == size else {
      throw .wrongSize(tensor: name, expected: size, found: offsets[1] - offsets[0])
    }
    return Tensor(name: name, type: type, shape: shape, bytes: offsets[0]..<offsets[1])
  }
}
