import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("The layout of a model's parameters")
struct ParameterLayoutTests {
  @Test("names its matrices as Hugging Face does, and counts them")
  func layout() {
    let layout = ParameterLayout(.odd())
    #expect(layout.entries.first?.name == "model.embed_tokens.weight")
    #expect(layout.entries.last?.name == "lm_head.weight")
    let key = layout.entries.first { $0.name == "model.layers.1.self_attn.k_proj.weight" }
    #expect(key?.rows == 2 * 6 && key?.columns == 12)
    // 7·12 twice; per layer two norms of 12, q and o 24·12, k and v 12·12, three of 10·12; a norm.
    #expect(layout.parameterCount == 2 * 84 + 2 * (24 + 2 * 288 + 2 * 144 + 360) + 12)
    #expect(ParameterLayout(.odd(tied: true)).parameterCount == layout.parameterCount - 84)
    // The model of the benchmark: 107,328 by the formula of its configuration.
    let small = TransformerConfiguration(
      vocabularySize: 64, width: 64, layers: 2, heads: 4, context: 128)
    #expect(ParameterLayout(small).parameterCount == 107_328 && small.feedForwardWidth == 172)
  }
}
