import Require

/// Computes how often one answer is right: the share of correct samples.
///
///     pass@1 = c / n
///
/// Source: DeepSeek-R1 (arXiv 2501.12948, section 3) averages over 4 to 64 samples at temperature
/// 0.6 instead of decoding greedily once; the result is less noisy, and repetition loops do not
/// dominate.
///
///     passAtOne(correct: 3, samples: 16)  // 0.1875
///
/// This is for one problem. A benchmark is the mean over problems, and an interval is over problems
/// too (``bootstrapInterval(of:confidence:resamples:using:statistic:)``): samples of one
/// problem are not independent evidence about others.
///
/// - Parameters:
///   - correct: c, how many samples were right.
///   - samples: n, how many were drawn.
/// - Returns: a share in 0...1.
/// - Precondition: 0 ≤ c ≤ n and n ≥ 1.
public func passAtOne(correct: Int, samples: Int) -> Double {
  passAtK(1, correct: correct, samples: samples)
}

/// Estimates how often at least one of k answers is right, from n ≥ k samples and without bias.
///
///     pass@k = 1 − C(n − c, k) / C(n, k) = 1 − Π_{i=n−c+1}^{n} (1 − k/i)
///
/// Source: Chen et al., "Evaluating Large Language Models Trained on Code" (arXiv 2107.03374,
/// section 2.1). It is the share of k-subsets of the samples that contain a correct one; the
/// product never forms a binomial coefficient, and cannot overflow.
///
///     passAtK(4, correct: 3, samples: 16)  // 0.6071
///
/// Others use only the first k samples (unbiased, but it throws the rest away) or use 1 − (1 −
/// c/n)ᵏ, which is too low on average.
///
/// - Parameters:
///   - k: how many answers one may give.
///   - correct: c, how many samples were right.
///   - samples: n, how many were drawn.
/// - Returns: a probability in 0...1; its mean over repeated draws of n is exactly 1 − (1 − p)ᵏ.
/// - Precondition: 0 ≤ c ≤ n and 1 ≤ k ≤ n.
public func passAtK(_ k: Int, correct: Int, samples: Int) -> Double {
  require(
    (0...max(samples, 0)).contains(correct),
    "expected between 0 and \(samples) correct samples, got \(correct)")
  require(
    k >= 1 && k <= samples, "expected k between 1 and the number of samples \(samples), got \(k)")
  if samples - correct < k { return 1 }  // too few wrong ones to fill all k places
  let missed = ((samples - correct + 1)..<(samples + 1)).map { 1 - Double(k) / Double($0) }
  return 1 - missed.reduce(1, *)
}
