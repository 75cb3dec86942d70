import Plots
import Testing

@Suite("How series look")
struct SeriesStyleTests {
  @Test("no two of 24 series share colour and point, or colour and dash")
  func rounds() {
    // 8 colours, 9 points, 4 dashes: three rounds of colours meet three points and three dashes.
    let styles = (0..<24).map(SeriesStyle.number)
    #expect(Set(styles.map { "\($0.color) \($0.point)" }).count == 24)
    #expect(Set(styles.map { "\($0.color) \($0.dash)" }).count == 24)
  }
}
