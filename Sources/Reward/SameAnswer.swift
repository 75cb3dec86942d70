/// Returns whether two answers, written as text, are the same.
///
///     isSameAnswer(#"$x = \frac{1}{2}$"#, "0.50")   // true
///     isSameAnswer("3, 2", "x = 2 or x = 3")        // true
///     isSameAnswer("2**3", "8")                     // false: that is a calculation, not its result
///
/// If both are numbers, or lists of numbers, they are compared as sets of exact fractions.
/// Otherwise they have to be the same text, up to layout. It does not matter which of the two is
/// the expected one. An empty answer is not the same as any other, not even as an empty one.
/// Nothing is evaluated: grading a formula by running it would let the answer run a program.
///
/// A number is
/// - a decimal in the digits 0 to 9, of up to 18 digits: `12`, `0.5`, `.5`; zeros in front do not
///   matter (`025` is 25, as in competition answers, though the symbols of `Tasks` are stricter);
/// - with thousands separators, if they stand right: `1,234`, `1{,}234`, `1\,234`, and with the
///   spaces U+2009, U+202F and U+00A0. So a list is written with a space after its comma: `1, 234`;
/// - a percentage, which is its fraction: `50%` is ½ and not 50 (some graders drop the sign);
/// - a fraction of two decimals: `1/2`, `\frac{1}{2}`, `\dfrac12`, `\frac{1}2`; by 0 it is none;
/// - in the text of a formula, `\text{13}`, or, if it is a fraction, in parentheses: `-(1/2)`;
/// - with at most one sign in front: `+`, `-`, the minus U+2212, or the hyphens and the dash that
///   are written for it (U+2010, U+2011, U+2013).
///
/// A list has `,`, `;`, `or` or `and` between its numbers, and may stand in `\{ \}` or `{ }`. Order
/// and repetition do not matter: a double root may be named once or twice. Each number may be named
/// before it, `x = 3`, `x_1 = 2`, `x₁ = 2`, `x1 = 2`, the name being one letter and the same
/// throughout: `x = 2, y = 3` is no list of roots.
///
/// Layout is white space, `$`, `\(`, `\)`, `\[`, `\]`, `\left`, `\right`, spaces such as `\,` and
/// `\quad`, characters of no width, the `**` around a bold answer, one full stop at the end, and a
/// plus before what is no sum. It is dropped between numbers and signs but never inside a number:
/// `1 2` is not 12. Where the answer is no number or list of them, commas stay what they are:
/// `[1,100]` is `[1, 100]` and not `[1100]`.
///
/// Ours throughout: the paper says only that a rule decides. Left out, and so compared as text:
/// powers, roots, ±, units, mixed numbers (`1 1/2`), intervals and points (`(2, 3)`), words for
/// numbers. Answers of more than 4096 bytes have to be equal byte for byte, which keeps the time
/// bounded.
///
/// - Parameters:
///   - first: One answer.
///   - second: The other one.
/// - Returns: Whether they are the same.
public func isSameAnswer(_ first: String, _ second: String) -> Bool {
  let limit = 4096
  guard first.utf8.count <= limit && second.utf8.count <= limit else {
    return first.utf8.elementsEqual(second.utf8)
  }
  if let numbers = AnswerReader.numbers(in: AnswerSymbols.of(first, joinsThousands: true)),
    let others = AnswerReader.numbers(in: AnswerSymbols.of(second, joinsThousands: true))
  {
    return numbers == others
  }
  let texts = [first, second].map {
    withoutPlus(AnswerSymbols.of($0, joinsThousands: false))
  }
  return texts[0] == texts[1] && !texts[0].isEmpty
}

/// Drops each plus that adds to nothing: at the beginning of the answer, of a coordinate or of a side.
private func withoutPlus(_ symbols: [String]) -> [String] {
  let openings: Set<String> = ["(", "[", "{", #"\{"#, ",", ";", "="]
  let signs: Set<String> = ["+", "-"]
  return symbols.indices.filter { place in
    let isFirst = place == 0 || openings.contains(symbols[place - 1])
    let isLast = place + 1 == symbols.count || signs.contains(symbols[place + 1])
    return symbols[place] != "+" || !isFirst || isLast
  }.map { symbols[$0] }
}
