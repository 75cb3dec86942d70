import Tokens
import Distillation
import ExerciseSupport
import Numerics
import Testing
import LanguageModel

typealias PlaceGradient = (_ student: [Double], _ teacher: [Double]) throws -> [Double]
typealias WeightedDivergence =
  (_ student: [Double], _ teacher: [Double], _ beta: Double) -> Double

@Suite("Exercises of lesson 11")
struct Lesson11 {
  /// Student and teacher: alike, unlike, and a student that is sure of what the teacher would not say.
  let pairs: [(student: [Double], teacher: [Double])] = [
    ([0.5, 0.5], [0.75, 0.25]), ([0.2, 0.3, 0.5], [0.6, 0.3, 0.1]),
    ([0.98, 0.01, 0.01], [0.01, 0.49, 0.5]),
  ]

  @Test(
    "11.1 Write the gradient of on-policy distillation at one place of a text",
    arguments: Answer.allCases)
  func exercise11_1(_ answer: Answer) throws {
    let reference: PlaceGradient = { TeacherDivergence.reverse.gradient(student: $0, teacher: $1) }
    let yours: PlaceGradient = { try onPolicyGradient(student: $0, teacher: $1) }
    try exercise("11.1", answer, reference: reference, yours: yours) { solution in
      for (s, t) in pairs {
        let got = try solution(s.map { .log($0) }, t.map { .log($0) })
        let call = "onPolicyGradient of S = \(s), T = \(t)"
        guard got.count == s.count else {
          throw Wrong("\(call)\n  expected \(s.count) numbers, got \(got.count)")
        }
        // ∂/∂z_j Σ_i S_i (log S_i − log T_i), with ∂S_i/∂z_j = S_i ([i = j] − S_j).
        let ratios = zip(s, t).map { Double.log($0 / $1) }
        let divergence = zip(s, ratios).reduce(0) { $0 + $1.0 * $1.1 }
        let right = zip(s, ratios).map { $0 * ($1 - divergence) }
        let forward = zip(t, ratios).reduce(0) { $0 - $1.0 * $1.1 }
        try expect(
          call, got, toBe: right, within: 1e-9,
          mistakes: [
            UsualMistake(
              zip(s, t).map { $0 - $1 }, "That is the other direction, ∂KL(T‖S)/∂z: forward KL."),
            UsualMistake(
              right.map { -$0 }, "The sign: that is what the logits are moved up along."),
            UsualMistake(
              zip(s, ratios).map { $0 * $1 },
              "S_j has a derivative for every logit: its row sums to 0, and yours does not."),
            UsualMistake(
              ratios, "That is ∂KL/∂S_j without what is constant. Carry it on through the softmax."),
            UsualMistake(
              zip(s, ratios).map { $0 * ($1 + 1) },
              "The 1 of the derivative of S log S falls out, and the mean of the rest comes in."),
            UsualMistake(
              zip(t, s).map { $0 - $1 }, "The sign, and the direction: that is -∂KL(T‖S)/∂z."),
            UsualMistake(
              zip(t, ratios).map { $0 * ($1 - divergence) },
              "Each symbol is weighted with S_j, not with T_j: the student wrote the text."),
            UsualMistake(
              zip(s, ratios).map { $0 * ($1 + forward) },
              "The mean of log S - log T is taken over S, and is KL(S‖T)."),
            UsualMistake(
              zip(s, ratios).map { $0 * ($1 - divergence + 1) },
              "The 1 of the derivative of S log S is S_j - S_j Σ S_i in all: it falls out."),
            UsualMistake(
              zip(s, ratios).map { $0 * ($1 - ratios.reduce(0, +) / Double(ratios.count)) },
              "The mean of log S - log T is one over S, not over the symbols."),
            UsualMistake(
              ratios.map { $0 - divergence },
              "The factor S_j of the softmax's derivative is missing."),
            UsualMistake(
              ratios.map { $0 - ratios.reduce(0, +) / Double(ratios.count) },
              "The mean is one over S, not over the symbols; and the factor S_j is missing."),
            UsualMistake(
              zip(s, ratios).map { $0 * (1 - $0) * $1 },
              "Every S_i changes with z_j, not only S_j: there are terms with -S_i S_j as well."),
          ])
      }
      return """
        Each symbol is weighted with S_j: what the student has given up it does not feel, however much the
        teacher likes it. And a symbol is pushed down where log S - log T is above its mean, so that the
        numbers sum to 0. It is REINFORCE with the reward log T - log S, summed over what could be drawn.
        """
    }
  }

