import TinyR1

/// The pay for brevity, on top of R1-Zero's rule.
struct LengthTerm: Sendable {
  /// The name in figures, and the name of its folders.
  let name, folder: String
  /// w, what the shortest of all responses would earn; 0 for no length term.
  let weight: Double
  /// Indicates whether wrong answers are paid as well.
  var paysWrong = false
}
