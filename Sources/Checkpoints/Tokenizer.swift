import Tokens

/// A vocabulary is kept as a tokenizer of Hugging Face's: `tokenizer.json` and
/// `tokenizer_config.json`.
///
/// Text is split at white space and each word is one token: the model `WordLevel` behind the
/// pre-tokenizer `WhitespaceSplit`. A word that is no symbol is an error there, too. A special
/// symbol is also found inside of a word, and is left out where text is decoded without special
/// tokens.
extension Vocabulary {
  /// Returns the content of `tokenizer.json` and of `tokenizer_config.json`.
  func files(context: Int) -> (tokenizer: [UInt8], configuration: [UInt8]) {
    let added = special.sorted().map { token -> JSONValue in
      .object([
        "id": .integer(Int(token)), "content": .string(symbols[Int(token)]),
        "special": .bool(true), "normalized": .bool(false), "single_word": .bool(false),
        "lstrip": .bool(false), "rstrip": .bool(false),
      ])
    }
    let places = symbols.enumerated().map { ($1, JSONValue.integer($0)) }
    let tokenizer: [String: JSONValue] = [
      "version": .string("1.0"), "truncation": .null, "padding": .null,
      "added_tokens": .array(added), "normalizer": .null,
      "pre_tokenizer": .object(["type": .string("WhitespaceSplit")]),
      "post_processor": .null, "decoder": .null,
      "model": .object([
        "type": .string("WordLevel"), "vocab": .object(Dictionary(uniqueKeysWithValues: places)),
        // The format asks for a name; nothing has it, so that an unknown word is an error.
        "unk_token": .string("<?>"),
      ]),
    ]
    let configuration: [String: JSONValue] = [
      "tokenizer_class": .string("PreTrainedTokenizerFast"),
      "clean_up_tokenization_spaces": .bool(false), "model_max_length": .integer(context),
      "eos_token": endToken.map { .string(symbols[Int($0)]) } ?? .null,
    ]
    return (JSONValue.object(tokenizer).file, JSONValue.object(configuration).file)
  }

  /// Reads `tokenizer.json`: another kind of tokenizer is refused. The end tokens are those of
  /// `config.json`.
  package init(_ bytes: [UInt8], endTokens: [Token], path: String) throws(CheckpointError) {
    let file = try parseJSON(bytes, path: path)
    let kinds = [
      ("model.type", file["model"]?["type"], "WordLevel"),
      ("pre_tokenizer.type", file["pre_tokenizer"]?["type"], "WhitespaceSplit"),
    ]
    for (field, found, expected) in kinds where found != .string(expected) {
      throw .unsupported(
        path: path, field: field, expected: expected, found: found?.line ?? "nothing")
    }
    guard case .object(let places)? = file["model"]?["vocab"] else {
      throw .malformed(path: path, reason: "expected the symbols in model.vocab")
    }
    var symbols = [String](repeating: "", count: places.count)
    for (symbol, place) in places {
      guard case .integer(let token) = place, symbols.indices.contains(token) else {
        throw .malformed(
          path: path,
          reason: "expected \(symbol.debugDescription) at a token from 0 to \(places.count - 1)")
      }
      symbols[token] = symbol
    }
    var special = Set<Token>()
    if case .array(let added)? = file["added_tokens"] {
      for entry in added where entry["special"] == .bool(true) {
        guard case .integer(let token)? = entry["id"], symbols.indices.contains(token),
          entry["content"] == .string(symbols[token])
        else { throw .malformed(path: path, reason: "expected added_tokens of model.vocab alone") }
        special.insert(Token(token))
      }
    }
    do throws(UnusableSymbols) {
      try self.init(
        symbols: symbols, special: special, endToken: endTokens.first,
        otherEndTokens: Array(endTokens.dropFirst()))
    } catch {
      throw .unusableSymbols(reason: error.description)
    }
  }
}
