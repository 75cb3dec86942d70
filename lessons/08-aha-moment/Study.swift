import ChainOfThought
import Evaluation
import Notebook

/// One base's run of reinforcement learning, looked at every few steps.
struct Study: Codable, Sendable {
  var steps: [Int] = []
  /// `wait` per response: of all, of the right ones, of the wrong ones.
  var waits: [Double] = []
  var waitsRight: [Double] = []
  var waitsWrong: [Double] = []
  var passAtOne: [Double] = []
  /// How likely `wait` is after a first pair that is wrong.
  var chance: [Double] = []
  /// `wait` per response by number of candidates, of the first look and of the last.
  var before: [Double] = []
  var after: [Double] = []
  /// The share of right answers, in the same way.
  var rightBefore: [Double] = []
  var rightAfter: [Double] = []
  /// What the equations whose first pair is wrong were answered, one answer each, at each look.
  var transcripts: [[[String]]] = []
  /// Why the run was stopped before its end, if it was.
  var collapse: String?
}

/// (1/n) Σ x
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

/// The studies of one base, a seed each, under its name.
struct Arm {
  let name: String
  let studies: [Study]

  /// What `row` says.
  static let columns = ["base", "wait before", "after", "right before", "after"]

  /// Means over seeds, before and after.
  var row: [String] {
    let (waits, right) = (studies.band(\.waits).mean, studies.band(\.passAtOne).mean)
    return [name] + [waits.first, waits.last].map { decimals($0 ?? .nan, 3) }
      + [right.first, right.last].map { percent($0 ?? .nan) }
  }
}

extension [Study] {
  /// A curve of every seed, as mean and range.
  func band(_ curve: KeyPath<Study, [Double]>) -> SeedBand {
    SeedBand(map { $0[keyPath: curve] })
  }

  /// Where the looks of all seeds are, up to the shortest run.
  var steps: [Int] { map(\.steps).min { $0.count < $1.count } ?? [] }
}

/// By how many points some runs are more often right in the end than others from the same seeds.
func gain(of studies: [Study], over others: [Study]) -> ConfidenceInterval {
  seedInterval(
    zip(studies, others).map { 100 * (($0.passAtOne.last ?? .nan) - ($1.passAtOne.last ?? .nan)) })
}

/// A response for a reader, with every look back marked: `«wait»`.
func marked(_ response: Response) -> String {
  let symbols = response.symbols.map { $0 == "wait" ? "«wait»" : $0 }
  return transcript(Response(symbols: symbols, prefill: response.prefill))
}
