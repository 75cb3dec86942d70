import TinyR1

/// The difference between the policy that samples and the one in training.
enum Mismatch: Hashable, Sendable {
  /// Its weights are rounded to so many bits: 24 for Float, 11 for half precision, 8 for bfloat16, 4 for an
  /// 8-bit format.
  case rounded(bits: Int)
  /// It is so many steps older; 0 for a sampler that is the trainer.
  case lag(Int)
}

extension BinaryFloatingPoint {
  /// The nearest number with so many bits in its significand, the leading one included; the exponent is as
  /// free as it was.
  ///
  ///     (0.1).rounded(toBits: 11)   // 0.0999755859375, as in half precision
  ///     (0.1).rounded(toBits: 8)    // 0.10009765625, as in bfloat16
  func rounded(toBits bits: Int) -> Self {
    guard isNormal else { return self }
    let step = Self(sign: .plus, exponent: exponent - Exponent(bits) + 1, significand: 1)
    return (self / step).rounded(.toNearestOrEven) * step
  }
}

extension Transformer {
  /// The model with all of its weights rounded to so many bits.
  func rounded(toBits bits: Int) -> Transformer {
    var model = self
    let weights = model.parameters.mutableView()
    for place in 0..<weights.columns {
      weights[0, place] = weights[0, place].rounded(toBits: bits)
    }
    return model
  }
}
