import Coursework
import Testing

@Suite("The gallery")
struct GalleryTests {
  @Test("has each figure of each page, with its data and its script")
  func figures() {
    let text = galleryText([somePage])
    #expect(
      text.hasPrefix("<!-- Made from the lessons' pages by `make readme`. -->\n\n# Figures\n"))
    #expect(
      text.hasSuffix(
        """

        ## [04-advantage](../lessons/04-advantage/README.md)

        [<img src="04-advantage/size.svg" width="400" alt="size">](04-advantage/size.svg)
        <br>What |A| is.
        <br>[data](04-advantage/size.tsv) · [script](04-advantage/size.gp)

        [<img src="04-advantage/weight.svg" width="400" alt="weight">](04-advantage/weight.svg)
        <br>In groups.
        <br>[data](04-advantage/weight.tsv) · [script](04-advantage/weight.gp)

        """))
  }
}
