/// Reads JSON from first to last byte: the header of a safetensors file, and with
/// ``JSONValue/init(_:)`` whole files.
///
/// The header has one fixed shape, objects of objects of strings and whole numbers, and nothing is
/// nested deeper. So it is read as just that. `JSONDecoder` would take one of two equal names in
/// silence.
struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The offset in bytes at which the next thing begins.
  var offset: Int { position }

  /// The byte that comes next.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Returns the bytes read since a place.
  func read(from start: Int) -> ArraySlice<UInt8> { bytes[start..<position] }

  /// Reads `{ "name": … , … }`, calling `value` where each value begins; names are unique.
  mutating func object(
    _ value: (inout JSONScanner, String) throws(SafeTensorsError) -> Void
  ) throws(SafeTensorsError) {
    try expect("{")
    if take("}") { return }
    var names = Set<String>()
    repeat {
      let name = try string()
      guard names.insert(name).inserted else { throw .duplicateName(name) }
      try expect(":")
      try value(&self, name)
    } while take(",")
    try expect("}")
  }

  /// Reads `[1, 2, …]`: whole numbers from 0.
  mutating func integers() throws(SafeTensorsError) -> [Int] {
    try list { (scanner) throws(SafeTensorsError) in try scanner.integer() }
  }

  /// Reads `[ … , … ]`, calling `element` where each element begins.
  mutating func list<Element>(
    _ element: (inout JSONScanner) throws(SafeTensorsError) -> Element
  ) throws(SafeTensorsError) -> [Element] {
    try expect("[")
    var elements: [Element] = []
    if take("]") { return elements }
    repeat { elements.append(try element(&self)) } while take(",")
    try expect("]")
    return elements
  }

  /// Reads a string with its escapes.
  mutating func string() throws(SafeTensorsError) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw .notUTF8 }
        return string
      case UInt8(ascii: "\\"):
        text.append(contentsOf: String(Character(try escaped())).utf8)
      case 0..<0x20:
        throw .syntax(offset: position - 1, expected: "no control character in a string")
      default:
        text.append(byte)
      }
    }
    throw .syntax(offset: position, expected: "the end of a string")
  }

  /// Makes sure that nothing but white space is left.
  mutating func end() throws(SafeTensorsError) {
    skipSpace()
    if next != nil { throw .syntax(offset: position, expected: "the end") }
  }

  /// Steps over white space.
  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Steps over a character if it comes next.
  mutating func step(over character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Steps over white space, and over a character if it follows.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return step(over: character)
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(SafeTensorsError) {
    if !take(character) { throw .syntax(offset: position, expected: "'\(character)'") }
  }

  private mutating func integer() throws(SafeTensorsError) -> Int {
    skipSpace()
    let start = position
    var number = 0
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      let (product, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, alsoTooLarge) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if tooLarge || alsoTooLarge { throw .numberTooLarge(offset: start) }
      number = sum
      position += 1
    }
    let digits = position - start
    // JSON has no leading zeros.
    if digits == 0 || digits > 1 && bytes[start] == UInt8(ascii: "0") {
      throw .syntax(offset: start, expected: "a whole number from 0")
    }
    return number
  }

  /// Reads the character that follows a backslash.
  private mutating func escaped() throws(SafeTensorsError) -> Unicode.Scalar {
    let byte = next ?? 0
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let start = position - 2
      var code = try hexadecimal()
      // Beyond 16 bits JSON writes two halves: \ud83d\ude00.
      if (0xD800..<0xDC00).contains(code), next == UInt8(ascii: "\\") {
        position += 1
        guard next == UInt8(ascii: "u") else { break }
        position += 1
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
          throw .syntax(offset: start, expected: "two halves of a character")
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw .syntax(offset: start, expected: "two halves of a character")
      }
      return scalar
    default: break
    }
    throw .syntax(offset: position - 1, expected: "an escape that JSON has")
  }

  private mutating func hexadecimal() throws(SafeTensorsError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .syntax(offset: position, expected: "four hexadecimal digits")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
