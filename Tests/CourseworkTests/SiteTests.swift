import Coursework
import Foundation
import Testing

@Suite("The site")
struct SiteTests {
  @Test("writes what can be searched for as a script, whatever is in the text")
  func index() throws {
    let lines = "a.html#x\tA\tB \"c\"\t</script> d\\e\nb.html\tB\t\tf\n"
    let script = try Site.searchIndex(of: lines)
    let json = try #require(script.dropFirst("searchIndex = ".count).data(using: .utf8))
    #expect(script.hasPrefix("searchIndex = "))
    #expect(
      try JSONDecoder().decode([[String]].self, from: json) == [
        ["a.html#x", "A", "B \"c\"", "</script> d\\e"], ["b.html", "B", "", "f"],
      ])
  }
}
