import ClippedObjective
import Distillation
import LanguageModel
import Numerics
import Oracle
import Tensor
import TestSupport
import Testing
import Tokens

/// The gradient that a run follows, against finite differences and against the sum over every text.
@Suite("The gradient of distillation")
struct DistillationTrainerGradientTests {
  /// The gradient of a run that is not allowed to move.
  func gradients(
    _ settings: DistillationSettings, steps: Int = 1, divergences: inout [Double]
  ) -> [Double] {
    var run = DistillationTrainer(of: student, by: teacher, settings, seed: 5)
    var (sum, place) = ([Double](repeating: 0, count: student.layout.count), 0)
    for _ in 0..<steps {
      divergences.append(
        run.step { _ in
          defer { place += 1 }
          return texts[place % texts.count]
        })
      for (i, number) in run.gradient.values.enumerated() { sum[i] += Double(number) }
    }
    #expect(run.student.numbers == student.numbers)
    return sum.map { $0 / Double(steps) }
  }

  static func settings(
    _ divergence: TeacherDivergence, temperature: Double = 1
  ) -> DistillationSettings {
    var settings = DistillationSettings(
      divergence, sampling: options, learningRate: .constant(0))
    settings.temperature = temperature
    return settings
  }

  static let choices: [(divergence: TeacherDivergence, temperature: Double, Averaging)] = [
    (.forward, 1, .byToken), (.forward, 2, .bySequence), (.reverse, 1, .byToken),
    (.reverse, 0.7, .sumOverTokens), (.jensenShannon(weight: 0.5), 1, .byToken),
    (.jensenShannon(weight: 0.2), 2, .byToken),
  ]

  @Test("is that of finite differences of −D, in every weight", arguments: choices)
  func finiteDifferences(
    divergence: TeacherDivergence, temperature: Double, averaging: Averaging
  ) {
    var settings = Self.settings(divergence, temperature: temperature)
    (settings.examples, settings.averaging) = (texts.count, averaging)
    var found: [Double] = []
    let gradient = gradients(settings, divergences: &found)
    // The same in double precision, place by place, by a policy that knows nothing of rows.
    let asked = texts.flatMap(\.responses).map { response in
      response.indices.map { Array(response[..<$0]) }
    }
    let beliefs = asked.map {
      policy(teacher, temperature: temperature).logProbabilities(after: $0)
    }
    let value = { (model: TransformerPolicy) in
      averaging.average(
        zip(asked, beliefs).map { prefixes, beliefs in
          zip(model.logProbabilities(after: prefixes), beliefs).map {
            divergence.value(student: $0, teacher: $1)
          }
        })
    }
    var moved = policy(student, temperature: temperature)
    #expect(abs(found[0] - value(moved)) < 1e-5)
    let slopes = student.numbers.indices.map { i in
      let before = moved.model.parameters.view[0, i]
      return centralDifference { h in
        moved.model.parameters.mutableView()[0, i] = before + h
        defer { moved.model.parameters.mutableView()[0, i] = before }
        return -value(moved)
      }
    }
    // The run is in single precision.
    #expect(relativeError(gradient, slopes) < 1e-4)
  }

  @Test("the end of a text is compared like any other place")
  func end() {
    // A response that is nothing but its end token: what is learned is whether to stop at once.
    var run = DistillationTrainer(of: student, by: teacher, Self.settings(.forward), seed: 6)
    let divergence = run.step { _ in PromptGroup(prompt: prompt, response: [3]) }
    #expect(divergence > 0.01 && sumOfSquares(run.gradient.view) > 1e-6)
  }

  /// Σ S(o_<t) ∇KL(S(·|o_<t) ‖ T(·|o_<t)) over every prefix: what on-policy distillation pulls along,
  /// exactly, and by another way: as coefficients on log-probabilities of tokens.
  func exactOnPolicyGradient() throws -> [Double] {
    let (s, t) = (policy(student), policy(teacher))
    let prefixes = try s.space.prefixes()
    let (own, beliefs) = (s.logProbabilities(after: prefixes), t.logProbabilities(after: prefixes))
    var reach: [[Token]: Double] = [[]: 1]
    var branches: [PrefixCoefficients] = []
    for (place, prefix) in prefixes.enumerated() {
      let chance = reach[prefix] ?? 0
      for (a, log) in own[place].enumerated() { reach[prefix + [Token(a)]] = chance * .exp(log) }
      branches.append(
        PrefixCoefficients(
          prefix: prefix,
          coefficients: zip(own[place], beliefs[place]).map { chance * .exp($0) * ($0 - $1) }))
    }
    return s.gradient(branches)
  }

  /// −1 times the mean gradient of a run on its own texts.
  func sampledOnPolicyGradient(steps: Int) -> [Double] {
    var settings = Self.settings(.reverse)
    (settings.onPolicyFraction, settings.averaging) = (1, .sumOverTokens)
    var divergences: [Double] = []
    let gradient = gradients(settings, steps: steps, divergences: &divergences).map { -$0 }
    return gradient
  }

  @Test("on the student's own texts it is the exact one, with an error that falls like 1/√n")
  func onPolicy() throws {
    let exact = try exactOnPolicyGradient()
    let few = relativeError(sampledOnPolicyGradient(steps: 5), exact)
    let many = relativeError(sampledOnPolicyGradient(steps: 80), exact)
    // 16 times the samples: a quarter of the error, give or take the chance of two draws.
    #expect(many < 0.05)
    #expect(many < few / 2)
    // On the teacher's texts it is another: those are reached with other probabilities.
    var settings = Self.settings(.reverse)
    settings.averaging = .sumOverTokens
    var divergences: [Double] = []
    let others = gradients(settings, steps: 4, divergences: &divergences).map { -$0 }
    #expect(relativeError(others, exact) > 0.2)
  }

  @Test("and it is not ∇KL of whole texts, which would also change where the student goes")
  func wholeTexts() throws {
    let (s, t) = (policy(student), policy(teacher))
    let all = try Enumeration(s)
    let whole = all.gradientOfDivergence(from: t)
    let here = try exactOnPolicyGradient()
    #expect(relativeError(here, whole) > 0.1)
    // What is missing: each token answers for the divergence at all places after its own.
    let prefixes = try s.space.prefixes()
    let divergences = zip(
      s.logProbabilities(after: prefixes), t.logProbabilities(after: prefixes)
    ).map { TeacherDivergence.reverse.value(student: $0, teacher: $1) }
    let known = Dictionary(uniqueKeysWithValues: zip(prefixes, divergences))
    let later = all.expectedGradient { output in
      output.tokens.indices.map { place in
        (place + 1..<output.tokens.count).reduce(0) {
          $0 + (known[Array(output.tokens[..<$1])] ?? 0)
        }
      }
    }
    #expect(relativeError(zip(here, later).map { $0 + $1 }, whole) < 1e-10)
  }
}
