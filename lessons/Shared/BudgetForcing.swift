import TinyR1

/// The answers of a policy whose thoughts were made longer by force so many times.
public struct ForcedAnswers<Problem: Sendable>: Sendable {
  /// The problems, and for each its responses.
  public let problems: [Problem], responses: [[Response]]
  /// Indicates whether each response is right.
  public let isCorrect: [[Bool]]
  /// The number of all responses that had a word put in at the last round; 0 in the first.
  public let forced: Int

  /// The share of right answers, mean over problems.
  public var passAtOne: Double {
    mean(isCorrect.map { Double($0.count { $0 }) / Double($0.count) })
  }

  /// Tokens per response, the words that were put in included.
  public var length: Double { mean(responses.joined().map { Double($0.symbols.count) }) }
}

extension Environment {
  /// Asks a policy, and where its thought would end puts a word in its place and lets it go on: budget
  /// forcing.
  ///
  ///     draw a thought up to </think>;
  ///     so many times: in place of </think> write the word, and draw on up to the next </think>;
  ///     draw the answer
  ///
  /// Source: Muennighoff et al., "s1: Simple test-time scaling" (arXiv 2501.19393, section 3.1), who append
  /// "Wait" each time the model would end. `isForced` leaves some thoughts as they are. Answers after 0, 1,
  /// 2, … words share their beginnings, so that they differ by what the word has done and not by chance.
  ///
  /// - Parameters:
  ///   - word: the symbol that is put in.
  ///   - times: the most words in one thought.
  ///   - policy: the model that answers.
  ///   - problems: what it is asked.
  ///   - samples: how often it is asked each.
  ///   - maximumLength: the most tokens of a response.
  ///   - seed: of the sampling; each response has a stream of its own.
  ///   - threads: at least 1; it changes the time and nothing else.
  ///   - isForced: whether a thought that would end is to go on, by its symbols.
  /// - Returns: the answers after at most 0, 1, … `times` words.
  /// - Throws: an error if a symbol is not in the vocabulary.
  public func answersWhenForced(
    by word: String, upTo times: Int, _ policy: Transformer<Float>, _ problems: [Task.Problem],
    samples: Int, maximumLength: Int, seed: UInt64, threads: Int,
    where isForced: (_ thought: [String]) -> Bool = { _ in true }
  ) throws -> [ForcedAnswers<Task.Problem>] {
    let sampler = Sampler<Float>(policy.configuration, threads: threads)
    let generator = SeededGenerator(seed: seed)
    let prompts = try problems.map(prompt)
    let word = try task.vocabulary.tokens(of: [word])
    var thoughts = prompts.flatMap { Array(repeating: ForcedThought(prompt: $0), count: samples) }
    /// Goes on with the thoughts at some places, each up to a token or the limit, from a stream of its own.
    func draw(_ places: [Int], upTo end: SpecialSymbol, stream: Int) {
      let requests = places.map { place in
        SamplingRequest(
          prompt: thoughts[place].prompt + thoughts[place].tokens,
          generator: generator.stream(place).stream(stream))
      }
      let rooms = places.map { maximumLength - thoughts[$0].tokens.count }
      guard let largest = rooms.max(), largest > 0 else { return }
      // They have different room left. A text does not depend on the limit but by being cut off there.
      let drawn = sampler.sample(
        policy, requests, SamplingOptions(endToken: end.token, maximumLength: largest))
      for (place, (room, responses)) in zip(places, zip(rooms, drawn)) {
        thoughts[place].tokens += responses[0].tokens.prefix(max(0, room))
      }
    }
    var rounds: [ForcedAnswers<Task.Problem>] = []
    draw(Array(thoughts.indices), upTo: .endThink, stream: 0)
    for round in 0...times {
      var forced = 0
      if round > 0 {
        let places = thoughts.indices.filter { place in
          thoughts[place].hasEnded
            && isForced(task.vocabulary.symbols(of: thoughts[place].tokens.dropLast()))
        }
        for place in places {
          thoughts[place].tokens.removeLast()
          thoughts[place].tokens += word
        }
        draw(places, upTo: .endThink, stream: round)
        forced = places.count
      }
      let open = thoughts
      // The same random numbers each time: a thought that was left alone keeps its answer.
      draw(thoughts.indices.filter { thoughts[$0].hasEnded }, upTo: .end, stream: times + 1)
      let responses = thoughts.map { response($0.response) }
      thoughts = open
      let grouped = problems.indices.map { Array(responses[$0 * samples..<($0 + 1) * samples]) }
      rounds.append(
        ForcedAnswers(
          problems: problems, responses: grouped,
          isCorrect: zip(problems, grouped).map { problem, own in
            own.map { isCorrect($0, to: problem) }
          }, forced: forced))
    }
    return rounds
  }
}

/// A thought in the making.
private struct ForcedThought {
  let prompt: [Token]
  /// The tokens that follow the prompt so far.
  var tokens: [Token] = []

  /// Indicates whether it ends with `</think>`, and no other end came before that.
  var hasEnded: Bool {
    tokens.last == SpecialSymbol.endThink.token && !tokens.contains(SpecialSymbol.end.token)
  }

  /// The tokens up to the first end token, which no response goes beyond.
  var response: [Token] {
    tokens.firstIndex(of: SpecialSymbol.end.token).map { Array(tokens[...$0]) } ?? tokens
  }
}
