import ChainOfThought
import Foundation
import Notebook
import Random
import Reward
import Tasks
import Tensor
import Transformer

/// Something that reads what strangers write: models, learners, whoever made a file.
///
/// Whatever the bytes, reading must end, soon, and without a trap. The test suite gives each reader
/// changed examples from a seed; `make fuzz` lets libFuzzer look for bytes that reach new code.
public struct Reader: Sendable {
  /// What is read.
  public let name: String
  /// Inputs to begin with: as they should be, and nearly so.
  public let examples: [[UInt8]]
  /// What changed inputs are made of beside single bytes.
  public let pieces: [String]
  /// Reads some bytes, and says whether they were accepted.
  public let accepts: @Sendable ([UInt8]) -> Bool

  /// All readers.
  public static let all = [
    responseText, responseSymbols, answerText, answerSymbols, safeTensors, configuration, tokenizer,
    commandLine,
  ]

  init(
    _ name: String, examples: [[UInt8]], pieces: [String],
    accepts: @escaping @Sendable ([UInt8]) -> Bool
  ) {
    (self.name, self.examples, self.pieces, self.accepts) = (name, examples, pieces, accepts)
  }

  private static func bytes(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: What a model writes

  static let responseText = Reader(
    "a response in free text",
    examples: bytes(
      "2 · 3 = 6 </think>\n<answer>2, 3</answer>\n",
      "<think>a</think><answer>\\boxed{7}</answer><end>"),
    pieces: [
      "<think>", "</think>", "<answer>", "</answer>", "<end>", "<", ">", "/", "é", "\n", "wait",
    ]
  ) { bytes in
    let text = text(bytes)
    let read = [Prefill.think, .answer, .nothing].map { TextResponse(text, prefill: $0) }
    for response in read + [TextResponse(text, prefill: .think, isTruncated: true)] {
      // An empty answer is none.
      precondition(response.answer.map { !$0.isEmpty } ?? true)
    }
    return read.contains { $0.flaw == nil }
  }

  private static let quadratic = Result { try Quadratic(range: 12) }
  private static let sum = Result { try RunningSum(terms: 2...8, style: .running) }

  /// A byte for each symbol of a text.
  private static func tokens(_ text: String, of task: Result<some VerifiableTask, any Error>)
    -> [UInt8]
  {
    let tokens = try? task.get().vocabulary.encode(text)
    return tokens?.map { UInt8(truncatingIfNeeded: $0) } ?? []
  }

  /// A symbol of the vocabulary for each byte, and some that are in none.
  private static func symbols(_ bytes: [UInt8], of vocabulary: Vocabulary) -> [String] {
    let strange = ["", "\0", "2,3", "<?9>", "٣", "-0", "99999999999999999999"]
    return bytes.map { byte in
      let place = Int(byte)
      return place < vocabulary.count
        ? vocabulary.symbols[place] : strange[place % strange.count]
    }
  }

  static let responseSymbols = Reader(
    "a response in symbols, and its chain of thought",
    examples: [
      tokens(
        "try 1 , 6 sum 7 no wait try 2 , 3 sum 5 yes </think> <answer> 2 , 3 </answer> <end>",
        of: quadratic),
      tokens("3 + 4 = 7 7 - 9 = 8 8 + 8 = 6 </think> <answer> 6 </answer> <end>", of: sum),
    ],
    pieces: ["\u{0}", "\u{1}\u{2}", "\u{2}\u{3}", "\u{4}\u{0}", "\u{9}\u{9}\u{9}"]
  ) { bytes in
    guard let quadratic = try? quadratic.get(), let sum = try? sum.get() else { return false }
    let response = Response(symbols: symbols(bytes, of: quadratic.vocabulary), prefill: .think)
    let problem = Quadratic.Problem(roots: 2, 3)
    _ = quadratic.check(response, for: problem)
    if accuracyReward(response, for: problem, of: quadratic) == 1 {
      precondition([["2", ",", "3"], ["3", ",", "2"]].contains(response.answerSymbols))
    }
    let account = Response(symbols: symbols(bytes, of: sum.vocabulary), prefill: .think)
    if let problem = try? RunningSum.Problem(terms: [3, 4, -9, 8]) {
      _ = sum.check(account, for: problem)
      precondition(
        accuracyReward(account, for: problem, of: sum) == 0 || account.answerSymbols == ["6"])
    }
    return response.isWellFormed || account.isWellFormed
  }

  static let answerText = Reader(
    "a boxed answer, and two answers held against each other",
    examples: bytes(
      #"so \boxed{\frac{1}{2}}"#, "x = 2 or x = 3\n3, 2", #"\{1{,}234; 50%\}"#, "-.5\n\\dfrac12"),
    pieces: [
      "\\boxed{", "\\frac", "{", "}", "\\{", "\\}", "1", "23", ",", ".", "%", "/", "-", "x", "=",
      "_",
      "**", "//", "e9", "or", " ", "\u{2212}", "٣", "\0", "$", "\\left", "\\text{and}", "\n",
    ]
  ) { bytes in
    let halves = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1).map { text(Array($0)) }
    let (first, second) = (halves.first ?? "", halves.count > 1 ? halves[1] : "91")
    let isSame = isSameAnswer(first, second)
    precondition(isSame == isSameAnswer(second, first))
    precondition(boxedAnswer(in: first).map { $0.utf8.count + 8 <= first.utf8.count } ?? true)
    return isSame || boxedAccuracyReward(first, expected: second) != 0
  }

  static let answerSymbols = Reader(
    "an answer in symbols",
    examples: [tokens("2 , 3", of: quadratic), tokens("6", of: sum)],
    pieces: ["\u{8}", "\u{9}\u{a}"]
  ) { bytes in
    guard let quadratic = try? quadratic.get(), let sum = try? sum.get() else { return false }
    let roots = symbols(bytes, of: quadratic.vocabulary)
    let equation = Quadratic.Problem(roots: 2, 3)
    let isRight = quadratic.verify(roots, for: equation)
    precondition(!isRight || [["2", ",", "3"], ["3", ",", "2"]].contains(roots))
    // Answers that mean the same vote as one, and the right one as the teacher writes it.
    if isRight { precondition(quadratic.vote(for: roots, to: equation) == ["2", ",", "3"]) }
    let digits = symbols(bytes, of: sum.vocabulary)
    guard let problem = try? RunningSum.Problem(terms: [3, 4, -9, 8]) else { return isRight }
    precondition(!sum.verify(digits, for: problem) || digits == ["6"])
    return isRight || sum.vote(for: digits, to: problem) != nil
  }

  // MARK: Files

  static let safeTensors = Reader(
    "a safetensors file",
    examples: [
      #"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"#
        + #""\u00e9b":{"dtype":"BF16","shape":[2],"data_offsets":[8,12]}}"#,
      #"{"x":{"dtype":"F64","shape":[],"data_offsets":[0,8]}}"#, "{}",
    ].map { header in
      let length = (0..<8).map { UInt8(truncatingIfNeeded: header.utf8.count >> (8 * $0)) }
      let count = header.contains("BF16") ? 12 : header.contains("F64") ? 8 : 0
      return length + header.utf8 + [UInt8](repeating: 0, count: count)
    },
    pieces: [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "9223372036854775807", "-", "0",
      "1e9", "null", "\"a\"", "\"dtype\"", "\"shape\"", "\u{0}", "é", " ", "4611686018427387904",
    ]
  ) { bytes in
    guard let file = try? SafeTensors(bytes) else { return false }
    // What is accepted can be read to its end.
    for tensor in file.tensors {
      file.copy(tensor, into: Matrix<Float>(rows: 1, columns: tensor.count))
    }
    return true
  }

  private static let jsonPieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud83d", "9223372036854775808", "-1", "0", "1e999",
    "null", "true", "[[[[[[[[", "{\"a\":{\"a\":", "\u{FEFF}", "é", "1048577", "0.5", "//",
  ]

