import Require
import Tokens

extension Enumeration {
  /// Computes V(prefix) = E[f(o) | o begins with the prefix]: what an unfinished output is worth, exactly.
  ///
  ///     V(prefix) = Σ_a π(a | prefix) V(prefix, a),   V(o) = f(o) for a complete output
  ///
  /// V of the empty prefix is J. A *value model* learns to predict this number; a search over tokens goes
  /// where it is large (``EnumerablePolicy/search(children:using:value:)``).
  ///
  ///     all.values { $0.tokens == [0, 1] ? 1 : 0 }
  ///     // []: ¼, [0]: ½, [1]: 0, [0, 0]: 0, [0, 1]: 1 in the running example (``OutputSpace``)
  ///
  /// - Parameter f: any function of an output.
  /// - Returns: a value for each prefix that can occur, complete outputs included, in the unit of f.
  /// - Precondition: all outputs are listed.
  public func values(of f: (ScoredOutput) throws -> Double) rethrows -> [[Token]: Double] {
    requireWhole("the value of a prefix")
    var sums: [[Token]: (mass: Double, value: Double)] = [:]
    for output in outputs {
      let value = output.probability * (try f(output))
      for count in 0...output.tokens.count {
        let prefix = Array(output.tokens.prefix(count))
        sums[prefix, default: (0, 0)].mass += output.probability
        sums[prefix, default: (0, 0)].value += value
      }
    }
    return sums.mapValues { $0.value / $0.mass }
  }
}
