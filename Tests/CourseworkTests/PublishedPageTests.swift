import Coursework
import Practice
import Testing

let somePage = PublishedPage(
  folder: "04-advantage",
  text: """
    <!-- Made from main.swift by `lesson-04-advantage --page`; edit main.swift. -->

    # Lesson 04: Advantage

    **Compared to whom?**

    ![One group](../../plots/diagrams/04-advantage.svg)

    In the paper: v1, eq. 3. Run it with `make lesson-04`, about 12 seconds on 2 cores. Your \
    figures, of 5 seeds, go to `plots/yours/04-advantage`.

    ![What |A| is](../../plots/04-advantage/size.svg)

    [data](../../plots/04-advantage/size.tsv) · [script](../../plots/04-advantage/size.gp)

    ![In groups](../../plots/04-advantage/weight.svg)

    ## Exercises

    **4.1** Write it.

    """)

@Suite("The page of a lesson")
struct PublishedPageTests {
  @Test("says what the lesson asks, how long it takes, and what its figures show")
  func facts() {
    #expect(somePage.number == "04")
    #expect(somePage.question == "Compared to whom?")
    #expect(somePage.time == "12 seconds")
    #expect(somePage.figures.map(\.path) == ["04-advantage/size", "04-advantage/weight"])
    #expect(somePage.figures.map(\.name) == ["size", "weight"])
    #expect(somePage.figures.map(\.finding) == ["What |A| is", "In groups"])
    #expect(somePage.hasExercises)
    #expect(PublishedPage.title(of: somePage.text) == "Lesson 04: Advantage")
  }

  @Test("without these has none of them")
  func empty() {
    let page = PublishedPage(folder: "05-x", text: "Nothing yet.\n")
    #expect(page.question.isEmpty && page.time.isEmpty && page.figures.isEmpty)
    #expect(!page.hasExercises && PublishedPage.title(of: page.text).isEmpty)
  }
}
