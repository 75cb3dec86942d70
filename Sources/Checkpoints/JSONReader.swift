// Own reader, for what `Codable` cannot refuse: a name that comes twice, of which `JSONDecoder` takes one in
// silence, and a field whose name nobody expected; and it takes half a second for 64 kB of zeros.

extension JSONValue {
  /// Reads a file.
  package init(_ bytes: [UInt8]) throws(SafeTensorsError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var scanner = JSONScanner(bytes)
    self = try scanner.value(depth: 100)
    try scanner.end()
  }
}

extension JSONScanner {
  /// Reads any value that is nested at most `depth` deep.
  fileprivate mutating func value(depth: Int) throws(SafeTensorsError) -> JSONValue {
    skipSpace()
    guard depth > 0 else { throw .syntax(offset: offset, expected: "nothing nested so deep") }
    switch next {
    case UInt8(ascii: "{"):
      var members: [String: JSONValue] = [:]
      try object { (scanner, name) throws(SafeTensorsError) in
        members[name] = try scanner.value(depth: depth - 1)
      }
      return .object(members)
    case UInt8(ascii: "["):
      return .array(
        try list { (scanner) throws(SafeTensorsError) in try scanner.value(depth: depth - 1) })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(SafeTensorsError) -> JSONValue {
    let start = offset
    for letter in word.unicodeScalars {
      guard step(over: letter) else { throw .syntax(offset: start, expected: word) }
    }
    return value
  }

  /// Reads a number: `.integer` if it is a whole one, however it is written.
  private mutating func number() throws(SafeTensorsError) -> JSONValue {
    let start = offset
    _ = step(over: "-")
    try digits(leadingZeros: false)
    if step(over: ".") { try digits() }
    if step(over: "e") || step(over: "E") {
      _ = step(over: "+") || step(over: "-")
      try digits()
    }
    let text = String(decoding: read(from: start), as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw .numberTooLarge(offset: start) }
    return Int(exactly: number).map(JSONValue.integer) ?? .number(number)
  }

  /// Steps over one digit or more.
  private mutating func digits(leadingZeros: Bool = true) throws(SafeTensorsError) {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { _ = step(over: Unicode.Scalar(byte)) }
    let digits = read(from: start)
    if digits.isEmpty || digits.count > 1 && !leadingZeros && digits.first == 0x30 {
      throw .syntax(offset: start, expected: "a value")
    }
  }
}
