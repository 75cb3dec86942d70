import Foundation

/// A JSON value, for files whose fields are checked one by one.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Returns the value as text: fields sorted, so that equal values give equal bytes.
  ///
  /// A whole `number` keeps its ".0", which `JSONEncoder` drops: Transformers accepts 1.0 for a
  /// fraction, and refuses 1.
  package func text(indent: String = "") -> String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    case .string(let string): Self.quoted(string)
    case .array(let array):
      "[" + array.map { $0.text(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let object):
      "{\n"
        + object.sorted { $0.key < $1.key }.map { name, value in
          "\(indent)  \(Self.quoted(name)): \(value.text(indent: indent + "  "))"
        }.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// The value in one line, cut off when it is long.
  package var line: String {
    let line = text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 ? line.prefix(80) + "…" : line
  }

  /// The content of a file.
  package var file: [UInt8] { Array((text() + "\n").utf8) }

  package subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// Returns a text as a JSON string, quotes included.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Encodes the state of a loop as JSON: sorted, so that equal values give equal bytes, and with
/// names for the numbers that JSON does not have.
package func encodeJSON(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  return try Array(encoder.encode(value)) + Array("\n".utf8)
}

/// Reads what ``encodeJSON(_:)`` wrote.
package func decodeJSON<Value: Decodable>(_: Value.Type, _ bytes: [UInt8]) throws -> Value {
  let decoder = JSONDecoder()
  decoder.nonConformingFloatDecodingStrategy = .convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  return try decoder.decode(Value.self, from: Data(bytes))
}

/// Describes the error in a piece of JSON, in one line.
package func jsonReason(_ error: any Error) -> String {
  let context: DecodingError.Context
  var found: String?
  switch error {
  case DecodingError.keyNotFound(let key, let c): (context, found) = (c, "no \(key.stringValue)")
  case DecodingError.typeMismatch(let type, let c):
    (context, found) = (c, "something other than \(type)")
  case DecodingError.valueNotFound(_, let c): (context, found) = (c, "null")
  case DecodingError.dataCorrupted(let c): context = c
  case EncodingError.invalidValue(_, let c): return c.debugDescription
  case SafeTensorsError.notUTF8: return "expected UTF-8, found other bytes"
  case SafeTensorsError.syntax(let offset, let expected):
    return "expected \(expected) at byte \(offset)"
  case SafeTensorsError.numberTooLarge(let offset):
    return "expected a smaller number at byte \(offset)"
  default: return "\(error)"
  }
  let path = context.codingPath.map(\.stringValue).joined(separator: ".")
  let place = path.isEmpty ? "" : " in \(path)"
  return found.map { "found \($0)\(place)" } ?? "expected JSON\(place)"
}
