import LessonShared
import Testing
import TinyR1

@Suite("Passing a line that does not move")
struct PassingTests {
  /// The passing of a line by these values, after 0, 5, 10 … steps.
  private func passing(of line: Double, by values: [Double]) -> Passing {
    var curve = TrainingCurve(values[0])
    for (place, value) in values.enumerated().dropFirst() {
      curve.append(StepMetrics(step: 5 * place), value)
    }
    return Passing(of: line, by: curve, \.self)
  }

  @Test("counts from where all values are above it, and not from a visit")
  func forGood() {
    let result = passing(of: 0.4, by: [0.2, 0.5, 0.3, 0.6, 0.7])
    #expect(result.step == 15 && result.isFromBelow && result.share == 75)
    #expect(abs(result.distance - 0.2) < 1e-12)
  }

  @Test("counts twice the steps where it was never passed, or was never ahead")
  func failures() {
    let never = passing(of: 0.8, by: [0.2, 0.9, 0.3, 0.6, 0.8])
    #expect(never.step == nil && never.isFromBelow && never.share == 200)
    let above = passing(of: 0.1, by: [0.2, 0.5, 0.3, 0.6, 0.8])
    #expect(above.step == 0 && !above.isFromBelow && above.share == 200)
    let level = passing(of: 0.2, by: [0.2, 0.5, 0.5, 0.6, 0.8])
    #expect(level.step == 5 && !level.isFromBelow && level.share == 200)
  }
}
