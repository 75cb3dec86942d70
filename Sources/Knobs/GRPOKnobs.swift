import Advantage
import ClippedObjective
import GRPO
import KLDivergence
import LanguageModel
import Notebook
import Require

/// The settings of GRPO that a command line can change, by name, each with the value of DeepSeek-R1-Zero.
///
/// Sources: DeepSeek-R1 (arXiv 2501.12948v2), methods; its ε is that of R1's first stage.
public let grpoSettings: [NamedSetting<GRPOSettings>] = [
  NamedSetting("prompts", \.prompts, .whole(1...1024), paper: "32", "problems in a step"),
  NamedSetting(
    "group-size", \.groupSize, .whole(2...1024), paper: "16", "G, responses to each problem"),
  NamedSetting(
    "temperature", \.temperature, .number(0.01...100), paper: "1", "T of the policy in training"),
  NamedSetting(
    "advantage", \.advantage,
    .choice([
      ("grpo", .grpo), ("dr-grpo", .drGRPO), ("rloo", .rloo), ("max-rl", .maxRL),
      ("reinforce-plus-plus", .reinforcePlusPlus), ("raw", .raw),
    ]), paper: "grpo", "what turns rewards into advantages"),
  NamedSetting(
    "ratio", \.ratio, .choice([("sequence", .sequence), ("token", .token)]), paper: "sequence",
    "whether ρ is that of a response or of a token"),
  NamedSetting(
    "epsilon", \.epsilon, .number(1e-6...1e6), paper: "10 in R1's first stage",
    "ε, the room for a ratio; it matters where a rollout is used more than once"),
  NamedSetting(
    "averaging", \.averaging,
    .choice([
      ("sum-over-tokens", .sumOverTokens), ("by-sequence", .bySequence), ("by-token", .byToken),
    ]), paper: "sum-over-tokens", "the average over tokens"),
  NamedSetting(
    "beta", \.klCoefficient, .number(0...1e6), paper: "0.001", "β, the weight of the divergence"),
  NamedSetting(
    "divergence", \.divergence,
    .choice([
      ("k1", .k1), ("k2", .k2), ("k3", .k3), ("ratio-k3", .ratioWeightedK3),
      ("k1-in-reward", .k1InReward),
    ]), paper: "k3", "the estimator of the divergence"),
  NamedSetting(
    "minibatches", \.minibatches, .whole(1...1024), paper: "16",
    "parts of a rollout, each for an update of its own"),
  NamedSetting(
    "inner-epochs", \.innerEpochs, .whole(1...100), paper: "1", "passes over each rollout"),
  NamedSetting(
    "learning-rate", \.constantRate, .number(1e-9...10), paper: "3e-6", "η of every update"),
  NamedSetting(
    "resampling", \.resampling, .whole(0...100), paper: "0",
    "draws in place of groups whose rewards are all the same"),
]

/// The knobs of a lesson that trains with GRPO as it is set unless told otherwise.
public let grpoKnobs: [Knob] =
  [.steps(1...100_000)]
  // The longest response is the lesson's, and no knob: it is named here since it must be given.
  + grpoSettings.map { $0.knob(of: GRPOSettings(maximumLength: 1)) }

extension [Knob] {
  /// Some knobs, in a lesson whose code has values of its own.
  ///
  ///     grpoKnobs.only(["group-size": "8", "beta": "0.001"])
  ///
  /// - Parameter lesson: the names of those that stay, each with the lesson's value.
  /// - Returns: them, in the order that they had.
  public func only(_ lesson: [String: String]) -> [Knob] {
    let unknown = lesson.keys.filter { name in !contains { $0.name == name } }
    require(unknown.isEmpty, "there is no knob \(unknown.sorted().joined(separator: ", "))")
    return compactMap { knob in lesson[knob.name].map { knob.of(lesson: $0) } }
  }

  /// The same knobs, whose values `--compare` shows side by side in a figure of the lesson, by its name.
  public func compared(in figure: String) -> [Knob] { map { $0.compared(in: figure) } }
}

extension LessonNotebook {
  /// The settings of a lesson, as far as the command line does not change them.
  public func turned(_ settings: GRPOSettings) -> GRPOSettings { turned(settings, grpoSettings) }
}

/// The unit that a clipped ratio belongs to.
enum Ratio { case sequence, token }

extension GRPOSettings {
  /// The ratio that the surrogate clips.
  var ratio: Ratio {
    get { surrogate == .clipped(ClipRange(epsilon)) ? .token : .sequence }
    set { setSurrogate(newValue, epsilon) }
  }

  /// ε of the surrogate, on the upper side, as on the lower.
  var epsilon: Double {
    get { surrogate.parameters.last ?? .nan }
    set { setSurrogate(ratio, newValue) }
  }

  /// η, where it is the same for all updates.
  var constantRate: Double {
    get { learningRate.peak }
    set { learningRate = .constant(newValue) }
  }

  private mutating func setSurrogate(_ ratio: Ratio, _ epsilon: Double) {
    let range = ClipRange(epsilon)
    surrogate = ratio == .token ? .clipped(range) : .sequenceClipped(range)
  }
}
