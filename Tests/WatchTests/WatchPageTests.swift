import Foundation
import TestSupport
import Testing
import Watch

@Suite("The page of a training that is watched")
struct WatchPageTests {
  /// The text between the tags of the data.
  static func data(of page: String) throws -> String {
    let start = try #require(page.range(of: #"id="data">"#)).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    return String(page[start..<end])
  }

  @Test(
    "what a token says cannot end the script, and comes back as it was",
    arguments: ["</script><script>alert(1)</script>", "<!--", "]]>", "\u{2028}", "\"\\", "&lt;"])
  func hostile(token: String) throws {
    func record(_ token: String) throws -> WatchRecord {
      try WatchLines.decoder.decode(
        WatchRecord.self, from: Data(try WatchRecordTests.group(token: token).utf8))
    }
    let group = try record(token)
    let lines = WatchLines([group])
    let page = String(decoding: watchPage(title: "a", lines.elements), as: UTF8.self)
    let data = try Self.data(of: page)
    #expect(!data.contains("<"))
    let records = try WatchLines.decoder.decode([WatchRecord].self, from: Data(data.utf8))
    #expect(records == [group])
    guard case .group(let read) = records[0] else { return }
    #expect(read.samples[0].tokens == [token])
    // The page has the same tags as one with a harmless token.
    let plain = watchPage(title: "a", WatchLines([try record("try")]).elements)
    let count = { (text: String) in text.count { $0 == "<" } }
    #expect(count(page) == count(String(decoding: plain, as: UTF8.self)))
  }

  @Test("a title is text")
  func title() {
    let page = String(decoding: watchPage(title: "<b>&\"", []), as: UTF8.self)
    #expect(page.contains("<title>&lt;b&gt;&amp;&quot;</title>"))
    #expect(page.contains("<h1>&lt;b&gt;&amp;&quot;</h1>"))
  }

  @Test("asks nothing of a network, and writes no HTML from a script")
  func closed() {
    let page = String(decoding: watchPage(title: "a", []), as: UTF8.self)
    let shapes = "http://www.w3.org/2000/svg"  // a name, which no browser fetches
    for word in ["http", "src=", "@import", "url(", "fetch(", "innerHTML", "outerHTML", "eval("] {
      #expect(!page.replacingOccurrences(of: shapes, with: "").contains(word), "\(word)")
    }
  }
}
