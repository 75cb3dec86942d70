import Coursework
import Notebook
import Testing

@Suite("The page of words")
struct WordsTests {
  private let text = """
    # Words

    ## [01-a](../lessons/01-a/README.md)

    - <a id="logit"></a>**logit** (logits): a number before the softmax. *0.693 for "four".*

    ## [02-b](../lessons/02-b/README.md)

    - <a id="kl"></a>**KL** (D_KL): how far two policies are apart. *0 at first.*

    """

  private func pages(_ first: String, _ second: String = "KL is a distance.") -> [PublishedPage] {
    [PublishedPage(folder: "01-a", text: first), PublishedPage(folder: "02-b", text: second)]
  }

  @Test("is read: forms, lesson, sentence and number of each word")
  func reading() {
    let list = WordList(text)
    #expect(list.words.map(\.forms) == [["logit", "logits"], ["KL", "D_KL"]])
    #expect(list.words.map(\.lesson) == ["01-a", "02-b"])
    #expect(list.words[0].sentence == "a number before the softmax")
    #expect(list.words[0].number == "0.693 for \"four\".")
    #expect(list.words[0].line == 5)
    #expect(Words(text).mistakes.isEmpty)
    #expect(Words(text).problems(in: pages("Logits are numbers.")).isEmpty)
  }

  @Test(
    "wants one sentence and one number of each word, and the name that links go to",
    arguments: [
      "**a**: one.", "**a**: one. *none.*", "**a**: One. Two. *2.*", "a: one. *1.*",
      "**b**: b. *1.*",
    ])
  func form(line: String) {
    let words = Words(text + "- <a id=\"a\"></a>\(line)\n")
    #expect(words.mistakes.count == 1)
    #expect(words.mistakes[0].hasPrefix("plots/words.md:10: expected '- <a id="))
  }

  @Test("gives a word one meaning, whichever of its forms it has")
  func twice() {
    let words = Words(text + "- <a id=\"logits\"></a>**Logits**: some numbers. *5.*\n")
    #expect(words.mistakes.count == 1)
    #expect(
      words.mistakes[0].hasPrefix("plots/words.md:10: 'Logits' is explained in line 5 already"))
  }

  @Test(
    "lets a page use the words of later lessons once it has named the lesson, and not before",
    arguments: [
      ("A logit and KL.", 1), ("A logit.\n\nA KL term.", 3), ("A logit.\n\n- D_KL is it", 3),
      ("A logit and KL.\n\nIt is in lesson 02.", 1),
    ])
  func early(page: String, line: Int) {
    let problems = Words(text).problems(in: pages(page))
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("lessons/01-a/README.md:\(line): 'KL' is explained in lesson 02")
        == true)
  }

  @Test(
    "does not mind code, output, sources, the list of numbers, and longer words",
    arguments: [
      "KL (lesson 02) of a logit.", "A logit, see lessons 02 and 03.\n\nKL.", "A logit in `KL`.",
      "A logit.\n\n```swift\nKL\n```", "A logit.\n\n<!-- from a run -->\n\nKL\n\n<!-- end -->",
      "In the paper: KL\n\nA logit.",
      "A logit.\n\n## What the numbers mean\n\n- **KL**: a distance",
      "A logit in [a file](KL.swift).", "A logit and KLM, kl and D_KL2... no.",
    ])
  func exempt(page: String) {
    #expect(Words(text).problems(in: pages(page)).isEmpty)
  }

  @Test("wants each word on the page of its lesson")
  func missing() {
    #expect(
      Words(text).problems(in: pages("Nothing.")) == [
        "plots/words.md:5: 'logit' is not on the page of 01-a: explain it there, or name the lesson "
          + "that does"
      ])
    #expect(
      Words(text).problems(in: [PublishedPage(folder: "01-a", text: "logit")]) == [
        "plots/words.md:9: there is no page of lesson 02-b"
      ])
  }

  @Test("joins the lines of a paragraph, and takes each item of a list by itself")
  func paragraphs() {
    let paragraphs = Words.paragraphs(of: "# T\n\none\n  two\n\n- three\n  four\n- five\n")
    #expect(paragraphs.map(\.text) == ["# T", "one two", "- three four", "- five"])
    #expect(paragraphs.map(\.line) == [1, 3, 6, 8])
  }
}
