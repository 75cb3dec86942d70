import Coursework
import Practice
import PracticeTestSupport
import Testing

@Suite("README.md")
struct ReadmeTests {
  private let files = [
    "README.md": """
    The module Advantage.

    ![Top](plots/04-advantage/weight.png)

    <!-- lessons -->

    <!-- end -->

    <!-- experiments -->?<!-- end -->

    | before | <!-- claim 07-grpo 1 -->old<!-- end -->; then <!-- claim 07-grpo 2 --><!-- end --> |

    """,
    "plots/README.md": "", "Sources/Advantage/A.swift": "",
    "lessons/04-advantage/README.md": somePage.text, "plots/07-grpo/claims.tsv": someClaims,
  ]

  @Test("is filled in: the lessons with the figure that is shown above, and the claims")
  func filling() throws {
    try withCourse(files) { course in
      try Readme(course).write()
      let text = try course.read("README.md")
      #expect(
        text.contains(
          """
          <!-- lessons -->

          | | lesson | question | time | what it shows |
          |-|-|-|-|-|
          | <img src="plots/04-advantage/weight.svg" width="180" alt=""> | \
          [04-advantage](lessons/04-advantage/README.md) | Compared to whom? | 12 seconds \
          | In groups |

          <!-- end -->
          """))
      #expect(text.contains("<!-- claim 07-grpo 1 -->24% (23.5 to 24.5); stated"))
      #expect(text.contains("<!-- experiments -->2 experiments: 1 held, 1 inconclusive, 0 did"))
      #expect(text.hasSuffix("*inconclusive*<!-- end --> |\n"))
      #expect(try Readme(course).problems().isEmpty)
      try Readme(course).write()
      #expect(try course.read("README.md") == text)
    }
  }

  @Test("lends its claims to the page about the post, by their words as well")
  func post() throws {
    let post = [
      "plots/the-post.md": "It was <!-- claim 07-grpo \"At most 25%\" -->?<!-- end -->.\n"
    ]
    try withCourse(files.merging(post) { $1 }) { course in
      #expect(try Readme(course).problems().contains { $0.hasPrefix("plots/the-post.md:1 is not") })
      try Readme(course).write()
      #expect(try course.read("plots/the-post.md").contains("-->24% (23.5 to 24.5); stated"))
      #expect(try Readme(course).problems().isEmpty)
    }
  }

  @Test("that is not up to date is told by its first line that is not, and what to do")
  func stale() throws {
    try withCourse(files) { course in
      let problems = try Readme(course).problems()
      #expect(problems.count == 2)
      #expect(
        problems[0].hasPrefix("README.md:7 is not up to date: run make readme\n  expected '| |"))
      #expect(problems[0].hasSuffix("found    '<!-- end -->'"))
      #expect(problems[1].hasPrefix("plots/README.md:1"))
    }
  }

  @Test("names each module")
  func modules() throws {
    try withCourse(files.merging(["Sources/Reward/R.swift": ""]) { $1 }) { course in
      try Readme(course).write()
      let problems = try Readme(course).problems()
      #expect(problems == ["README.md does not name Sources/Reward: add it to the tree"])
    }
  }

  @Test(
    "refuses a claim that was not measured in full, and a place without an end",
    arguments: [
      ("<!-- claim 07-grpo 3 --><!-- end -->", "no full measurement of claim 07-grpo 3"),
      ("<!-- claim 07-grpo \".\" --><!-- end -->", "2 claims of 07-grpo have the words \".\""),
      ("<!-- claim 07-grpo \"x\" --><!-- end -->", "no full measurement of claim 07-grpo \"x\""),
      ("<!-- claim 07-grpo 9 --><!-- end -->", "no full measurement of claim 07-grpo 9"),
      ("<!-- claim 07-grpo 1 -->", "expected <!-- end --> after <!-- claim 07-grpo 1 -->"),
    ])
  func refusals(text: String, words: String) throws {
    let claims = try ClaimRecord.all(in: someClaims, file: "")
    let error = try #require(throws: CourseError.self) {
      try Readme.filled(text, lessons: "", claims: claims)
    }
    #expect(error.description.contains(words))
  }

  @Test("has in its table no bar of a finding that would end a cell, and no picture where none is")
  func table() {
    let empty = PublishedPage(folder: "05-x", text: "")
    let rows = Readme.lessonTable([somePage, empty], readme: "").split(separator: "\n")
    #expect(rows[2].contains("| What \\|A\\| is |"))
    #expect(rows[3] == "|  | [05-x](lessons/05-x/README.md) |  |  |  |")
  }
}
