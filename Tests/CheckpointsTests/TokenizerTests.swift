import Checkpoints
import Foundation
import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("The tokenizer of a checkpoint")
struct TokenizerTests {
  @Test("symbols and end token come back, and only whole words are symbols")
  func tokenizer() throws {
    let scratch = try ScratchFolder()
    let symbols = ["<end>", "é", "\"", "\\", "😀", "+", "x²"]
    let tokenizer = try Vocabulary(symbols: symbols, special: [5], endToken: 0)
    #expect(tokenizer.special == [0, 5])
    try Transformer<Float>(.odd(), seed: 1).save(to: scratch["model"], tokenizer: tokenizer)
    #expect(try Checkpoint.tokenizer(in: scratch["model"]) == tokenizer)
    // Seven tokens, and six symbols for them.
    let few = try Vocabulary(symbols: Array(symbols.dropLast()))
    #expect(throws: CheckpointError.self) {
      try Transformer<Float>(.odd(), seed: 1).save(to: scratch["other"], tokenizer: few)
    }
    #expect(scratch.names == ["model"])
  }
}
