import Reward
import Testing

@Suite("The reader of an answer's symbols")
struct AnswerReaderTests {
  /// The numbers that symbols name, as `numerator/denominator`; nothing if they are of another form.
  private func read(_ symbols: String) -> Set<String>? {
    AnswerReader.numbers(in: symbols.split(separator: " ").map(String.init)).map { numbers in
      Set(numbers.map { "\($0.numerator)/\($0.denominator)" })
    }
  }

  @Test(
    "takes each form of its grammar",
    arguments: [
      // number, size and fraction, one line for each choice; the values are by hand
      ("12", ["12/1"]), ("+ 3", ["3/1"]), ("- 0.5", ["-1/2"]), ("50 %", ["1/2"]),
      ("- 50 %", ["-1/2"]), ("6 / 8", ["3/4"]), (#"\frac { 1 } { 2 }"#, ["1/2"]),
      (#"\frac { - 3 } { 6 }"#, ["-1/2"]), (#"\frac { + 1 } { - 2 }"#, ["-1/2"]),
      (#"\frac { 1 } 2"#, ["1/2"]), ("- ( 1 / 2 )", ["-1/2"]),
      (#"( \frac { 1 } { 2 } )"#, ["1/2"]), (#"\text { 3 }"#, ["3/1"]),
      (#"\textbf { 3 / 4 }"#, ["3/4"]), (#"\mathrm { - 3 }"#, ["-3/1"]),
      (#"- \mathbf { 3 }"#, ["-3/1"]), (#"\text { + 3 }"#, ["3/1"]),
      // entry: a name before its number
      ("x = 3", ["3/1"]), ("A = - 3", ["-3/1"]), ("x _ 1 = 2", ["2/1"]),
      ("x _ { 10 } = 2", ["2/1"]), ("x 1 = 2 , x 2 = 3", ["2/1", "3/1"]),
      // list: each separator, and an order and a repetition that do not matter
      ("2 , 3", ["2/1", "3/1"]), ("3 ; 2", ["2/1", "3/1"]), ("2 or 3", ["2/1", "3/1"]),
      ("2 and 3 and 2", ["2/1", "3/1"]), ("2 , or 3", ["2/1", "3/1"]),
      ("2 ; and 3", ["2/1", "3/1"]), (#"2 \text { or } 3"#, ["2/1", "3/1"]),
      (#"2 , \text { and } 3"#, ["2/1", "3/1"]),
      // answer: both braces
      (#"\{ 2 , 3 \}"#, ["2/1", "3/1"]), ("{ 2 }", ["2/1"]),
    ] as [(String, Set<String>)])
  func taken(symbols: String, numbers: Set<String>) {
    #expect(read(symbols) == numbers)
  }

  @Test(
    "takes nothing that is not of that grammar, as far as it may agree at first",
    arguments: [
      "", "2 3", "2 ,", ", 2", "2 , , 3", "2 or and 3", "2 , 3 .",  // no list
      "{ 2", "2 }", #"{ 2 \}"#, #"\{ 2 }"#,  // braces without their mate
      "xy = 3", "é = 3", "x", "x =", "x - 3", "x = x = 2", "1 x = 2",  // no name
      "x _ = 2", "x _ y = 2", "x _ { 1 = 2", "x = 2 , y = 3",
      "- - 2", "+ - 2", "( 3 )", "( 50 % )", "( 1 / 2", "1 / 2 )", "( - 1 / 2 )",  // no number
      #"\text { 3"#, #"\textit { 3 }"#, #"\text 3"#, #"- \text { - 3 }"#, #"\text { x }"#,
      "1 / 2 %", "50 % %", "1 /", "1 / - 2", "1 / 0", "1 / 2 / 3",  // no size
      #"\frac { 1 }"#, #"\frac { 1 } { 0 }"#, #"\frac { 1 } 23"#, #"\frac 1 { 2 }"#,
      #"\frac { 1 / 2 } { 3 }"#, #"\frac { 1 { 2 }"#,
      "1234567890123456789", "999999999999999999 / 0.01",  // more digits, and more bits, than fit
    ])
  func refused(symbols: String) {
    #expect(read(symbols) == nil)
  }
}