  @Test(
    "11.2 Find the bug in a divergence whose β points the wrong way", arguments: Answer.allCases)
  func exercise11_2(_ answer: Answer) throws {
    let reference: WeightedDivergence = { student, teacher, beta in
      TeacherDivergence.jensenShannon(weight: beta).value(
        student: student.map { .log($0) }, teacher: teacher.map { .log($0) })
    }
    let yours: WeightedDivergence = {
      generalisedJensenShannon(student: $0, teacher: $1, beta: $2)
    }
    try exercise("11.2", answer, reference: reference, yours: yours) { solution in
      for (s, t) in pairs {
        for beta in [0.5, 0.1, 0.9, 0.01] {
          let value = { (weight: Double, mixture: [Double]) in
            let kl = { (p: [Double]) in
              zip(p, mixture).reduce(0) { $0 + $1.0 * Double.log($1.0 / $1.1) }
            }
            return weight * kl(t) + (1 - weight) * kl(s)
          }
          let directed = { (p: [Double], q: [Double]) in
            zip(p, q).reduce(0) { $0 + $1.0 * Double.log($1.0 / $1.1) }
          }
          let mixed = { (share: Double) in zip(t, s).map { share * $0 + (1 - share) * $1 } }
          try expect(
            "generalisedJensenShannon of S = \(s), T = \(t), β = \(brief(beta))",
            [solution(s, t, beta)], toBe: [value(beta, mixed(beta))], within: 1e-9,
            mistakes: [
              UsualMistake(
                [value(1 - beta, mixed(1 - beta))], "β is still the student's share in both places."
              ),
              UsualMistake(
                [value(beta, mixed(1 - beta))],
                "The weights are right; the mixture has β for the student."),
              UsualMistake(
                [value(1 - beta, mixed(beta))],
                "The mixture is right; the two divergences have each other's weight."),
              UsualMistake(
                beta * directed(t, s) + (1 - beta) * directed(s, t),
                "S and T are held against each other, not each of them against M."),
              UsualMistake(
                beta * directed(mixed(beta), t) + (1 - beta) * directed(mixed(beta), s),
                "Those are KL(M‖T) and KL(M‖S): the mixture comes second."),
              UsualMistake(value(beta, mixed(0.5)), "The mixture is still half and half."),
              UsualMistake(
                value(0.5, mixed(beta)), "The two divergences still have the weight ½ each."),
            ])
        }
      }
      return """
        At β = ½ the two ends cannot be told apart: a test there sees nothing. Ask at 0.01, where the value
        is nearly β KL(T‖S), or at 0.99, where it is nearly (1 - β) KL(S‖T).
        """
    }
  }

  @Test(
    "11.3 Predict what a group of responses costs a student, taught in three ways",
    arguments: Answer.allCases)
  func exercise11_3(_ answer: Answer) throws {
    // By hand: 14 + 16 · 40 = 654 tokens; 3, 1 + 3 and 1 + 1 + 3 passes for each.
    let known: () throws -> (texts: Int, onPolicy: Int, reinforcement: Int) = { (1962, 2616, 3270) }
    try exercise("11.3", answer, reference: known, yours: passes) { solution in
      let prediction = try solution()
      let group = PromptGroup(
        prompt: [Token](repeating: 1, count: 14),
        responses: [[Token]](repeating: [Token](repeating: 0, count: 41), count: 16))
      var compute = StudentCompute()
      compute.addTraining(on: [group])
      let texts = compute.passes
      compute.addReading([group])
      let onPolicy = compute.passes
      compute.addReading([group])
      let reinforcement = compute.passes
      for (name, got, right, share, missing) in [
        ("texts", prediction.texts, texts, 3, "A token that is learned from costs three passes."),
        (
          "onPolicy", prediction.onPolicy, onPolicy, 4,
          "To write the responses is a pass for each token, too."
        ),
        (
          "reinforcement", prediction.reinforcement, reinforcement, 5,
          "To score them under the reference is a pass for each token, too."
        ),
      ] {
        try expect(
          prediction: Double(got), near: Double(right), within: 0.5, called: name,
          mistakes: [
            UsualMistake(
              Double(share * (14 + 16 * 41)),
              "The last token of a response is never read."),
            UsualMistake(Double(share * 16 * 54), "The prompt is read once for all 16 responses."),
            UsualMistake(
              Double(right) / Double(share), "That is the number of tokens, once through."),
            UsualMistake(Double(right) * Double(share - 1) / Double(share), missing),
            UsualMistake(
              Double(share * 16 * 40), "The prompt is read as well, once for all of them."),
          ])
      }
      return """
        \(texts), \(onPolicy) and \(reinforcement): for the same budget a student learns from 5 texts of its
        teacher's where reinforcement learning lets it try 3 of its own.
        """
    }
  }
}
