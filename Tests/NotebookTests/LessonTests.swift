import Notebook
import Testing

@Suite("The description of a lesson")
struct LessonTests {
  func lesson(_ number: Int, minutes: Double = 1) -> Lesson {
    Lesson(
      (number < 10 ? "0" : "") + "\(number)-thinking-aloud", question: "Why?", paper: "v1",
      minutes: minutes)
  }

  @Test("gives the names of its folder, its program and its goal, with two digits")
  func names() {
    #expect(lesson(4).folder == "04-thinking-aloud")
    #expect(lesson(4).product == "lesson-04-thinking-aloud")
    #expect(lesson(4).goal == "lesson-04")
    #expect(lesson(16).twoDigits == "16")
  }

  // A name may begin with digits and be none of the series: `3-ways`, `100-years`.
  @Test(
    "has the number that its folder begins with, in two digits",
    arguments: [
      ("00-first-steps", 0, "first-steps"), ("07-grpo", 7, "grpo"), ("r1", nil, "r1"),
      ("3-ways", nil, "3-ways"), ("100-years", nil, "100-years"), ("12x", nil, "12x"),
    ])
  func numbers(folder: String, number: Int?, name: String) {
    let lesson = Lesson(folder, question: "Why?", paper: "v1", minutes: 1)
    #expect(lesson.number == number)
    #expect(lesson.name == name)
    #expect(lesson.folder == folder)
  }

  @Test("repeats over 5 seeds, 2 in a quick run, and over 1 if it is none of the series")
  func seeds() {
    let program = Lesson("r1", question: "?", paper: "v1", minutes: 1)
    #expect([lesson(4).seeds, lesson(4).quickSeeds] == [5, 2])
    #expect([program.seeds, program.quickSeeds] == [1, 1])
  }

  @Test("has a heading with its number, a program of its own name has none")
  func headings() {
    #expect(lesson(4).heading == "Lesson 04: Thinking aloud")
    let program = Lesson(
      "one-update", title: "One update", question: "?", paper: "v1", minutes: 1)
    #expect(program.heading == "One update")
    #expect(
      [program.folder, program.product, program.goal] == ["one-update", "one-update", "one-update"])
  }

  @Test("says how long it takes, in seconds below a minute and with a decimal above")
  func times() {
    let times = [(0.5, "30 seconds"), (1, "1 minute"), (3, "3 minutes"), (3.5, "3.5 minutes")]
    for (minutes, words) in times {
      #expect(lesson(1, minutes: minutes).expectedTime == "about \(words) on 2 cores")
    }
  }

  @Test("has a name of lower-case letters, digits and hyphens")
  func plainNames() {
    for name in ["grpo", "r1-zero", "x"] { #expect(isPlainName(name)) }
    for name in ["", "GRPO", "a b", "a_b", "a/b", "é"] { #expect(!isPlainName(name)) }
  }
}
