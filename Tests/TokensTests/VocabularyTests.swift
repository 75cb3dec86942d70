import Tokens
import Tasks
import Testing

@Suite("A vocabulary")
struct VocabularyTests {
  @Test("gives the special symbols the same tokens in every task")
  func specialTokens() throws {
    // The order is part of every checkpoint, so it is written out here once more.
    let expected = ["<end>", "User:", "Assistant:", "<think>", "</think>", "<answer>", "</answer>"]
    let vocabularies = [
      Vocabulary([]), try RunningSum(terms: 1...2).vocabulary, try Quadratic().vocabulary,
    ]
    for vocabulary in vocabularies {
      #expect(Array(vocabulary.symbols.prefix(7)) == expected)
      for symbol in SpecialSymbol.allCases {
        #expect(vocabulary.token(of: symbol.text) == symbol.token)
      }
    }
  }

  @Test("reads back every symbol that it writes, alone and in a row")
  func roundTrip() throws {
    for vocabulary in [try RunningSum(terms: 1...2).vocabulary, try Quadratic().vocabulary] {
      let all = (0..<Token(vocabulary.count)).map { $0 }
      #expect(try vocabulary.encode(vocabulary.decode(all)) == all)
      for token in all { #expect(try vocabulary.encode(vocabulary.decode([token])) == [token]) }
    }
  }

  @Test("counts tokens as the documented example does")
  func example() throws {
    let vocabulary = Vocabulary(["0", "1", "+"])
    #expect(try vocabulary.encode("1 + 0") == [8, 9, 7])  // 7 special symbols, then 0, 1, +
    #expect(vocabulary.decode([8, 9, 7]) == "1 + 0")
    #expect(try vocabulary.encode("") == [])
    #expect(vocabulary.decode([]) == "")
  }

  @Test("shows a token that it does not have, and refuses to read it back")
  func unknownTokens() throws {
    let vocabulary = Vocabulary(["0"])
    #expect(vocabulary.decode([7, 8, -1, .max]) == "0 <?8> <?-1> <?2147483647>")
    #expect(throws: UnknownSymbol.self) { try vocabulary.encode("0 <?8>") }
  }

  @Test("names an unknown symbol, its place, and what looks like it")
  func unknownSymbols() throws {
    let vocabulary = try Quadratic().vocabulary
    let message = { (text: String) -> String in
      do throws(UnknownSymbol) {
        _ = try vocabulary.encode(text)
        return "no error"
      } catch { return error.description }
    }
    #expect(
      message("try 2 , think")
        == #"unknown symbol "think" at position 3 of "try 2 , think", close to "<think>", "</think>""#
    )
    #expect(message("X") == #"unknown symbol "X" at position 0, close to "x", "x²""#)
    #expect(message("12") == #"unknown symbol "12" at position 0, close to "1", "2""#)
    #expect(message("2 banana") == #"unknown symbol "banana" at position 1 of "2 banana""#)
    #expect(
      message("try 2 , 3 sum 5 no banana try 1 , 6 sum 7")
        == #"unknown symbol "banana" at position 7 of "… 3 sum 5 no banana try 1 , 6 …""#)
    #expect(message("2\n3") == #"unknown symbol "2\n3" at position 0"#)
    // Two spaces have an empty symbol between them.
    #expect(message("2  3") == "empty symbol at position 1: symbols are separated by single spaces")
    let long = String(repeating: "x", count: 40)
    #expect(message(long + long) == #"unknown symbol "\#(long)…" at position 0"#)
  }

  @Test("grows by the symbols of another one and keeps its own tokens")
  func merging() throws {
    let sums = try RunningSum(terms: 1...2).vocabulary
    let quadratics = try Quadratic().vocabulary
    let both = sums.merging(quadratics)
    #expect(Array(both.symbols.prefix(sums.count)) == sums.symbols)
    #expect(Set(both.symbols) == Set(sums.symbols).union(quadratics.symbols))
    #expect(both.merging(sums) == both)
  }

  @Test("of somebody else's symbols has these alone, and the end token is special")
  func anySymbols() throws {
    let symbols = ["<end>", "é", "\"", "\\", "😀", "+", "x²"]
    let vocabulary = try Vocabulary(symbols: symbols, special: [5], endToken: 0)
    #expect(vocabulary.symbols == symbols && vocabulary.count == 7)
    #expect(vocabulary.special == [0, 5] && vocabulary.endToken == 0)
    #expect(try vocabulary.encode("😀 x²") == [4, 6])
    let plain = try Vocabulary(symbols: symbols)
    #expect(plain.special.isEmpty && plain.endToken == nil)
    // That of a task ends with the end symbol.
    #expect(Vocabulary(["0"]).endToken == 0 && Vocabulary(["0"]).special == [0])
  }

  @Test("of symbols that are none says which, and of special tokens that there are not")
  func unusable() {
    let message = { (symbols: [String], special: Set<Token>, end: Token?) -> String in
      do throws(UnusableSymbols) {
        _ = try Vocabulary(symbols: symbols, special: special, endToken: end)
        return "no error"
      } catch { return error.description }
    }
    #expect(message(["a", "a"], [], nil) == #"expected unique symbols, found "a" twice"#)
    for bad in ["a b", "", "\u{2003}"] {
      #expect(
        message([bad], [], nil)
          == "expected symbols without white space, found \(bad.debugDescription)")
    }
    #expect(message(["a"], [], 1) == "expected special tokens from 0 to 0, found 1")
    #expect(message(["a", "b"], [2], nil) == "expected special tokens from 0 to 1, found 2")
    #expect(message(["a", "b"], [-1], nil) == "expected special tokens from 0 to 1, found -1")
    #expect(message(["a", "b"], [1], 0) == "no error")
  }

  @Test("refuses symbols that could not be read back")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = Vocabulary(["a", "b", "a"]) }
    await #expect(processExitsWith: .failure) { _ = Vocabulary(["<think>"]) }
    await #expect(processExitsWith: .failure) { _ = Vocabulary(["a b"]) }
    await #expect(processExitsWith: .failure) { _ = Vocabulary([""]) }
    await #expect(processExitsWith: .failure) { _ = Vocabulary(["<?1>"]) }
  }
}
