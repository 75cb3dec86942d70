import Notebook
import TinyR1

/// The training in which models learn to follow the ball: as sums are learned, half with each move's result
/// written down and half answered directly, the first third with 1 or 2 moves.
struct CupSchool: Sendable {
  /// The game of training.
  let game: CupGame
  /// The number of training steps.
  let steps: Int
  /// Held-out games.
  let heldOut: HeldOut<CupGame>
  private let notebook: LessonNotebook

  /// A school for a game of up to `longest` moves.
  init(_ rules: CupGame.Rules, longest: Int, steps: Int, _ notebook: LessonNotebook) {
    game = CupGame(moves: 1...longest, rules: rules)
    (self.steps, self.notebook) = (steps, notebook)
    heldOut = HeldOut(
      split: Split(seed: notebook.seed), maximumLength: 2 * longest + 5, threads: notebook.threads
    ) { CupGame(moves: $0...$0, rules: rules) }
  }

  /// Trains a model, and asks it `count` held-out games of each length from 4 moves on.
  func curve(seed: UInt64, count: Int) throws -> AccuracyCurve {
    let longest = game.moves.upperBound
    let configuration = TransformerConfiguration(
      vocabularySize: game.vocabulary.count, width: 64, layers: 2, heads: 4, context: 64,
      initialDeviation: 0.1)
    let short = CupGame(moves: 1...2, rules: game.rules)
    let environments = [Prefill.think, .answer].map {
      Environment(game, split: heldOut.split, prefill: $0)
    }
    let made = try Imitation(configuration: configuration, steps: steps, notebook: notebook).train(
      "\(game.rules)", seed: seed,
      evaluate: { try heldOut.accuracy(of: $0, length: longest, count: 100) }
    ) { step, index, generator in
      let game = step < steps / 3 ? short : game
      let problem = try heldOut.split.trainingProblem(of: game, using: &generator)
      return try environments[index % 2].example(
        game.workedSolution(to: problem, using: &generator), to: problem)
    }
    return try heldOut.curve(of: made.model, lengths: 4...longest, count: count)
  }
}
