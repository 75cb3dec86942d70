import TinyR1

/// One way in which the sampler of the small world differs, in several doses.
enum BiasSource: CaseIterable, Sendable {
  case rounding, noise, topP, lag

  /// The words of a figure on its axis.
  var label: String {
    switch self {
    case .rounding: "bits of each number"
    case .noise: "noise δ on the logits"
    case .topP: "top-p of the sampler"
    case .lag: "lag (updates)"
    }
  }

  /// The doses, from none, or next to none, to strong.
  var doses: [Double] {
    switch self {
    case .rounding: [16, 14, 11, 8, 6, 5, 4, 3]
    case .noise: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]
    case .topP: [1, 0.98, 0.95, 0.9, 0.85, 0.8]
    case .lag: [0, 1, 2, 4, 8, 16, 24]
    }
  }

  /// The sources on which cures are compared, each at one dose.
  static let compared: [(source: BiasSource, dose: Double, name: String)] = [
    (.noise, 0.5, "noise 0.5"), (.topP, 0.9, "top-p 0.9"), (.lag, 16, "lag 16"),
  ]

  /// Measures one dose.
  func bias(
    _ dose: Double, in world: SmallWorld, seed: UInt64, _ cure: Surrogate = .reinforce,
    withSpread: Bool = false
  ) throws -> GradientBias {
    func bias(_ sampler: some EnumerablePolicy) throws -> GradientBias {
      try GradientBias(of: world.policy, drawnBy: sampler, cure, withSpread: withSpread)
    }
    return switch self {
    case .rounding: try bias(world.rounded(toBits: Int(dose)))
    case .noise: try bias(world.noisy(dose, seed: seed))
    case .topP: try bias(world.sampled(from: SamplingDistribution(topP: dose)))
    case .lag: try bias(world.policy(before: Int(dose)))
    }
  }
}

/// The small world of one seed, measured.
struct BiasSweep: Codable, Sendable {
  /// The number of updates that it took to train the world.
  let updates: Int
  /// For each source the bias at each dose.
  let doses: [[GradientBias]]
  /// For each source that is compared the bias under each cure.
  let cures: [[GradientBias]]

  /// Trains a world and measures it.
  init(seed: UInt64) throws {
    let world = try SmallWorld(seed: seed)
    updates = world.updates
    doses = try BiasSource.allCases.map { source in
      try source.doses.map { try source.bias($0, in: world, seed: seed) }
    }
    cures = try BiasSource.compared.map { source, dose, _ in
      try Cure.all.map {
        try source.bias(dose, in: world, seed: seed, $0.surrogate, withSpread: true)
      }
    }
  }

  /// The error of a source at one of its doses.
  func error(of source: BiasSource, at dose: Double) -> Double {
    guard let place = BiasSource.allCases.firstIndex(of: source),
      let column = source.doses.firstIndex(of: dose)
    else { return .nan }
    return doses[place][column].error
  }

  /// The error of a source that is compared, under a cure.
  func error(of source: BiasSource, under cure: String) -> Double {
    guard let place = BiasSource.compared.firstIndex(where: { $0.source == source }),
      let column = Cure.all.firstIndex(where: { $0.name == cure })
    else { return .nan }
    return cures[place][column].error
  }
}
