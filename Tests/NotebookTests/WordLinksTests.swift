import Notebook
import Testing

@Suite("Links to the words of earlier lessons")
struct WordLinksTests {
  private let list = WordList(
    """
    ## [00-a](../lessons/00-a/README.md)

    - <a id="token"></a>**token** (tokens): a piece. *1.*
    - <a id="r1"></a>**R1**: a model. *79.8%.*
    - <a id="r1-zero"></a>**R1-Zero**: another. *71%.*
    - <a id="student"></a>**student**: the small one. *1.*
    - <a id="policy"></a>**policy** (π): what is done. *5.*

    ## [02-b](../lessons/02-b/README.md)

    - <a id="group"></a>**group**: several. *16.*

    """)

  private func linked(_ texts: String..., folder: String = "01-x") -> [String] {
    var links = WordLinks(list, before: folder, path: "w.md")
    return texts.map { links.linked($0) }
  }

  @Test("stand at the first use of each word, in whichever form, on the whole page")
  func first() {
    #expect(
      linked("Some *tokens*, a token.", "Tokens and a Policy") == [
        "Some *[tokens](w.md#token)*, a token.", "Tokens and a [Policy](w.md#policy)",
      ])
  }

  @Test("take the longer of two words, and whole words only")
  func longest() {
    #expect(
      linked("R1-Zero, R1-Zero; tokenizer, r1, R1") == [
        "[R1-Zero](w.md#r1-zero), R1-Zero; tokenizer, r1, [R1](w.md#r1)"
      ])
  }

  @Test("are not made of the names of other things: of versions, and of Student's t")
  func names() {
    #expect(linked("R1.5, R12 and Student's t") == ["R1.5, R12 and Student's t"])
    #expect(
      linked("R1. 5 students; a student") == [
        "[R1](w.md#r1). 5 students; a [student](w.md#student)"
      ])
  }

  @Test("are not made of words of this lesson or a later one")
  func later() {
    #expect(linked("a group") == ["a group"])
    #expect(linked("a group", folder: "02-b") == ["a group"])
    #expect(linked("a group", folder: "03-c") == ["a [group](w.md#group)"])
    #expect(linked("a token", folder: "00-a") == ["a token"])
  }

  @Test(
    "leave code, links, tables, formulas, headings, addresses and symbols alone",
    arguments: [
      "`token`", "[a token](token.md)", "| token |", "- token = 1", "    token", "# token",
      "https://x.y/token", "π",
    ])
  func exempt(text: String) {
    #expect(linked(text) == [text])
  }
}
