import Foundation

/// e^(z/T) / Σ e^(z/T): the probability of each token.
///
/// - Parameters:
///   - logits: z, one number for each token.
///   - temperature: T, above 0; 1 changes nothing.
/// - Returns: probabilities, which add up to 1. For ln 1 and ln 3 they are ¼ and ¾.
func softmax(_ logits: [Double], temperature: Double = 1) -> [Double] {
  let powers = logits.map { exp($0 / temperature) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

/// Finds the token that a number between 0 and 1 draws.
///
/// - Parameters:
///   - probabilities: one for each token; they add up to 1.
///   - number: from 0 up to 1, and not 1 itself.
/// - Returns: the first token at which the sum of the probabilities is larger than the number.
func draw(from probabilities: [Double], at number: Double) -> Int {
  var sum = 0.0
  for (token, probability) in probabilities.enumerated() {
    sum += probability
    if number < sum { return token }
  }
  return probabilities.count - 1  // rounding can leave the sum a little below 1
}

/// Takes a step up the gradient of log p of one token.
///
/// - Parameters:
///   - logits: the weights before it.
///   - token: the token that is to become likelier.
///   - rate: how far to go: η, or η times a reward.
/// - Returns: the weights after it.
func climbed(_ logits: [Double], towards token: Int, rate: Double) -> [Double] {
  let probabilities = softmax(logits)
  return logits.indices.map { place in
    logits[place] + rate * ((place == token ? 1 : 0) - probabilities[place])
  }
}
