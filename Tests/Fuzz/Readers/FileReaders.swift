import Tokens
import Checkpoints
import Notebook
import Tensor
import LanguageModel

// Files, and what is typed.

extension Reader {
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

  static let shardIndex = Reader(
    "model.safetensors.index.json",
    examples: bytes(
      #"{"metadata":{"total_size":8},"weight_map":{"a":"model-00001-of-00002.safetensors","#
        + #""b":"model-00002-of-00002.safetensors"}}"#
    ), pieces: jsonPieces + ["\"weight_map\":", "../", ".safetensors", "\\u0000", "/", "\\/"]
  ) { bytes in
    guard let shards = try? TensorFiles.weightMap(bytes, path: "index") else { return false }
    for name in shards.values { precondition(!name.contains("/") && !name.contains("\0")) }
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
    guard let read = try? Vocabulary(bytes, endTokens: [0], path: "tokenizer.json") else {
      return false
    }
    precondition(Set(read.symbols).count == read.symbols.count && read.special.contains(0))
    return true
  }

  private static let lesson = Lesson(
    "07-grpo", question: "Can it?", paper: "v1", minutes: 3)

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
      precondition(options.keep >= 1 && (1...256).contains(options.threads))
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
