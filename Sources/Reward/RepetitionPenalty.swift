import Require

/// Computes minus the share of the n-grams that repeat an earlier one.
///
///     P = −(1 − D / N),  N = |o| − n + 1 n-grams, D of them different;  0 if |o| < n
///
/// An n-gram is n symbols in a row. From 0, nothing repeated, towards −1, never reached.
/// `a b a b a b` has five 2-grams, two of them different: −0.6.
///
/// Source: the form 1 − D / N is that of the code to "Demystifying Long Chain-of-Thought Reasoning
/// in LLMs" (arXiv 2502.03373), where fewer symbols than n divide by zero. The paper itself
/// punishes the tokens of a repeated n-gram one by one (−0.05 each, n = 40), against models that
/// fill up their length where length is paid for. Not in DeepSeek-R1.
///
/// In a vocabulary of a few symbols honest thoughts repeat themselves as well: `= 0 ;` comes back
/// in many sums. Take n longer than the fixed words of a step, and check the penalty of right
/// responses.
///
/// - Parameters:
///   - symbols: The symbols of a response, or of its thought.
///   - n: How many symbols in a row are compared, at least 1.
/// - Returns: From 0 down to, and without, −1.
public func repetitionPenalty(_ symbols: [String], n: Int) -> Double {
  require(n >= 1, "an n-gram has at least 1 symbol, got n = \(n)")
  guard symbols.count >= n else { return 0 }
  // A number for each different symbol: numbers are quicker to compare than texts.
  var numbers: [String: Int] = [:]
  let text = symbols.map { symbol in
    let number = numbers[symbol] ?? numbers.count
    numbers[symbol] = number
    return number
  }
  let starts = 0...(text.count - n)
  let different = Set(starts.map { text[$0..<$0 + n] }).count
  return Double(different) / Double(starts.count) - 1
}
