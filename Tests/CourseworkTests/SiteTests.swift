import Coursework
import Testing

@Suite("The site")
struct SiteTests {
  @Test("knows the way from a page up to the first one")
  func root() {
    #expect(Site.root(from: "index.html") == "")
    #expect(Site.root(from: "plots/index.html") == "../")
    #expect(Site.root(from: "lessons/07-grpo/index.html") == "../../")
  }

  @Test("lists the lessons for the head of every page")
  func list() {
    #expect(
      Site.list(of: ["01-chain-of-thought", "07-grpo"]) == """
        lesson:
        - {folder: "01-chain-of-thought", number: "01"}
        - {folder: "07-grpo", number: "07"}

        """)
  }
}
