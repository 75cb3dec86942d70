import ClippedObjective
import LanguageModel
import Tensor
import Tokens

/// A text with the teacher's distribution at every place.
package struct TaughtText: Sendable {
  /// The response.
  package let tokens: [Token]
  /// log T of every symbol, [tokens × vocabulary].
  package let teacher: Matrix<Float>
  /// w, the weight of each of its places.
  package var weight = 0.0
}

/// A prompt and the texts that answer it.
package struct TaughtGroup: ResponseGroup {
  let prompt: [Token]
  package var samples: [TaughtText]

  package var tokens: PromptGroup { PromptGroup(prompt: prompt, responses: samples.map(\.tokens)) }
}

extension [TaughtGroup] {
  /// Gathers texts, the teacher's distributions on them, and the weights of their places.
  package init(_ texts: [PromptGroup], teacher: [[Matrix<Float>]], _ averaging: Averaging) {
    var weights = averaging.weights(lengths: teacher.joined().map(\.rows)).makeIterator()
    self = zip(texts, teacher).map { text, rows in
      TaughtGroup(
        prompt: text.prompt,
        samples: zip(text.responses, rows).map {
          TaughtText(tokens: $0, teacher: $1, weight: weights.next() ?? 0)
        })
    }
  }
}

/// The objective of one update: J = −Σₜ wₜ D(T(·|o_<t), S(·|o_<t)), with the teacher's rows given.
///
/// The texts are held fixed, whoever wrote them: the gradient ignores that a changed student would
/// write other texts (GKD, arXiv 2306.13649, section 3: no backpropagation through sampling).
package struct DistillationObjective: Sendable {
  let divergence: TeacherDivergence

  /// The objective of that divergence.
  package init(divergence: TeacherDivergence) { self.divergence = divergence }

  /// Fills in ∂J/∂z for one place of a text, given log S of every symbol.
  ///
  /// - Returns: D at this place, in nats.
  package func evaluate(
    _ text: TaughtText, _ place: Int, _ logProbabilities: Span<Float>,
    _ gradient: inout MutableSpan<Float>
  ) -> Double {
    let student = logProbabilities.indices.map { Double(logProbabilities[$0]) }
    let teacher = text.teacher.values(row: place).map(Double.init)
    let slopes = divergence.gradient(student: student, teacher: teacher)
    for j in gradient.indices { gradient[j] = Float(-text.weight * slopes[j]) }
    return divergence.value(student: student, teacher: teacher)
  }

  /// Computes Σ w D, which the update is to make smaller.
  ///
  /// - Parameters:
  ///   - groups: the texts.
  ///   - reports: for each text the sum of D over its places.
  /// - Returns: their weighted sum.
  package static func divergence(of groups: [TaughtGroup], _ reports: [[Double]]) -> Double {
    zip(reports.joined(), groups.flatMap(\.samples)).reduce(0) { $0 + $1.0 * $1.1.weight }
  }
}
