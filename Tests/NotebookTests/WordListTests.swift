import Notebook
import Testing

@Suite("Words in a list")
struct WordListTests {
  @Test("have names of letters, digits and hyphens")
  func anchors() {
    func anchor(_ word: String) -> String {
      WordList.Word(forms: [word], lesson: "", sentence: "", number: "", line: 1).anchor
    }
    #expect(anchor("pass@1") == "pass-1")
    #expect(anchor("Dr. GRPO") == "dr-grpo")
    #expect(anchor("D_KL π") == "d-kl")
  }
}
