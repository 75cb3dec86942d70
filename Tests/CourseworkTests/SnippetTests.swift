import Coursework
import PracticeTestSupport
import Testing

@Suite("The snippet of README.md")
struct SnippetTests {
  @Test("is what its fences hold")
  func fences() throws {
    let text =
      "```sh\nmake\n```\n\n```swift\nimport Advantage\n\nprint(1)\n```\n\n```text\n1\n```\n"
    #expect(Snippet.fence("swift", in: text) == "import Advantage\n\nprint(1)\n")
    try withCourse(["README.md": text]) { course in
      let snippet = try Snippet(course)
      #expect(snippet.output == "1\n")
    }
    #expect(Snippet.fence("c", in: text).isEmpty)
  }
}
