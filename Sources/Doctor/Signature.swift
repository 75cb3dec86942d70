/// The trace that a fault leaves in a log: a rule with a name, a likely cause, and a cure.
///
/// There are two kinds. A *broken identity* is an equation that holds in every step of a training that does
/// what it says; one line of the log refutes it. A *pattern* has a threshold, chosen on trainings whose fault
/// was known, and needs many steps.
public struct Signature: Sendable {
  /// The symptom, in a few words.
  public let name: String
  /// The rule.
  public let rule: String
  /// The fault that leads to it most often.
  public let cause: String
  /// The advice: what to look at, or to do.
  public let cure: String
  /// Indicates whether it is an identity that is broken.
  public let isIdentity: Bool
  /// Returns what was seen, in words; nothing if a log is free of it.
  let evidence: @Sendable (TrainingLog) -> String?

  /// A signature by a function.
  init(
    _ name: String, isIdentity: Bool = false, rule: String, cause: String, cure: String,
    evidence: @escaping @Sendable (TrainingLog) -> String?
  ) {
    (self.name, self.isIdentity, self.rule) = (name, isIdentity, rule)
    (self.cause, self.cure, self.evidence) = (cause, cure, evidence)
  }
}

/// A signature that was found in a log.
public struct Finding: Sendable {
  /// The signature that was found.
  public let signature: Signature
  /// The numbers that it was seen in.
  public let evidence: String
}

/// Looks for every signature in a log.
///
///     let findings = examine(try TrainingLog(contentsOf: folder))
///     findings.first?.signature.name   // "the first gradient is 0"
///
/// - Parameter log: of a training by GRPO.
/// - Returns: what was found, the most telling first: what comes after is often its consequence. Nothing
///   found does not mean that nothing is wrong: some faults leave no trace in these numbers.
public func examine(_ log: TrainingLog) -> [Finding] {
  Signature.all.compactMap { signature in
    signature.evidence(log).map { Finding(signature: signature, evidence: $0) }
  }
}

/// Says in lines of text what a log shows, for a terminal.
///
/// - Parameters:
///   - log: of a training by GRPO.
///   - name: of the training.
/// - Returns: a line on the log, and four on each finding.
public func lines(on log: TrainingLog, called name: String) -> [String] {
  let findings = examine(log)
  let steps = "\(log.count) \(log.count == 1 ? "step" : "steps")"
  guard !findings.isEmpty else {
    return ["\(name), \(steps): nothing found. Some bugs leave no trace in a log: lesson 16."]
  }
  return ["\(name), \(steps):"]
    + findings.flatMap { finding in
      [
        "  \(finding.signature.name): \(finding.evidence)",
        "    \(finding.signature.isIdentity ? "an identity is broken" : "a pattern"): "
          + "\(finding.signature.rule)",
        "    likely cause: \(finding.signature.cause)", "    look at: \(finding.signature.cure)",
      ]
    }
}
