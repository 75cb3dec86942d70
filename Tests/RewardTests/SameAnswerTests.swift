import Random
import Reward
import Testing

@Suite("Two answers")
struct SameAnswerTests {
  /// Pairs of texts that say the same, each for the reason beside it.
  static let same: [(String, String, String)] = [
    ("3", "3", "the same text"),
    (" 3\n", "3", "white space around it"),
    ("$3$", "3", "dollars around it"),
    ("$$3$$", "3", "a display"),
    (#"\(3\)"#, "3", "LaTeX's own delimiters"),
    (#"\[ 3 \]"#, "3", "LaTeX's own display"),
    ("$3.$", "3", "a full stop at the end"),
    ("-3", "- 3", "a space after the sign"),
    ("\u{2212}3", "-3", "the sign U+2212"),
    ("+3", "3", "a plus"),
    ("-0", "0", "zero has no sign"),
    ("025", "25", "zeros in front, as in competition answers"),
    ("0.50", "0.5", "zeros at the end"),
    (".5", "0.5", "nothing before the point"),
    ("3.0", "3", "a whole number with a point"),
    ("3.", "3", "a point that ends the sentence"),
    ("1/2", "0.5", "a fraction and a decimal"),
    ("2/4", "1/2", "a fraction that can be shortened"),
    (#"\frac{1}{2}"#, "1/2", "a LaTeX fraction"),
    (#"\dfrac{1}{2}"#, "1/2", "a larger one"),
    (#"\tfrac12"#, "1/2", "digits as bare arguments"),
    (#"\frac{-1}{2}"#, #"-\frac{1}{2}"#, "the sign above the line or before it"),
    (#"\frac{1}{-2}"#, "-0.5", "the sign below the line"),
    (#"\frac{1.5}{2}"#, "0.75", "a decimal in a fraction"),
    ("1.5/2", "3/4", "a decimal before a slash"),
    ("0.2/0.4", "1/2", "decimals whose tenths cancel"),
    ("50%", "1/2", "a percentage is its fraction"),
    (#"12.5\%"#, "0.125", "a percentage in LaTeX"),
    ("1,234", "1234", "a separator of thousands"),
    ("1,234,567.5", "1234567.5", "two of them, and a point"),
    (#"1{,}234"#, "1234", "as LaTeX spaces it"),
    (#"1\,234"#, "1234", "a small space"),
    (#"10,\!000"#, "10000", "as the MATH data space it"),
    ("x = 3", "3", "a name before it"),
    ("$x=\\frac{1}{2}$", "0.50", "a name, dollars and a fraction"),
    ("x_1 = 2, x_2 = 3", "3, 2", "names with indices"),
    ("x_{10} = 2", "2", "an index in braces"),
    ("2, 3", "3,2", "lists have no order"),
    ("2; 3", "2 or 3", "separated in another way"),
    ("x = 2 or x = 3", "3, 2", "named twice, by the same letter"),
    ("2, and 3", "2 and 3", "a comma and a word"),
    (#"2 \text{ or } 3"#, "2, 3", "a word in LaTeX"),
    (#"\{2, 3\}"#, "2, 3", "a set"),
    (#"\left\{2, 3\right\}"#, "2, 3", "a set in large braces"),
    ("4, 4", "4", "a double root, named twice"),
    ("$2$, $3$", "2, 3", "dollars around each"),
    ("1/2, 0.25", "25%, 50%", "each number in its own way"),
    ("1, 234", "234, 1", "a space after the comma: a list"),
    ("1,2,345", "345, 2, 1", "groups that are no thousands: a list"),
    ("1234,567", "567, 1234", "a first group of four: a list"),
    ("1,2345", "2345, 1", "a group of four: a list"),
    ("0,123", "123, 0", "a first group of zero: a list, and no decimal comma"),
    ("999999999999999999", "999,999,999,999,999,999", "the largest number of 18 digits"),
    ("[1,100]", "[1, 100]", "an interval, without and with a space"),
    ("[8.124,12.852]", "[8.124, 12.852]", "another one"),
    ("(1,234,5)", "(1, 234, 5)", "a point of three coordinates"),
    ("1,100 < x", "1, 100 < x", "a text with a comma"),
    (#"\frac{1}2"#, "0.5", "a bare digit below the line"),
    (#"\frac1{2}"#, "0.5", "a bare digit above the line"),
    (#"\frac 1 2"#, "0.5", "bare digits with spaces"),
    (#"\frac 12"#, "0.5", "bare digits with one space"),
    (#"-\frac{1}2"#, "-0.5", "with a sign"),
    (#"\cfrac{1}{2}"#, "1/2", "a fraction of a continued fraction"),
    (#"\text{13}"#, "13", "a number in the text of a formula"),
    (#"\mathbf{-13}"#, "-13", "in bold, with its sign"),
    (#"-\text{13}"#, "-13", "with the sign before it"),
    ("{5}", "5", "braces around it"),
    ("{1, 2}", #"\{2, 1\}"#, "a set in plain braces"),
    ("**73**", "73", "Markdown's bold"),
    ("**73.**", "73", "with a full stop"),
    ("**yes**", "yes", "a bold word"),
    ("-(1/2)", "-0.5", "a sign before parentheses"),
    (#"-(\frac{1}{2})"#, "-1/2", "LaTeX in parentheses"),
    ("x₁ = 2, x₂ = 3", "2, 3", "indices below the line"),
    ("x₁₀ = 2", "2", "an index of two digits"),
    ("x1 = 2, x2 = 3", "2, 3", "indices beside the letter"),
    (#"x = 2 \quad \text{or} \quad x = 3"#, "2, 3", "wide spaces"),
    (#"+\infty"#, #"\infty"#, "a plus before what is no number"),
    ("∞", #"+\infty"#, "infinity in one sign"),
    (#"(-\infty, +\infty)"#, #"(-\infty, \infty)"#, "a plus in an interval"),
    ("\u{2013}3", "-3", "a dash for a minus"),
    ("\u{2010}3", "-3", "a hyphen for a minus"),
    ("1\u{2009}234", "1234", "a thin space between thousands"),
    ("1\u{202F}234\u{202F}567", "1234567", "narrow spaces that do not break"),
    ("1\u{00A0}234", "1234", "a space that does not break"),
    ("\u{200B}8", "8", "a space of no width"),
    ("\u{FEFF}8\u{200B}", "8", "a byte order mark, and a space of no width behind it"),
    ("yes", " yes ", "a word"),
    ("(2, 3)", "(2,3)", "a point: the same text up to layout"),
    ("2**3", "2**3", "a calculation: the same text"),
    ("1234567890123456789", "1234567890123456789", "too many digits, but the same ones"),
  ]

  @Test("that say the same are the same, both ways round", arguments: same)
  func areSame(first: String, second: String, reason: String) {
    #expect(isSameAnswer(first, second), "\(reason)")
    #expect(isSameAnswer(second, first), "\(reason)")
  }

  /// Pairs of texts that do not say the same, each for the reason beside it.
  static let different: [(String, String, String)] = [
    ("3", "4", "two numbers"),
    ("3", "-3", "the sign"),
    ("", "", "no answer is not an answer"),
    (" $ $ ", "", "layout alone is no answer"),
    ("", "3", "no answer"),
    ("2", "2, 3", "one root of two"),
    ("2, 3, 4", "2, 3", "one root too many"),
    ("1, 2, 3, 4, 5, 6", "2, 3", "all that it could be"),
    ("x = 2, y = 3", "2, 3", "two unknowns are not two roots"),
    ("x = 2, y = 3", "x = 3, y = 2", "and their values have an order"),
    ("(2, 3)", "(3, 2)", "so have the coordinates of a point"),
    ("(2, 3)", "2, 3", "a point is no list"),
    ("1 2", "12", "a space inside a number"),
    ("1$2", "12", "layout inside a number"),
    ("1 1/2", "3/2", "a mixed number may be a product"),
    (#"1\frac{1}{2}"#, "3/2", "so may this"),
    ("50%", "50", "a percentage is not its number"),
    ("1/2%", "0.5", "per cent of what?"),
    ("1/0", "2/0", "division by zero has no value"),
    (#"\frac{1}{0}"#, "1/0", "nor in LaTeX, and the texts differ"),
    ("0.333", "1/3", "a rounded number"),
    ("0.1", "0.10000000000000001", "these are one Double, and two numbers"),
    ("12345678901234567890", "12345678901234567891", "beyond 18 digits, and different"),
    ("1234567890123456789", "1234567890123456789/1", "beyond 18 digits, and other texts"),
    ("9999999999999999999", "9999999999999999998", "beyond 64 bits"),
    ("999999999999999999/0.01", "99999999999999999900", "a quotient beyond 64 bits"),
    (#"\frac{1}{999999999999999999}"#, #"\frac{1}{999999999999999998}"#, "the last digit"),
    ("1e3", "1000", "an exponent"),
    ("1e999999999", "1e999999998", "a huge exponent"),
    ("10^3", "1000", "a power"),
    ("10^{999999999}", "1", "a huge power"),
    ("2**3", "8", "Python's power"),
    ("8//1", "8", "Python's whole quotient"),
    ("2+6", "8", "a sum is not its result"),
    ("--8", "8", "two signs"),
    ("1_000", "1000", "Python's digit separator"),
    ("__import__('os')", "8", "a program"),
    ("0x8", "8", "another base"),
    ("\u{FF18}", "8", "a full-width digit"),
    ("\u{0668}", "8", "an Arabic digit"),
    ("\u{00B2}", "2", "a raised digit"),
    ("\u{00BD}", "1/2", "a fraction in one sign"),
    ("8\u{0301}", "8", "a digit with an accent"),
    ("1\u{200B}2", "12", "a space of no width inside a number"),
    ("(2,500)", "(2500)", "a point is no number"),
    ("[1,100]", "[1100]", "nor is an interval"),
    ("(12,345)", "(12345)", "nor is this point"),
    ("(1,234)", "1234", "nor without its parentheses"),
    ("-(2,500)", "-2500", "nor with a sign"),
    ("x < 1,100", "x < 1, 1000", "texts with other numbers"),
    ("(5)", "5", "parentheses, which may be a point's"),
    (#"\frac{1}23"#, "1/23", "a half, and then 3"),
    (#"\frac{1}23"#, "1/2", "and not a half"),
    (#"\text{13"#, "13", "a text that is never closed"),
    ("{5", "5", "braces that are never closed"),
    (#"{5\}"#, "5", "braces of two kinds"),
    ("-(1/2", "-0.5", "parentheses that are never closed"),
    (#"-\text{-13}"#, "13", "two signs"),
    ("**", "", "bold nothing"),
    ("**73", "73", "bold that is never closed"),
    ("x2 = 4, y2 = 5", "4, 5", "two unknowns"),
    ("x² = 4", "4", "a square is no root"),
    ("+ +8", "8", "two plus signs"),
    (#"2+\infty"#, #"2\infty"#, "a plus that adds"),
    ("1\u{2009}23", "123", "a thin space before two digits"),
    ("8\0", "8", "a zero byte"),
    ("1,23", "123", "a group of two is no thousands"),
    ("2.000.000", "2000000", "nor are groups after points"),
    ("Yes", "yes", "another letter"),
    ("8 cm", "8", "a unit"),
    (#"\sqrt{4}"#, "2", "a root"),
    (#"\pm 2"#, "2, -2", "two signs in one"),
    ("2,", "2", "a list that goes on"),
    (#"\{2, 3"#, "2, 3", "a set that is never closed"),
    (#"2, 3\}"#, "2, 3", "a set that was never opened"),
    (#"\frac{1}"#, "1", "half a fraction"),
    (#"\frac123"#, "1/23", "a half, and then 3"),
  ]

  @Test("that do not are not, both ways round", arguments: different)
  func areDifferent(first: String, second: String, reason: String) {
    #expect(!isSameAnswer(first, second), "\(reason)")
    #expect(!isSameAnswer(second, first), "\(reason)")
  }

  /// Equality of fractions said in another way: a/b = c/d if and only if a·d = c·b, in 128 bits.
  private func isEqual(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Bool {
    let (left, right) = (a.multipliedFullWidth(by: d), c.multipliedFullWidth(by: b))
    return left.high == right.high && left.low == right.low
  }

  @Test("that are fractions are the same when their cross products are")
  func fractions() {
    var generator = SeededGenerator(seed: 1)
    var count = 0
    for round in 0..<20_000 {
      // Half of the pairs are equal by construction, if their factor is; small and large numbers.
      let bound = [10, 1000, 30_000][round % 3]
      func draw() -> Int { generator.integer(below: bound) }
      let (a, b) = (draw() - bound / 2, draw() + 1)
      let (k, l) = (draw() + 1, draw() + 1)
      let (c, d) = round % 2 == 0 ? (a * k, b * k) : (a * k, b * l)
      let texts = ["\(a)/\(b)", "\\frac{\(c)}{\(d)}"]
      let expected = isEqual(a, b, c, d)
      #expect(isSameAnswer(texts[0], texts[1]) == expected, "\(texts)")
      count += expected ? 1 : 0
    }
    #expect((10_000...13_000).contains(count))  // about half: both sides of the claim are tested
  }

  @Test("of up to 18 digits are told apart by their last digit")
  func nearFractions() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let (a, b) = (Int(1e17) + generator.integer(below: Int(1e17)), Int(9e17))
      #expect(isSameAnswer("\(a)/\(b)", "\\frac{\(a)}{\(b)}"))
      #expect(!isSameAnswer("\(a)/\(b)", "\(a + 1)/\(b)"))
      #expect(!isSameAnswer("\(a)/\(b)", "\(a)/\(b - 1)"))
    }
  }

  @Test("that are decimals and percentages are their digits over a power of ten")
  func decimals() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let places = 1 + generator.integer(below: 6)
      let power = (0..<places).reduce(1) { power, _ in 10 * power }
      let (whole, rest) = (generator.integer(below: 100_000), generator.integer(below: power))
      let decimal = "\(whole)." + String(power + rest).dropFirst()
      #expect(isSameAnswer(decimal, "\(whole * power + rest)/\(power)"))
      #expect(isSameAnswer("\(decimal)%", "\(whole * power + rest)/\(100 * power)"))
      #expect(!isSameAnswer(decimal, "\(whole * power + rest + 1)/\(power)"))
    }
  }

  @Test("that list the same roots are the same in every order")
  func permutations() {
    var generator = SeededGenerator(seed: 4)
    let roots = [#"-\frac{1}{2}"#, "0", "2", "25%", "1,000"]
    let separators = [", ", "; ", " or ", ", and "]
    for _ in 0..<500 {
      let order = generator.shuffled(roots)
      let text = order.dropFirst().reduce(order[0]) { text, root in
        text + generator.element(of: separators) + root
      }
      #expect(isSameAnswer(text, "1000, 0.25, 2, -0.5, 0"), "\(text)")
      #expect(!isSameAnswer(text, "1000, 0.25, 2, 0.5, 0"), "\(text)")
      #expect(!isSameAnswer(order.dropLast().joined(separator: ", "), "1000, 0.25, 2, -0.5, 0"))
    }
  }
}
