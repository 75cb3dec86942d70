import ChainOfThought
import Reward
import Tasks
import Testing

@Suite("The last box of a text")
struct BoxedAnswerTests {
  @Test(
    "is found, whatever stands in it and around it",
    arguments: [
      (#"\boxed{3}"#, "3"),
      (#"First \boxed{7}. No: \boxed{3} it is."#, "3"),  // the last box wins
      (#"\boxed{\frac{1}{2}}"#, #"\frac{1}{2}"#),  // braces are matched
      (#"\boxed{\{2, 3\}}"#, #"\{2, 3\}"#),  // braces that are signs are not
      (#"\boxed{\boxed{3}}"#, "3"),  // opened last: the inner one
      (#"\boxed{}"#, ""),
      (#"\boxed{3} \boxed 4 \fbox{5}"#, "3"),  // the other two are no boxes here
      (#"\boxed{a \\} b}"#, #"a \\"#),  // the second backslash is a sign, the brace is not
      ("\\boxed{½ \u{1F600}}", "½ \u{1F600}"),  // not only ASCII
    ] as [(String, String)])
  func found(text: String, answer: String) {
    #expect(boxedAnswer(in: text) == answer)
  }

  @Test(
    "is missing where none was closed, or none was opened",
    arguments: [
      "", "3", #"\boxed"#, #"\boxed 3"#, #"boxed{3}"#, #"\boxed{3"#, #"\boxed{{3}"#,
      #"\boxed{3\}"#,
      #"\boxed{3} no, wait: \boxed{4"#,  // cut off while changing its mind
    ])
  func missing(text: String) {
    #expect(boxedAnswer(in: text) == nil)
  }
}
