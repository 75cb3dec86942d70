import LanguageModel
import Tensor
import TestWorlds
import Testing
import Tokens

@Suite("Texts to learn from")
struct PromptGroupTests {
  @Test("a group of prompts and responses is one of samples of which their tokens are known")
  func promptGroup() {
    let group = PromptGroup(prompt: [1], responses: [[2, 3], [4]])
    #expect(group.samples == [[2, 3], [4]] && group.tokens == group)
    let model = Transformer<Float>(.odd(), seed: 8)
    let pass = GradientEngine<Float>(.odd()).gradient(of: model, over: [group]) { tokens, _, _ in
      tokens
    }
    #expect(pass.reports == [[[2, 3], [4]]] && norm(of: pass.gradient) == 0)
  }
}
