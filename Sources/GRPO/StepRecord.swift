import ClippedObjective

/// What happened in one step, in numbers with names: a line of the log, a point of every curve.
///
/// | name                     | what it is                                                           |
/// | ------------------------ | -------------------------------------------------------------------- |
/// | `step`                   | the number of the step, from 1                                       |
/// | `reward`                 | the mean of what responses are compared by                           |
/// | `reward_…`               | the mean of each component, before its weight                        |
/// | `right`                  | the share of right answers, whatever the reward says                 |
/// | `dead_groups`            | the share of sampled groups whose rewards are all the same           |
/// | `sampled`                | how many responses were sampled; more than used if some were replaced |
/// | `used`                   | how many were left to learn from                                     |
/// | `truncated`              | the share of responses that were cut off                             |
/// | `length`                 | the mean number of tokens; `length_right`, `length_wrong` of these   |
/// | `entropy`                | of the policy, mean over tokens, in nats                             |
/// | `kl`                     | KL(π‖π_ref) of a response in nats: the mean of Σₜ Dₜ, also at β = 0  |
/// | `objective`              | J before the first update: what becomes larger. A loss is −J         |
/// | `gradient_norm`          | the largest norm of the updates' gradients, before it is clipped     |
/// | `clipped_low`, `…_high`  | the share of tokens whose gradient the clip dropped, by side         |
/// | `ratio_low`, `…_high`    | the smallest and the largest ratio that was seen                     |
/// | `learning_rate`          | of the last update                                                   |
///
/// A mean over nothing, such as the length of right answers when none is right, is NaN. On the first
/// update after sampling `objective` is 0 less the price of the drift, for the advantages of a group
/// sum to 0; the gradient is not, and that is what counts.
public struct StepRecord: Sendable, Codable {
  /// The numbers in the order in which they are logged; for equal seeds they are equal.
  public private(set) var values: [(name: String, value: Double)]
  /// Seconds spent sampling, scoring under the reference, and updating.
  public internal(set) var seconds: [(name: String, value: Double)] = []
  private var sampled = (responses: 0, groups: 0, dead: 0)

  init(step: Int) {
    values = [("step", Double(step))]
  }

  /// A number by its name; NaN if there is none of that name.
  public subscript(name: String) -> Double {
    values.first { $0.name == name }?.value ?? .nan
  }

  mutating func count<Problem>(sampled batch: [Rollout<Problem>]) {
    sampled.responses += batch.reduce(0) { $0 + $1.responses.count }
    sampled.groups += batch.count
    sampled.dead += batch.count(where: \.isDead)
  }

  /// Notes what the policy did.
  mutating func describe<Problem>(_ batch: [Rollout<Problem>]) {
    let all = batch.flatMap(\.responses)
    values.append(("reward", average(all.map(\.reward))))
    for component in all.first?.score.components ?? [] {
      let name = component.name
      values.append(("reward_\(name)", average(all.compactMap { $0.score[name] })))
    }
    let length = { (responses: [JudgedResponse]) in
      average(responses.map { Double($0.tokens.count) })
    }
    values += [
      ("right", average(all.map { $0.isRight ? 1 : 0 })),
      ("dead_groups", Double(sampled.dead) / Double(sampled.groups)),
      ("sampled", Double(sampled.responses)), ("used", Double(all.count)),
      ("truncated", average(all.map { $0.isTruncated ? 1 : 0 })),
      ("length", length(all)), ("length_right", length(all.filter(\.isRight))),
      ("length_wrong", length(all.filter { !$0.isRight })),
      ("entropy", average(all.flatMap(\.entropies))),
    ]
  }

  /// Notes what an update did; of several in a step, as the table says.
  mutating func describe(
    _ objective: GroupObjective, gradientNorm: Double, learningRate: Double
  ) {
    let findings = objective.findings
    let ratios = findings.isEmpty ? nil : RatioStatistics(findings.map(\.surrogate))
    note(&values, "kl", average(findings.map { $0.divergence.values.reduce(0, +) })) { first, _ in
      first
    }
    note(&values, "objective", objective.value) { first, _ in first }
    note(&values, "gradient_norm", gradientNorm, max)
    note(&values, "clipped_low", ratios?.clippedLow ?? .nan, max)
    note(&values, "clipped_high", ratios?.clippedHigh ?? .nan, max)
    note(&values, "ratio_low", ratios?.minimum ?? .nan, min)
    note(&values, "ratio_high", ratios?.maximum ?? .nan, max)
    note(&values, "learning_rate", learningRate) { _, last in last }
  }

  /// Sets a number, or joins it with the one that is there.
  private func note(
    _ list: inout [(name: String, value: Double)], _ name: String, _ value: Double,
    _ join: (Double, Double) -> Double
  ) {
    if let place = list.firstIndex(where: { $0.name == name }) {
      list[place].value = join(list[place].value, value)
    } else {
      list.append((name, value))
    }
  }
}

extension StepRecord {
  private enum CodingKeys: CodingKey { case names, values, stages, seconds }

  /// Reads a record as it was saved; of how it came about nothing is kept.
  public init(from decoder: any Decoder) throws {
    let lists = try decoder.container(keyedBy: CodingKeys.self)
    func pairs(_ names: CodingKeys, _ values: CodingKeys) throws -> [(name: String, value: Double)]
    {
      Array(
        zip(
          try lists.decode([String].self, forKey: names),
          try lists.decode([Double].self, forKey: values)))
    }
    (values, seconds) = (try pairs(.names, .values), try pairs(.stages, .seconds))
  }

  /// Saves the numbers in their order.
  public func encode(to encoder: any Encoder) throws {
    var lists = encoder.container(keyedBy: CodingKeys.self)
    try lists.encode(values.map(\.name), forKey: .names)
    try lists.encode(values.map(\.value), forKey: .values)
    try lists.encode(seconds.map(\.name), forKey: .stages)
    try lists.encode(seconds.map(\.value), forKey: .seconds)
  }
}

/// Tells how long the stages of a step take.
struct Stopwatch {
  private(set) var seconds: [(name: String, value: Double)] = []

  mutating func time<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    defer { seconds.append((stage, (clock.now - start) / .seconds(1))) }
    return try work()
  }
}

/// The mean; NaN of nothing.
func average(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}
