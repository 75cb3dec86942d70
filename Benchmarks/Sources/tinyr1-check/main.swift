import Checkpoints
import Tokens
import ArgumentParser
import Foundation
import Random
import Tasks
import LanguageModel

/// This package's side of `check_hf.py` and `check_peers.py`: makes checkpoints, and says what it
/// computes.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tinyr1-check",
    abstract: "Says what is computed here, for Benchmarks/check_hf.py and check_peers.py.",
    subcommands: [
      Make.self, Answer.self, Encode.self, Judge.self, Advantages.self, Passes.self, Learn.self,
      Draw.self,
    ])
}

/// What all checkpoints are made with.
private let vocabulary = Vocabulary((0...9).map(String.init) + ["+", "=", "mod10", "wait"])

extension CheckCommand {
  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Saves a model of random weights.")

    @Argument(help: "The folder.") var folder: String
    @Flag(help: "One matrix for reading and writing symbols.") var tied = false
    @Option(help: "Heads that answer, 1, 2 or 4.") var keyValueHeads = 4
    @Option(help: "Base of the rotary angles.") var theta = 10_000.0
    @Option(help: "Seed of the weights.") var seed: UInt64 = 1

    func run() throws {
      var generator = SeededGenerator(seed: seed)
      // Weights of deviation 0.2 make answers that differ from place to place, unlike 0.02.
      var configuration = TransformerConfiguration(
        vocabularySize: vocabulary.count, width: 48, layers: 3, heads: 4,
        keyValueHeads: keyValueHeads, feedForwardWidth: 100, context: 64, initialDeviation: 0.2)
      configuration.rotaryTheta = theta
      configuration.tiedEmbeddings = tied
      let model = Transformer<Float>(configuration, using: &generator)
      let tokenizer = try Vocabulary(
        symbols: vocabulary.symbols, special: Set(SpecialSymbol.allCases.map(\.token)),
        endToken: SpecialSymbol.end.token)
      try model.save(to: URL(fileURLWithPath: folder), tokenizer: tokenizer)
    }
  }

  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads a JSON list of prompts; writes their logits and greedy continuations.")

    @Argument(help: "The folder.") var folder: String
    @Option(help: "The most tokens to continue with.") var length = 24
    @Option(help: "The token that ends a continuation.") var end: Token = 0

    struct Result: Encodable {
      var logits: [[[Float]]] = []
      var greedy: [[Token]] = []
    }

    func run() throws {
      let prompts = try JSONDecoder().decode([[Token]].self, from: standardInput())
      let model = try Transformer<Float>(contentsOf: URL(fileURLWithPath: folder))
      let requests = prompts.map {
        SamplingRequest(prompt: $0, generator: SeededGenerator(seed: 0))
      }
      let options = SamplingOptions(endToken: end, maximumLength: length, distribution: .greedy)
      let answers = Sampler<Float>(model.configuration).sample(model, requests, options)
      let result = Result(
        logits: prompts.map { model.logits($0) }, greedy: answers.map { $0[0].tokens })
      try write(result)
    }
  }

  struct Encode: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reads a JSON list of texts; writes their tokens.")

    func run() throws {
      let texts = try JSONDecoder().decode([String].self, from: standardInput())
      let tokens = try texts.map { try vocabulary.encode($0) }
      try write(tokens)
    }
  }
}

func standardInput() -> Data { FileHandle.standardInput.readDataToEndOfFile() }

func write(_ value: some Encodable) throws {
  FileHandle.standardOutput.write(try JSONEncoder().encode(value))
}

CheckCommand.main()
