import ChainOfThought
import ClippedObjective
import KLDivergence
import LanguageModel
import Rollouts
import Testing
import Tokens

@Suite("A group of samples")
struct SampleGroupTests {
  static func sample(_ count: Int, reward: Double = 0, isMasked: Bool = false) -> Sample {
    Sample(
      tokens: [Token](repeating: Token(count), count: count),
      response: Response(symbols: [], prefill: .think),
      old: OldLogProbabilities([Double](repeating: -1, count: count)), reward: reward,
      isMasked: isMasked)
  }

  /// Two groups, with samples of 2, 3 and of 1, 4 tokens.
  static let groups = [
    SampleGroup(
      problem: "a", prompt: [1], samples: [sample(2, reward: 1), sample(3, reward: 0.5)]),
    SampleGroup(problem: "b", prompt: [2, 3], samples: [sample(1), sample(4)]),
  ]

  @Test("is read as its prompt and the tokens of its samples")
  func tokens() {
    #expect(
      Self.groups.map(\.tokens) == [
        PromptGroup(prompt: [1], responses: [[2, 2], [3, 3, 3]]),
        PromptGroup(prompt: [2, 3], responses: [[1], [4, 4, 4, 4]]),
      ])
    #expect(Self.groups.map(\.rewards) == [[1, 0.5], [0, 0]])
    #expect(Self.groups.map(\.hasZeroVariance) == [false, true])
  }

  @Test("its weights are those of all groups together, as the averaging says")
  func weights() {
    // Averaging's own worked numbers for lengths 2, 3, 1 and 4, and a quarter each for a sum.
    for (averaging, expected) in [
      (Averaging.bySequence, [0.125, 1.0 / 12, 0.25, 0.0625]), (.byToken, [0.1, 0.1, 0.1, 0.1]),
      (.sumOverTokens, [0.25, 0.25, 0.25, 0.25]), (.byConstant(5), [0.05, 0.05, 0.05, 0.05]),
    ] {
      var groups = Self.groups
      groups.setWeights(averaging)
      for (weight, number) in zip(groups.flatMap { $0.samples.map(\.weight) }, expected) {
        #expect(abs(weight - number) < 1e-15, "\(averaging)")
      }
      // Of a part of a batch alone they are those of that part.
      groups[1...].setWeights(averaging)
      var part = Array(groups[1...])
      part.setWeights(averaging)
      #expect(groups[1].samples.map(\.weight) == part[0].samples.map(\.weight))
    }
  }

  @Test(
    "a masked sample weighs nothing; by token the others share its tokens, by sequence they do not")
  func masked() {
    var groups = Self.groups
    groups[0].samples[1] = Self.sample(3, isMasked: true)
    let weights = { (groups: [SampleGroup<String>]) in groups.flatMap { $0.samples.map(\.weight) } }
    groups.setWeights(.byToken)
    // 2 + 1 + 4 tokens are left.
    let share = 1.0 / 7
    #expect(weights(groups) == [share, 0, share, share])
    groups.setWeights(.bySequence)
    #expect(weights(groups) == [0.125, 0, 0.25, 0.0625])
  }

  @Test("notes what an update gave to each sample, in order, and in a part of a batch in that part")
  func updates() {
    func update(_ number: Double) -> TokenUpdate {
      TokenUpdate(
        logProbabilities: [-1],
        surrogate: Surrogate.importanceWeighted.evaluate(
          new: [-1], of: .plain, old: OldLogProbabilities([-1]), advantage: number),
        divergence: KLEstimator.k3.evaluate(
          new: [-1], temperature: 1, reference: ReferenceLogProbabilities([-1]), ratios: [1],
          scope: .token),
        coefficients: [number])
    }
    var groups = Self.groups
    groups.setUpdates([[update(1), update(2)], [update(3), update(4)]])
    let noted = { (groups: [SampleGroup<String>]) -> [Double] in
      groups.flatMap { $0.samples.flatMap { $0.update?.coefficients ?? [] } }
    }
    #expect(noted(groups) == [1, 2, 3, 4])
    groups[1...].setUpdates([[update(5), update(6)]])
    #expect(noted(groups) == [1, 2, 5, 6])
    #expect(groups[1].samples[0].update?.surrogate.values == [5])
  }
}