  static let configuration = Reader(
    "config.json",
    examples: bytes(
      #"{"model_type":"llama","vocab_size":9,"hidden_size":8,"num_attention_heads":2,"#
        + #""num_hidden_layers":1,"intermediate_size":16,"max_position_embeddings":32,"#
        + #""rope_parameters":{"rope_type":"default","rope_theta":5000.0},"rms_norm_eps":1e-06}"#
    ),
    pieces: jsonPieces + [
      "\"hidden_size\":", "\"head_dim\":", "\"num_key_value_heads\":", "\"architectures\":",
      "\"rope_scaling\":", "\"tie_word_embeddings\":",
    ]
  ) { bytes in
    guard let sizes = try? TransformerConfiguration(bytes, path: "config.json") else {
      return false
    }
    precondition(sizes.headWidth > 0 && sizes.heads % sizes.keyValueHeads == 0)
    return true
  }

  static let tokenizer = Reader(
    "tokenizer.json",
    examples: bytes(
      #"{"added_tokens":[{"id":0,"content":"<end>","special":true}],"#
        + #""pre_tokenizer":{"type":"WhitespaceSplit"},"#
        + #""model":{"type":"WordLevel","vocab":{"<end>":0,"1":1,"é":2}}}"#
    ),
    pieces: jsonPieces + ["\"id\":", "\"vocab\":", "\"special\":true", "\"model\":", "\"\\u00e9\""]
  ) { bytes in
    guard let read = try? SymbolTokenizer(bytes, endToken: 0, path: "tokenizer.json") else {
      return false
    }
    precondition(Set(read.symbols).count == read.symbols.count && read.special.contains(0))
    return true
  }

  // MARK: The command line

  private static let lesson = Lesson(
    number: 7, name: "grpo", question: "Can it?", paper: "v1", minutes: 3)

  static let commandLine = Reader(
    "a lesson's command line",
    examples: bytes(
      "--seed\n3\n--quick", "--threads=2\n--plots\na b", "--resume\nruns/07-grpo", "--help"),
    pieces: [
      "--seed\n", "--seeds", "--cell=", "--keep\n0", "--page", "\n", "--", "-h", "=",
      "18446744073709551616",
      "-1", "--no-plots", "\0", "é", "--generate-completion-script\nbash", "--help-hidden",
      "--version",
    ]
  ) { bytes in
    let arguments = text(bytes).split(separator: "\n", omittingEmptySubsequences: false)
    switch lesson.read(arguments.map(String.init), columns: 80) {
    case .run(let options):
      precondition(options.keep >= 1 && (1...2).contains(options.threads))
      return true
    case .text(let text):
      precondition(!text.isEmpty)
      return true
    case .misuse(let why):
      precondition(!why.contains("\n"))
      return false
    }
  }
}
