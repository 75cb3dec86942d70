import Foundation
import LessonShared
import Testing
import TinyR1

/// An evaluation with one number, and with several.
private struct CurveTestPoint: Codable, Equatable, Sendable {
  var accuracy: Double
  var buckets: [Double] = []
}

private typealias Curve = TrainingCurve<CurveTestPoint>

@Suite("Training curves")
struct TrainingCurveTests {
  /// A curve of so many steps, with an evaluation after every other one.
  private func curve(_ accuracies: Double..., steps: Int) -> Curve {
    var curve = Curve(CurveTestPoint(accuracy: accuracies[0], buckets: [accuracies[0], 0]))
    for step in 1...steps {
      let place = step / 2
      let isDue = step.isMultiple(of: 2) && place < accuracies.count
      let point = isDue ? CurveTestPoint(accuracy: accuracies[place], buckets: [0, 1]) : nil
      curve.append(StepMetrics(step: step), point)
    }
    return curve
  }

  @Test("begin before the first step, and have the metrics of every step")
  func appending() {
    let start = Curve(CurveTestPoint(accuracy: 0.1))
    #expect(start.steps == [0] && start.points.count == 1 && start.metrics.isEmpty)
    #expect(start.first == start.last && start.stopReason == nil)
    let curve = curve(0.1, 0.4, 0.3, steps: 5)
    #expect(curve.steps == [0, 2, 4])
    #expect(curve.values(\.accuracy) == [0.1, 0.4, 0.3])
    #expect(curve.metrics.map(\.step) == [1, 2, 3, 4, 5])
    #expect(curve.point(at: .first).accuracy == 0.1 && curve.first.accuracy == 0.1)
    #expect(curve.point(at: .last).accuracy == 0.3 && curve.last.accuracy == 0.3)
    #expect(curve.firstStep { $0.accuracy > 0.2 } == 2)
    #expect(curve.firstStep { $0.accuracy == 0.1 } == 0)
    #expect(curve.firstStep { $0.accuracy > 0.5 } == nil)
  }

  @Test("come back from a file as they were, numbers that are none included")
  func coding() throws {
    var curve = curve(0.1, .nan, 0.3, steps: 5)
    curve.stopReason = "step 5: no entropy"
    let (encoder, decoder) = (JSONEncoder(), JSONDecoder())
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let copy = try decoder.decode(Curve.self, from: encoder.encode(curve))
    #expect(copy.steps == curve.steps && copy.stopReason == curve.stopReason)
    #expect("\(copy.points)" == "\(curve.points)")
    #expect(copy.metrics.map(\.step) == curve.metrics.map(\.step))
    // Without its first evaluation it is no curve.
    #expect(throws: DecodingError.self) {
      try decoder.decode(Curve.self, from: Data(#"{"metrics":[],"later":[]}"#.utf8))
    }
  }

  @Test("make a band that ends with the shortest of them")
  func bands() {
    let curves = [curve(0.1, 0.5, 0.9, steps: 4), curve(0.3, 0.7, steps: 3)]
    #expect(curves.steps() == [0, 2])
    let band = curves.band(\.accuracy)
    #expect(band == MeanAndRange([[0.1, 0.5, 0.9], [0.3, 0.7]]))
    #expect(band.low == [0.1, 0.5] && band.high == [0.3, 0.7])
    #expect(curves.band(at: .first, \.buckets) == MeanAndRange([[0.1, 0], [0.3, 0]]))
    #expect(curves.band(at: .last, \.buckets).mean == [0, 1])
    #expect(curves.band(ofMetric: { Double($0.step) }).mean == [2, 2.25, 2.25])
    #expect([Curve]().steps() == [])
  }

  @Test("make intervals over seeds, alone, beside others and from end to end")
  func intervals() {
    let curves = [curve(0.1, 0.5, 0.9, steps: 4), curve(0.3, 0.7, steps: 3)]
    let others = [curve(0, 0.4, steps: 2), curve(0.5, 0.25, steps: 2)]
    #expect(curves.interval(at: .first, \.accuracy) == seedInterval([0.1, 0.3]))
    // Each curve's own last evaluation, although one has more of them.
    let ends = curves.interval(at: .last) { 100 * $0.accuracy }
    #expect(ends == seedInterval([100 * 0.9, 100 * 0.7]))
    let gain = curves.interval(at: .last, against: others) { $0.accuracy - $1.accuracy }
    #expect(gain == seedInterval([0.9 - 0.4, 0.7 - 0.25]))
    #expect(
      curves.interval(at: .first, against: others) { $1.accuracy - $0.accuracy }
        == seedInterval([0 - 0.1, 0.5 - 0.3]))
    #expect(
      curves.interval(ofChange: { $1.accuracy / $0.accuracy })
        == seedInterval([0.9 / 0.1, 0.7 / 0.3]))
  }

  @Test("are smoothed over five steps, over fewer at the ends")
  func smoothing() {
    #expect(smoothed([0, 10, 20, 30, 40, 50]) == [10, 15, 20, 30, 35, 40])
    #expect(smoothed([7]) == [7] && smoothed([]) == [])
  }
}
