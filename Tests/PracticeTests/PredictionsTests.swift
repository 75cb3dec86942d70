import Practice
import Testing

@Suite("Predictions before a training")
struct PredictionsTests {
  private let items = [
    Predictions.Item("plain", "as it is"), .init("groups of 4", "G = 4"), .init("fast", "4 η"),
  ]

  private func problems(_ text: String) -> [String] {
    do {
      _ = try Predictions(text, of: items, head: [])
      return []
    } catch { return error.problems }
  }

  @Test("are a form that is refused until it is filled in, line by line")
  func form() throws {
    let form = Predictions.form(items, ["Right answers of 100."])
    #expect(form.hasPrefix("# Right answers of 100.\n\nplain         ?     # as it is\n"))
    #expect(
      problems(form) == [
        "plain: not filled in yet", "groups of 4: not filled in yet", "fast: not filled in yet",
        "why: not filled in yet",
      ])
    let filled = form.replacing("?", with: "50")
    let read = try Predictions(filled, of: items, head: ["Right answers of 100."])
    #expect(read.numbers == [50, 50, 50] && read.reason == "50")
  }

  @Test("are refused where the form is of other trainings than those that are to be made")
  func otherForm() throws {
    let old = Predictions.form(items, ["After 40 steps:"]).replacing("?", with: "50")
    #expect(problems(old).isEmpty)
    let error = try #require(throws: Predictions.Misreading.self) {
      try Predictions(old, of: items, head: ["After 20 steps:", "Then run it again."])
    }
    #expect(error.problems.count == 1)
    #expect(error.problems[0].hasPrefix("expected the line \"# After 20 steps:\""))
  }

  @Test("are read with or without a sign for per cent, and refused where they are no share")
  func numbers() throws {
    let read = try Predictions(
      "fast 12.5%\nplain 70\ngroups of 4   55 # less\nwhy: noise", of: items, head: [])
    #expect(read.numbers == [70, 55, 12.5] && read.reason == "noise")
    #expect(
      problems("plain 101\ngroups of 4 x\nfast 1\nfast 2\nslow 3\nwhy: so") == [
        "plain: expected a number from 0 to 100, got 101",
        "groups of 4: expected a number from 0 to 100, got x", "fast: given twice",
        "expected one of [\"plain\", \"groups of 4\", \"fast\"], got slow 3",
      ])
    #expect(
      problems("plain 1\nwhy: so") == [
        "groups of 4: its line is missing", "fast: its line is missing",
      ])
  }

  @Test("are set beside what came, with the order of what came out apart")
  func report() throws {
    let read = try Predictions("plain 60\ngroups of 4 70\nfast 20\nwhy: so", of: items, head: [])
    // Off by +5, −5 and +40. No two came out more than 5 points apart.
    let lines = read.report(items, measured: [65, 65, 60])
    #expect(lines.contains("| plain | 60 | 65 | +5 | as it is |"))
    #expect(lines.contains("| fast | 20 | 60 | +40 | 4 η |"))
    #expect(
      lines.last == "Within 10 points: 2 of 3. In the right order, of the pairs that came out more "
        + "than 5 points apart: 0 of 0.")
    let other = read.report(items, measured: [65, 40, 20.5])
    // 65 > 40 was predicted the other way; 65 > 20.5 and 40 > 20.5 as they came.
    #expect(other.last?.hasSuffix("apart: 2 of 3.") == true)
  }
}
