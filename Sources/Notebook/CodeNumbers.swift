/// The settings of a lesson as they stand in its code: the numbers, `true` and `false`, in order.
///
/// Names, comments, texts and what is drawn may change without changing what is measured, and so they are
/// left out: a setting is a number that the code is written with. What the code does with it shows in the
/// bytes of the quick run.
package enum CodeNumbers {
  /// Files that only draw or print.
  private static let drawing = ["Figures", "Tables", "Report", "Style"]

  /// Returns whether the numbers of a file are about drawings and tables.
  package static func isDrawing(_ file: String) -> Bool {
    drawing.contains { file.hasSuffix("\($0).swift") }
  }

  /// Returns the numbers of a source, a line of text.
  package static func all(in source: String) -> String {
    let code = withoutCalls(
      ["notebook.figure(", "notebook.table(", "notebook.print("], plain(source)
    )
    .replacing(/\b(minutes|number):\s*[0-9._]+/, with: "")
    return code.matches(
      of: /(?:\b0x[0-9A-Fa-f_]+|\b[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|\btrue\b|\bfalse\b)/
    )
    .filter { !isMember($0.range, of: code) }
    .map { $0.output.replacing("_", with: "") }.joined(separator: " ")
  }

  /// Returns whether it is the place in a tuple, or of a closure's argument: `.0`, `$0`.
  private static func isMember(_ range: Range<String.Index>, of code: String) -> Bool {
    guard let before = code[..<range.lowerBound].last else { return false }
    if before == "$" { return true }
    guard before == ".", let earlier = code[..<range.lowerBound].dropLast().last else {
      return false
    }
    return earlier != "."
  }

  /// The words that other files can use a file's declarations by: names at the top level, and of functions
  /// that an extension adds to a type of another file. A type's own members come with the type's name.
  package static func declared(in source: String) -> Set<String> {
    let topLevel =
      /^(?:public |package |private |static |final |indirect |mutating )*(?:struct|enum|class|actor|protocol|typealias|func|let|var|case) ([A-Za-z_][A-Za-z0-9_]*)/
    let member =
      /^  (?:public |package )?(?:static |mutating )*(?:func|var|let) ([A-Za-z_][A-Za-z0-9_]*)/
    var (isExtension, names) = (false, Set<String>())
    for line in plain(source).split(separator: "\n") {
      if !line.hasPrefix(" ") { isExtension = line.contains(/^(?:public |package )?extension\b/) }
      if let match = line.firstMatch(of: topLevel) { names.insert(String(match.output.1)) }
      if isExtension, let match = line.firstMatch(of: member) {
        names.insert(String(match.output.1))
      }
    }
    return names
  }

  /// All words of a source, without comments and texts.
  package static func words(in source: String) -> Set<String> {
    Set(plain(source).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
  }

  /// Returns a source without comments and without what stands in quotes.
  static func plain(_ source: String) -> String {
    var result = ""
    var isLong = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line[...]
      var isShort = false
      while let character = rest.first {
        if rest.hasPrefix("\"\"\"") {
          isLong.toggle()
          rest = rest.dropFirst(3)
        } else if isLong {
          rest = rest.dropFirst()
        } else if isShort {
          if character == "\"" { isShort = false }
          rest = rest.dropFirst(character == "\\" ? 2 : 1)
        } else if character == "\"" {
          isShort = true
          rest = rest.dropFirst()
        } else if rest.hasPrefix("//") {
          break
        } else {
          result.append(character)
          rest = rest.dropFirst()
        }
      }
      result.append("\n")
    }
    return result
  }

  /// Returns code without some calls and what is between their brackets.
  private static func withoutCalls(_ calls: [String], _ code: String) -> String {
    var (result, rest) = ("", code[...])
    while let start = calls.compactMap({ rest.firstRange(of: $0) }).min(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      result += rest[..<start.lowerBound]
      var depth = 1
      rest = rest[start.upperBound...].drop { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }.dropFirst()
    }
    return result + rest
  }
}
