import Foundation
import LessonShared
import Notebook
import TinyR1

/// The place where the teacher is made to go on.
enum Prefix: String, CaseIterable, Codable, Sendable {
  case before, after, sound, own

  /// The name in tables and figures.
  var name: String {
    switch self {
    case .before: "just before its first wrong step"
    case .after: "just behind it"
    case .sound: "a sound text of the student, as many steps"
    case .own: "the teacher's own text, as many steps"
    }
  }
}

/// The outcome of a teacher on the beginnings of texts: means over them.
struct PrefixOutcome: Codable, Sendable {
  /// The number of beginnings.
  var count = 0
  /// Their tokens.
  var length = 0.0
  /// The share of right answers if the teacher goes on.
  var right = 0.0
}

/// A stretch of the student's texts, place by place.
struct Stretch: Codable, Sendable {
  var places = 0
  /// KL(S‖T), and the entropy of T, both in nats per token.
  var divergence = 0.0, entropy = 0.0

  fileprivate mutating func add(_ student: [Double], _ teacher: [Double]) {
    places += 1
    divergence += exactKL(policy: student, reference: teacher)
    entropy -= teacher.reduce(0) { $0 + exp($1) * $1 }
  }
}

/// The worth of one seed's teacher where its student has got to.
struct PrefixReport: Codable, Sendable {
  /// For each kind of beginning what the teacher makes of it.
  var outcomes: [Prefix: PrefixOutcome] = [:]
  /// For each kind of mistake how many there were, and the teacher's right answers behind it.
  var mistakes: [String: PrefixOutcome] = [:]
  /// Before the first wrong step, in it, and behind it.
  var stretches = Array(repeating: Stretch(), count: 3)
  /// The share of the student's texts with a wrong step.
  var wrong = 0.0

  /// By how many points the teacher is less often right behind the wrong step than in front of it.
  func loss(from kind: Prefix) -> Double {
    100 * ((outcomes[kind]?.right ?? .nan) - (outcomes[.after]?.right ?? .nan))
  }
}

/// A beginning of an answer to a problem.
private struct Beginning {
  let problem: Int
  let kind: Prefix
  let mistake: String
  let tokens: [Token]
}

extension TeachersPlan {
  /// Steps whose form is right and whose content is not.
  private static let kinds: [Mistake.Kind] = [.notAFactorPair, .arithmetic, .falseYes, .falseNo]

  /// Lets a student answer held-out equations, and its teacher go on from where it went wrong.
  func prefixes(
    of student: Transformer<Float>, _ teacher: Transformer<Float>, seed: UInt64,
    _ notebook: LessonNotebook
  ) throws -> PrefixReport {
    let (problems, threads) = (evaluator.problems, notebook.threads)
    func ask(_ model: Transformer<Float>) throws -> [[[Token]]] {
      let generator = SeededGenerator(seed: seed)
      let requests = try problems.enumerated().map {
        SamplingRequest(
          prompt: try environment.prompt(for: $1), count: 8, generator: generator.stream($0))
      }
      return Sampler<Float>(model.configuration, threads: threads)
        .sample(model, requests, options).map { $0.map(\.tokens) }
    }
    let (texts, others) = (try ask(student), try ask(teacher))
    var (report, all, marked) = (PrefixReport(), [Beginning](), [(Int, [Token], Range<Int>)]())
    for (p, problem) in problems.enumerated() {
      func check(_ tokens: [Token]) -> TraceCheck? {
        environment.task.check(environment.response(tokens), for: problem)
      }
      /// The first text with so many right steps, up to there.
      func sound(_ texts: [[Token]], steps: Int) -> [Token]? {
        texts.first { (check($0)?.steps ?? 0) >= steps }.flatMap { end(ofStep: steps, in: $0) }
      }
      for tokens in texts[p] {
        guard let found = check(tokens), let mistake = found.mistake,
          Self.kinds.contains(mistake.kind)
        else { continue }
        func add(_ kind: Prefix, _ tokens: [Token]) {
          all.append(
            Beginning(
              problem: p, kind: kind, mistake: mistake.kind.description, tokens: tokens))
        }
        marked.append((p, tokens, mistake.symbols))
        add(.before, Array(tokens[..<mistake.symbols.lowerBound]))
        add(.after, Array(tokens[..<mistake.symbols.upperBound]))
        // As many steps, of the same equation, and none of them wrong.
        if let same = sound(texts[p], steps: found.steps + 1) { add(.sound, same) }
        if let same = sound(others[p], steps: found.steps + 1) { add(.own, same) }
      }
    }
    report.wrong = Double(marked.count) / Double(texts.joined().count)
    try goOn(all, teacher, seed: seed, threads, &report)
    compare(marked, student, teacher, threads, &report)
    return report
  }

