import Terminal
import TextLayout

/// The questions of a lesson, asked one after the other.
package struct QuestionRound {
  /// The folder of the questions.
  package static let folder = "\(ExerciseBook.folder)/Questions"

  /// The lesson, in two digits.
  let lesson: String
  let questions: [Question]

  /// The questions of a lesson, `4` or `04`.
  ///
  /// - Throws: ``CourseError`` if the lesson has none.
  package init(_ course: CourseFolder, lesson: String) throws {
    self.lesson = Exercise.lesson(of: lesson)
    let file = "\(Self.folder)/Lesson\(self.lesson).md"
    guard lesson.allSatisfy(\.isNumber), course.isFile(file) else {
      let lessons = course.names(in: Self.folder).map { $0.filter(\.isNumber) }
      throw CourseError(
        "There are no questions on lesson \(lesson); there are on "
          + "\(lessons.joined(separator: ", ")): make questions-04", isMisuse: true)
    }
    questions = try Question.all(in: try course.read(file), file: file)
  }

  /// Asks each question until it is answered, and says after each answer why it is right or wrong.
  ///
  /// - Parameters:
  ///   - answers: What to answer, a letter for each question; the rest is asked for.
  ///   - console: Where it is asked.
  ///   - nextLine: What is typed in; `nil` at its end.
  package func ask(answers: [String], _ console: Console, nextLine: () -> String?) {
    let width = console.textWidth
    var given = answers[...]
    for (index, question) in questions.enumerated() {
      let heading =
        "Lesson \(lesson), question \(index + 1) of \(questions.count): \(question.text)"
      console.print(index > 0 ? [""] : [])
      console.print(filled(heading, width: width) + [""])
      for (letter, choice) in zip(question.letters, question.choices) {
        console.print(wrap(choice.text, width: width, first: "  \(letter)  ", rest: "     "))
      }
      console.print([""])
      while true {
        let letters = question.letters.joined(separator: ", ")
        guard let answer = given.popFirst() ?? typed(letters, console, nextLine) else { return }
        guard let place = question.letters.firstIndex(of: answer.lowercased()) else {
          console.print(["Please answer with one of \(letters)."])
          continue
        }
        let choice = question.choices[place]
        let verdict = choice.isRight ? "Right." : "Not so."
        console.print(
          filled("\(question.letters[place]): \(verdict) \(choice.reason)", width: width))
        if choice.isRight { break }
      }
    }
  }

  /// Asks for a letter; a blank line asks again.
  private func typed(_ letters: String, _ console: Console, _ nextLine: () -> String?) -> String? {
    console.note("Your answer (\(letters)):")
    while let line = nextLine() {
      let answer = line.filter { !$0.isWhitespace }
      if !answer.isEmpty { return answer }
    }
    return nil
  }
}
