/// One line of `watch.jsonl`: what a training was, what each of its steps measured, and at a few
/// steps a group with everything that its tokens were given.
///
/// A line is an object whose `kind` is `run`, `band`, `step`, `held_out`, `group` or `end`; the page
/// `watch.html` has the same objects in it, and draws nothing else. Names are those of the types
/// here, in snake_case. What does not apply is left out. Log-probabilities and entropies are in nats,
/// numbers have five digits, and one that is not finite is `"inf"`, `"-inf"` or `"nan"`.
public enum WatchRecord: Hashable, Sendable {
  /// The training: the first line.
  case run(WatchedRun)
  /// The range over the lesson's registered seeds, for one curve.
  case band(WatchedBand)
  /// The measurements of a step.
  case step(WatchedStep)
  /// An evaluation on held-out problems.
  case heldOut(WatchedEvaluation)
  /// A group of a step that is kept.
  case group(WatchedGroup)
  /// The end of the training: the last line.
  case end(WatchedEnd)

  /// The step that it is about; 0 for what is known before the first.
  public var step: Int {
    switch self {
    case .run, .band: 0
    case .step(let step): step.step
    case .heldOut(let evaluation): evaluation.step
    case .group(let group): group.step
    case .end(let end): end.step
    }
  }
}

extension WatchRecord: Codable {
  private enum CodingKeys: CodingKey { case kind }
  private enum Kind: String, Codable {
    case run, band, step
    case heldOut = "held_out"
    case group, end
  }

  /// Reads what a `kind` says that it is.
  public init(from decoder: any Decoder) throws {
    switch try decoder.container(keyedBy: CodingKeys.self).decode(Kind.self, forKey: .kind) {
    case .run: self = .run(try WatchedRun(from: decoder))
    case .band: self = .band(try WatchedBand(from: decoder))
    case .step: self = .step(try WatchedStep(from: decoder))
    case .heldOut: self = .heldOut(try WatchedEvaluation(from: decoder))
    case .group: self = .group(try WatchedGroup(from: decoder))
    case .end: self = .end(try WatchedEnd(from: decoder))
    }
  }

  /// Writes the kind beside the members of the record.
  public func encode(to encoder: any Encoder) throws {
    var own = encoder.container(keyedBy: CodingKeys.self)
    func write(_ kind: Kind, _ record: some Encodable) throws {
      try own.encode(kind, forKey: .kind)
      try record.encode(to: encoder)
    }
    switch self {
    case .run(let run): try write(.run, run)
    case .band(let band): try write(.band, band)
    case .step(let step): try write(.step, step)
    case .heldOut(let evaluation): try write(.heldOut, evaluation)
    case .group(let group): try write(.group, group)
    case .end(let end): try write(.end, end)
    }
  }
}

/// A description of a training, with the settings it was trained with.
public struct WatchedRun: Hashable, Codable, Sendable {
  /// The version of these records.
  public var version = 1
  /// The lesson's folder, such as `07-grpo`, and the training's, such as `r1-seed-1`.
  public var lesson, name: String
  /// The number of steps that it is to have.
  public var steps: Int
  /// The steps of which a group is kept.
  public var keptSteps: [Int]
  /// Its hyperparameters.
  public var settings: WatchedSettings
  /// The decimal logarithm of the number of outputs that there are, Vᴸ and shorter ones.
  public var outputsLog: Double
  /// Indicates whether somebody decides on the way how many steps it has; left out if not.
  public var isOpen: Bool?
}

/// The hyperparameters that formulas need; a choice is written as its name in figures.
public struct WatchedSettings: Hashable, Codable, Sendable {
  /// Problems of a step, and G, the responses to each.
  public var prompts, groupSize: Int
  /// The most tokens of a response.
  public var maximumLength: Int
  /// T.
  public var temperature: Double
  /// The advantage, and the average over tokens.
  public var advantage, averaging: String
  /// The surrogate, and its parameters: for a clip ε_low and ε_high.
  public var surrogate: String
  /// See ``surrogate``.
  public var surrogateParameters: [Double]
  /// The divergence from the reference, whether it is that of a `token` or of a `sequence`, and β.
  public var divergence, divergenceScope: String
  /// β, the weight of the divergence.
  public var beta: Double
  /// The updates that are made from the responses of one step.
  public var updates: Int
}

/// The range over the lesson's registered seeds for one curve, at each step.
public struct WatchedBand: Hashable, Codable, Sendable {
  /// The curve: a name of ``WatchedStep`` in snake_case, or `held_out`.
  public var curve: String
  /// Steps, and the lowest and the highest value at each.
  public var steps: [Int]
  /// See ``steps``.
  public var low, high: [Double]
  /// The table that it was read from.
  public var source: String
}

/// The measurements of a step, named as in `steps.jsonl`; a mean over nothing is left out.
public struct WatchedStep: Hashable, Codable, Sendable {
  /// The number of the step, from 1.
  public var step: Int
  /// The mean reward, and the share of right answers.
  public var reward, right: Double?
  /// The mean number of tokens of right and of wrong responses.
  public var lengthRight, lengthWrong: Double?
  /// The entropy per token, and KL(π‖π_ref) per response.
  public var entropy, kl: Double?
  /// The share of groups whose rewards are all the same.
  public var deadGroups: Double?
}

/// An evaluation on held-out problems.
public struct WatchedEvaluation: Hashable, Codable, Sendable {
  /// The number of steps made before it.
  public var step: Int
  /// The share of right answers.
  public var right: Double

  /// A share of right answers after so many steps.
  public init(step: Int, right: Double) { (self.step, self.right) = (step, right) }
}

/// The end of a training.
public struct WatchedEnd: Hashable, Codable, Sendable {
  /// The number of steps that were made.
  public var step: Int
  /// The reason why it was stopped early, if it was.
  public var reason: String?
}
