import ChainOfThought
import GRPO
import LanguageModel
import Numerics
import Rollouts
import Tasks
import Tensor
import Tokens

/// The largest number of alternatives of a token, and the least probability of one, before or after.
private let alternatives = (count: 3, least: Float(0.01))

extension WatchedGroup {
  /// Records the group of a step that has most to learn from: the one whose rewards differ most.
  ///
  /// The group is scored twice more, by the policy before the step and by the one after it. There is no
  /// record where there is no group, or one that no update has seen.
  ///
  /// - Parameters:
  ///   - groups: those of the step, as ``GRPO/GRPOTrainer/groups`` has them after its update.
  ///   - step: its number.
  ///   - environment: what asked and judged them.
  ///   - settings: what they were trained with.
  ///   - policies: the one that drew them, and the one after the step.
  ///   - engine: working memory.
  package init?<Task>(
    of groups: [SampleGroup<Task.Problem>], step: Int, in environment: Environment<Task>,
    _ settings: GRPOSettings, from policies: (old: Transformer<Float>, after: Transformer<Float>),
    with engine: GradientEngine<Float>
  ) {
    let spreads = groups.map { spread(of: $0.rewards) }
    guard let most = spreads.max(), let place = spreads.firstIndex(of: most) else { return nil }
    let group = groups[place]
    let rows = [policies.old, policies.after].map {
      engine.distributions($0, [group.tokens], distribution: settings.distribution)[0]
    }
    let vocabulary = environment.task.vocabulary
    var samples: [WatchedSample] = []
    for (sample, rows) in zip(group.samples, zip(rows[0], rows[1])) {
      let check = firstCheck(of: environment.task, sample.response, group.problem)
      guard let record = WatchedSample(sample, check, rows, vocabulary) else { return nil }
      samples.append(record)
    }
    (self.step, self.place, self.groups) = (step, place, groups.count)
    question = environment.task.question(for: group.problem).joined(separator: " ")
    prompt = vocabulary.symbols(of: group.prompt)
    mean = rounded(average(group.rewards))
    deviation = rounded(most)
    self.samples = samples
  }
}

extension WatchedSample {
  /// A sample after its update, with log π of all symbols at each of its places before and after.
  fileprivate init?(
    _ sample: Sample, _ check: TraceCheck?, _ rows: (old: Matrix<Float>, after: Matrix<Float>),
    _ vocabulary: Vocabulary
  ) {
    guard let update = sample.update, let reference = sample.reference else { return nil }
    let (new, old) = (update.logProbabilities, sample.old.values)
    let surrogate = update.surrogate
    tokens = vocabulary.symbols(of: sample.tokens)
    reward = rounded(sample.reward)
    components = sample.score.components.map {
      WatchedComponent(name: $0.name, value: rounded($0.value), weight: rounded($0.weight))
    }
    right = sample.isCorrect
    verdict = sample.response.verdict(isCorrect: sample.isCorrect, check)
    mistake = check?.mistake.map { [$0.symbols.lowerBound, $0.symbols.upperBound] }
    advantage = rounded(sample.advantage)
    weight = rounded(sample.weight)
    truncated = sample.isTruncated
    logOld = old.map { rounded($0) }
    logNew = new == old ? nil : new.map { rounded($0) }
    logRef = reference.values.map { rounded($0) }
    let after = sample.tokens.indices.map { Double(rows.after[$0, Int(sample.tokens[$0])]) }
    logAfter = after.map { rounded($0) }
    entropy = sample.entropies.map { rounded($0) }
    ratio = surrogate.ratios.allSatisfy { $0 == 1 } ? nil : surrogate.ratios.map { rounded($0) }
    let isPlain = surrogate.coefficients.allSatisfy { $0 == sample.advantage }
    self.surrogate = isPlain ? nil : surrogate.coefficients.map { rounded($0) }
    divergence = update.divergence.coefficients.map { rounded($0) }
    coefficient = update.coefficients.map { rounded($0) }
    let clipped = surrogate.values.indices.filter {
      surrogate.coefficients[$0] == 0 && surrogate.values[$0] != 0
    }
    dropped = clipped.isEmpty ? nil : clipped
    likeliest = sample.tokens.indices.flatMap { place -> [WatchedAlternative] in
      // Where the token itself has nearly all, before and after, no other is likely.
      let rest = max(-Double.expMinusOne(old[place]), -Double.expMinusOne(after[place]))
      guard rest > 0.9 * Double(alternatives.least) else { return [] }
      let (before, behind) = (rows.old.values(row: place), rows.after.values(row: place))
      let least = Float.log(alternatives.least)
      return before.indices.filter {
        $0 != Int(sample.tokens[place]) && max(before[$0], behind[$0]) >= least
      }
      .sorted { before[$0] == before[$1] ? $0 < $1 : before[$0] > before[$1] }.prefix(
        alternatives.count
      )
      .map { token in
        WatchedAlternative(
          place: place, token: vocabulary.symbols(of: [Token(token)])[0],
          old: rounded(.exp(Double(before[token]))), after: rounded(.exp(Double(behind[token]))))
      }
    }
  }
}

private let powersOfTen = (0...22).map { Double.pow(10, $0) }

/// The number with so many digits.
package func rounded(_ number: Double, digits: Int = 5) -> Double {
  guard number.isFinite, number != 0 else { return number }
  let places = digits - 1 - Int(Double.log10(abs(number)).rounded(.down))
  // Divided by a power of ten, which is exact up to 22, a whole number is the nearest there is.
  guard powersOfTen.indices.contains(abs(places)) else { return number }
  let unit = powersOfTen[abs(places)]
  return places >= 0 ? (number * unit).rounded() / unit : (number / unit).rounded() * unit
}

/// The mean of some numbers; NaN of none.
func average(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

/// The population's standard deviation of some numbers; 0 where all are the same.
func spread(of numbers: [Double]) -> Double {
  guard numbers.min() != numbers.max() else { return 0 }
  let mean = average(numbers)
  return average(numbers.map { ($0 - mean) * ($0 - mean) }).squareRoot()
}
