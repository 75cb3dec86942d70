import Numerics
import Require

/// Computes how often the answer that a verifier chooses from n is right, if the verifier also passes wrong
/// ones now and then.
///
///     accuracy = (1 − (1 − p − q)ⁿ) · p / (p + q),   q = f (1 − p)
///
/// The verifier passes every right answer, and each wrong one with probability f, independently. One of
/// the answers that pass is taken, each equally likely; if none passes, none is given. An answer passes
/// with probability p + q, and one that passes is right with probability p / (p + q), however many were
/// drawn. So the first factor grows with n and the second does not:
///
///     n → ∞:   accuracy → p / (p + f (1 − p))
///
///     bestOf(1, successProbability: 0.24, falsePassRate: 0.2)     // 0.24: nothing to choose from
///     bestOf(16, successProbability: 0.24, falsePassRate: 0.2)    // 0.6120
///     bestOf(4, successProbability: 0.24, falsePassRate: 0)       // 0.6664 = 1 − 0.76⁴, pass@4
///     bestOf(4, successProbability: 0.24, falsePassRate: 1)       // 0.24: a verifier that passes all
///
/// Source: best-of-N as in Cobbe et al., "Training Verifiers to Solve Math Word Problems" (arXiv
/// 2110.14168); that it stops rising where the verifier is not exact, in "Large Language Monkeys" (arXiv
/// 2407.21787) and Stroebl et al. (arXiv 2411.17501). The formula is elementary, and a test adds it up over all outcomes.
///
/// - Parameters:
///   - count: n ≥ 1, how many answers are drawn.
///   - p: how often one answer is right, 0...1.
///   - f: how often a wrong answer passes, 0...1.
/// - Returns: a probability in 0...1.
/// - Precondition: n ≥ 1, and p and f are in 0...1.
public func bestOf(_ count: Int, successProbability p: Double, falsePassRate f: Double) -> Double {
  require(count >= 1, "expected at least 1 answer to choose from, got \(count)")
  let passing = p + falsePasses(successProbability: p, falsePassRate: f)
  if passing == 0 { return 0 }  // nothing passes, so no answer is ever given
  return (1 - .pow(1 - passing, count)) * (p / passing)
}

/// Computes what the accuracy of ``bestOf(_:successProbability:falsePassRate:)`` tends to as n grows.
///
///     p / (p + f (1 − p))
///
///     bestOfLimit(successProbability: 0.24, falsePassRate: 0.2)   // 0.6122
///     bestOfLimit(successProbability: 0.001, falsePassRate: 0)    // 1: an exact verifier waits for it
///
/// - Parameters:
///   - p: how often one answer is right, 0...1.
///   - f: how often a wrong answer passes, 0...1.
/// - Returns: a probability in 0...1; 0 for p = 0.
/// - Precondition: p and f are in 0...1.
public func bestOfLimit(successProbability p: Double, falsePassRate f: Double) -> Double {
  let wrong = falsePasses(successProbability: p, falsePassRate: f)
  return p == 0 ? 0 : p / (p + wrong)
}

/// Estimates the accuracy of best-of-k from n ≥ k samples that a verifier has judged, without bias.
///
///     accuracy = pass@k(c + w of n pass) · c / (c + w)
///
/// It is the mean over all k-subsets of the samples, and over the choice among those of a subset that pass:
/// by symmetry each of the c + w is chosen equally often. Over repeated draws of the n samples and of the
/// verdicts its mean is ``bestOf(_:successProbability:falsePassRate:)``.
///
///     bestOf(2, correct: 1, passingIncorrect: 1, samples: 3)   // 0.5 = pass@2(2 of 3) · ½
///
/// - Parameters:
///   - k: how many answers are to be chosen from.
///   - correct: c, how many samples were right; all of them pass.
///   - passingIncorrect: w, how many wrong ones pass.
///   - samples: n, how many were drawn.
/// - Returns: a probability in 0...1; 0 if nothing passes.
/// - Precondition: 0 ≤ c, 0 ≤ w, c + w ≤ n and 1 ≤ k ≤ n.
public func bestOf(_ k: Int, correct: Int, passingIncorrect: Int, samples: Int) -> Double {
  require(
    correct >= 0 && passingIncorrect >= 0,
    "expected counts of at least 0, got \(correct) and \(passingIncorrect)")
  let passing = correct + passingIncorrect
  let something = passAtK(k, correct: passing, samples: samples)
  return passing == 0 ? 0 : something * Double(correct) / Double(passing)
}

/// q = f (1 − p): how often an answer is wrong and passes.
private func falsePasses(successProbability p: Double, falsePassRate f: Double) -> Double {
  require((0...1).contains(p), "expected p in 0...1, got \(p)")
  require((0...1).contains(f), "expected a false-pass rate in 0...1, got \(f)")
  return f * (1 - p)
}
