import Coursework
import Foundation
import Testing

@Suite("A page of the site")
struct SitePageTests {
  private let lesson = SitePage(
    .lesson, "lessons/07-grpo/index.html",
    text: """
      # Lesson 07: GRPO

      **Can a model teach itself to solve x² < 6?**

      ![A picture](../../plots/diagrams/07-grpo.svg)

      ![The log](../../plots/07-grpo/log.svg)

      ![A finding](../../plots/07-grpo/accuracy.svg)
      """)
  private let words = SitePage(
    .lesson, "plots/words.html",
    text: "<!-- made -->\n\n# Words\n\nEach [word](x.md) of the *lessons*, and `make`.\n")

  @Test("knows the way from a page up to the first one")
  func root() {
    #expect(SitePage(.home, "index.html", text: "").root == "")
    #expect(SitePage(.gallery, "plots/index.html", text: "").root == "../")
    #expect(lesson.root == "../../")
  }

  private let home = SitePage(
    .home, "index.html", text: "# T\n\n<img src=\"plots/07-grpo/accuracy.svg\">\n")

  @Test("sums a page up for previews: its question or first paragraph, and its findings")
  func previews() {
    #expect(lesson.summary == "Can a model teach itself to solve x² < 6?")
    #expect(lesson.pictures == ["plots/07-grpo/log.png", "plots/07-grpo/accuracy.png"])
    #expect(words.summary == "Each word of the lessons, and make.")
    #expect(words.pictures.isEmpty)
    let beside = SitePage(.lesson, "plots/r1/index.html", text: "# One run\n\n![It](./zero.svg)\n")
    #expect(beside.pictures == ["plots/r1/zero.png"])
    let long = SitePage(.home, "index.html", text: String(repeating: "word ", count: 100))
    #expect(long.summary.count <= 200)
    #expect(long.summary.hasSuffix("word …"))
  }

  @Test("marks the page in the menu, and names the one before and the one after")
  func menu() throws {
    func head(of page: SitePage, address: String? = nil) throws -> [String: Any] {
      let head = SiteHead(of: page, among: [lesson, words], home: home, address: address)
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(head))
      let variables = (json as? [String: Any])?["variables"] as? [String: Any]
      return try #require(variables)
    }
    let first = try head(of: lesson)
    let entries = try #require(first["lesson"] as? [[String: Any]])
    #expect(entries.count == 1)
    #expect(entries[0]["number"] as? String == "07")
    #expect(entries[0]["title"] as? String == "GRPO")
    #expect(entries[0]["href"] as? String == "../../lessons/07-grpo/index.html")
    #expect(entries[0]["here"] as? Bool == true)
    #expect((first["beside"] as? [[String: Any]])?.first?["here"] as? Bool == false)
    #expect(first["previous"] == nil)
    #expect((first["next"] as? [String: Any])?["href"] as? String == "../../plots/words.html")
    #expect(first["summary"] as? String == "Can a model teach itself to solve x² &lt; 6?")
    #expect(first["picture"] as? String == "../../plots/07-grpo/accuracy.png")
    let second = try head(of: words, address: "https://example.org/tiny")
    #expect((second["beside"] as? [[String: Any]])?.first?["here"] as? Bool == true)
    #expect((second["previous"] as? [String: Any])?["title"] as? String == "GRPO")
    #expect(second["next"] == nil)
    #expect(second["address"] as? String == "https://example.org/tiny/plots/words.html")
    let long = SitePage(.home, "index.html", text: "![It](plots/moving/aha.gif)")
    let third = try JSONEncoder().encode(SiteHead(of: words, among: [], home: long, address: nil))
    #expect(String(decoding: third, as: UTF8.self).contains("moving\\/aha.png"))
  }
}
