import LanguageModel
import Random
import Tensor
import TestSupport
import TestWorlds
import Testing
import Tokens

@Suite("The sizes of a transformer")
struct TransformerConfigurationTests {
  @Test("refuses sizes that cannot be")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = TransformerConfiguration(
        vocabularySize: 5, width: 10, layers: 1, heads: 3, context: 8)
    }
    await #expect(processExitsWith: .failure) {
      _ = TransformerConfiguration(
        vocabularySize: 5, width: 12, layers: 1, heads: 4, context: 8)  // heads of width 3
    }
  }
}