  /// The tokens of a text up to the end of a step, which is `yes` or `no`.
  private func end(ofStep step: Int, in tokens: [Token]) -> [Token]? {
    let symbols = environment.task.vocabulary.symbols(of: tokens)
    let ends = symbols.indices.filter { symbols[$0] == "yes" || symbols[$0] == "no" }
    return ends.count >= step && step > 0 ? Array(tokens[...ends[step - 1]]) : nil
  }

  /// Lets a teacher go on from beginnings, four times each.
  private func goOn(
    _ all: [Beginning], _ teacher: Transformer<Float>, seed: UInt64, _ threads: Int,
    _ report: inout PrefixReport
  ) throws {
    let generator = SeededGenerator(seed: seed).stream(1)
    let requests = try all.enumerated().map {
      SamplingRequest(
        prompt: try environment.prompt(for: evaluator.problems[$1.problem]) + $1.tokens, count: 4,
        generator: generator.stream($0))
    }
    let answers = Sampler<Float>(teacher.configuration, threads: threads)
      .sample(teacher, requests, options)
    for (beginning, own) in zip(all, answers) {
      let right = own.map { answer in
        environment.isCorrect(
          environment.response(beginning.tokens + answer.tokens),
          to: evaluator.problems[beginning.problem]) ? 1.0 : 0
      }
      report.outcomes[beginning.kind, default: PrefixOutcome()]
        .add(mean(right), beginning.tokens.count)
      guard beginning.kind == .after else { continue }
      report.mistakes[beginning.mistake, default: PrefixOutcome()]
        .add(mean(right), beginning.tokens.count)
    }
  }

  /// Compares student and teacher at every place of the student's texts.
  private func compare(
    _ marked: [(problem: Int, tokens: [Token], step: Range<Int>)], _ student: Transformer<Float>,
    _ teacher: Transformer<Float>, _ threads: Int, _ report: inout PrefixReport
  ) {
    let groups = marked.compactMap { text in
      (try? environment.prompt(for: evaluator.problems[text.problem])).map {
        PromptGroup(prompt: $0, response: text.tokens)
      }
    }
    func rows(_ model: Transformer<Float>) -> [Matrix<Float>] {
      GradientEngine<Float>(model.configuration, threads: threads)
        .distributions(model, groups).map { $0[0] }
    }
    for (text, (own, other)) in zip(marked, zip(rows(student), rows(teacher))) {
      for place in text.tokens.indices {
        let stretch =
          place < text.step.lowerBound ? 0 : place < text.step.upperBound ? 1 : 2
        report.stretches[stretch].add(
          own.values(row: place).map(Double.init), other.values(row: place).map(Double.init))
      }
    }
    for i in report.stretches.indices { report.stretches[i].finish() }
  }
}

extension PrefixOutcome {
  /// Adds a beginning to the means.
  fileprivate mutating func add(_ right: Double, _ length: Int) {
    count += 1
    self.right += (right - self.right) / Double(count)
    self.length += (Double(length) - self.length) / Double(count)
  }
}

extension Stretch {
  /// Turns sums into means.
  fileprivate mutating func finish() {
    divergence /= Double(places)
    entropy /= Double(places)
  }
}
