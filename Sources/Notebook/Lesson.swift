import Require

/// The description of a lesson, made before it runs: one question, answered by an experiment.
///
/// A lesson is the file `lessons/NN-name/main.swift`, and reads as a page of a notebook: cells with
/// prose above their code. Here is a whole one:
///
///     // What this lesson is about, in Markdown: the text before the first cell.
///     import Notebook
///
///     let thinkingWins = Claim(
///       "With 8 terms, thinking beats the direct answer by at least 50 points.",
///       .atLeast(50), unit: "points")
///
///     Lesson(
///       "01-chain-of-thought",
///       question: "Why does thinking out loud help?",
///       paper: "DeepSeek-R1 v1, Table 1 and section 2.2.3",
///       minutes: 3, claims: [thinkingWins],
///       exercises: ["Find the first wrong step of a trace."], next: "02-reward"
///     ).run { notebook in
///       // %% The same weights, asked in two ways
///       // Prose: the comment lines after the mark, with `code`, *emphasis* and lists.
///       try notebook.cell()
///       let models = notebook.mapSeeds { seed in
///         var model = makeModel(seed: seed)
///         for _ in notebook.steps("training", notebook.quick ? 200 : 3000) { model.learn() }
///         return model
///       }
///       notebook.table(["terms", "direct", "thinking"], rows(of: models))
///       notebook.measure(thinkingWins, seedInterval(gains(of: models)))
///
///       // %% What you should have seen
///       // A cell without the line `try notebook.cell()` is there to be read only.
///     }
///
/// `try notebook.cell()` is where a cell begins to run. Everything declared after it can be used in
/// every later cell, as in any notebook, and a lesson always runs from the top: nothing is hidden.
public struct Lesson: Sendable {
  /// The lesson's number, from 0 to 99; `nil` if it is none of the series.
  public let number: Int?
  /// The lesson's name, in lower case with hyphens: `chain-of-thought`.
  public let name: String
  /// The lesson's name as a title: `Chain of thought`.
  public let title: String
  /// The one question that the lesson answers.
  public let question: String
  /// The place in the paper: its version, and the section, table or figure.
  public let paper: String
  /// The minutes that a full run takes on 2 cores.
  public let minutes: Double
  /// The number of seeds of a full run, unless `--seeds` gives another.
  public let seeds: Int
  /// The number of seeds of a quick run, unless `--seeds` gives another.
  public let quickSeeds: Int
  /// The results that the lesson expects to measure, stated before it runs.
  public let claims: [Claim]
  /// The exercises to try next, one line each: `number.1`, `number.2`, and so on.
  public let exercises: [String]
  /// The folder of the next lesson, such as `02-reward`.
  public let next: String?
  /// The settings that a command line can change.
  public let knobs: [Knob]

  /// Creates the description of a lesson, or of a program that is made of cells like one.
  ///
  /// A folder that begins with two digits and a hyphen, `07-grpo`, is a lesson of the series: its page is in its
  /// folder, its figures are in `plots/07-grpo`. The page of another one, `r1`, is with its figures.
  ///
  /// - Parameters:
  ///   - folder: The folder of `main.swift` under `lessons`, in lower case with hyphens.
  ///   - title: Its title, where the folder's name with spaces for hyphens would not do (`GRPO`).
  ///   - question: The one question that it answers.
  ///   - paper: Where in the paper this is.
  ///   - minutes: How long a full run takes on 2 cores.
  ///   - seeds: How many seeds a full run repeats over: 5, if nothing is said, and 1 outside the series.
  ///   - quickSeeds: How many seeds a quick run repeats over: 2, and 1 outside the series.
  ///   - claims: What it expects to measure: two to five.
  ///   - exercises: What to try next: three.
  ///   - next: The folder of the next lesson.
  ///   - knobs: The settings that a command line can change; the lesson asks its notebook for them.
  public init(
    _ folder: String, title: String? = nil, question: String, paper: String, minutes: Double,
    seeds: Int? = nil, quickSeeds: Int? = nil, claims: [Claim] = [], exercises: [String] = [],
    next: String? = nil, knobs: [Knob] = []
  ) {
    number = folder.prefixMatch(of: /([0-9][0-9])-/).flatMap { Int($0.1) }
    let isNumbered = number != nil
    let name = isNumbered ? String(folder.dropFirst(3)) : folder
    require(isPlainName(name), "a lesson's folder has only a-z, 0-9 and -, got '\(folder)'")
    require((seeds ?? 1) > 0 && (quickSeeds ?? 1) > 0, "a lesson runs over at least one seed")
    require(Set(claims).count == claims.count, "the same claim is stated twice")
    self.name = name
    self.title = title ?? name.prefix(1).uppercased() + name.dropFirst().replacing("-", with: " ")
    self.question = question
    self.paper = paper
    self.minutes = minutes
    self.seeds = seeds ?? (isNumbered ? 5 : 1)
    self.quickSeeds = quickSeeds ?? (isNumbered ? 2 : 1)
    self.claims = claims
    self.exercises = exercises
    self.next = next
    self.knobs = knobs
  }

  /// The number as it is written in names, `01`; empty if there is none.
  package var twoDigits: String { number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "" }

  /// The title as it stands above everything: `Lesson 01: Chain of thought`.
  package var heading: String { number == nil ? title : "Lesson \(twoDigits): \(title)" }

  /// The lesson's folder under `lessons` and under `plots`: `01-chain-of-thought`.
  public var folder: String { number == nil ? name : "\(twoDigits)-\(name)" }

  /// The name of the lesson's program: `lesson-01-chain-of-thought`.
  public var product: String { number == nil ? name : "lesson-\(folder)" }

  /// The lesson's goal for `make`: `lesson-01`.
  package var goal: String { number == nil ? name : "lesson-\(twoDigits)" }

  /// Returns the seeds that a run with these options repeats over, counted up.
  func seeds(of options: LessonOptions) -> [UInt64] {
    let count = options.seeds ?? (options.quick ? quickSeeds : seeds)
    return (0..<count).map { options.seed &+ UInt64($0) }
  }

  /// The expected time in words: `about 3 minutes on 2 cores`.
  package var expectedTime: String {
    let seconds = Int((minutes * 60).rounded())
    let time =
      switch seconds {
      case ..<60: "\(seconds) seconds"
      case 60: "1 minute"
      case _ where seconds.isMultiple(of: 60): "\(seconds / 60) minutes"
      default: "\(decimals(minutes, 1)) minutes"
      }
    return "about \(time) on 2 cores"
  }
}

/// Returns whether a name is made of lower-case letters, digits and hyphens only, as folders,
/// figures and links want it.
package func isPlainName(_ name: String) -> Bool {
  let letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
  return !name.isEmpty && name.allSatisfy(letters.contains)
}
