import Tensor
import Testing

@Suite("All numbers of a model")
struct ParameterVectorTests {
  @Test("begin as zeros, and are read back as they were written")
  func numbers() {
    var vector = ParameterVector<Float>(count: 5)
    #expect(vector.count == 5 && vector.values == [0, 0, 0, 0, 0])
    let view = vector.mutableView()
    for i in 0..<5 { view[0, i] = Float(i) / 3 }
    #expect(vector.values == (0..<5).map { Float($0) / 3 })
    #expect(vector.view.rows == 1 && vector.view[0, 4] == 4.0 / 3)
  }

  @Test("a copy is a copy: whoever is changed, the other stays")
  func value() {
    var one = ParameterVector<Double>(count: 3)
    one.mutableView().fill(1)
    var other = one
    #expect(one == other)
    other.mutableView()[0, 1] = 2
    #expect(one.values == [1, 1, 1] && other.values == [1, 2, 1] && one != other)
    one.mutableView()[0, 2] = 3
    #expect(one.values == [1, 1, 3] && other.values == [1, 2, 1])
  }

  @Test("without a copy are changed where they are")
  func inPlace() {
    var vector = ParameterVector<Float>(count: 40)
    let place = { (vector: borrowing ParameterVector<Float>) -> UInt in
      vector.view.withSpan(row: 0, columns: 0..<1) { span in
        span.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
      }
    }
    let before = place(vector)
    for i in 0..<3 { vector.mutableView()[0, i] = 1 }
    #expect(place(vector) == before && vector.values.prefix(4) == [1, 1, 1, 0])
  }

  @Test("are the same if their bits are: NaN is, and 0 is not −0")
  func bits() {
    var (one, other) = (ParameterVector<Float>(count: 2), ParameterVector<Float>(count: 2))
    one.mutableView()[0, 0] = .nan
    other.mutableView()[0, 0] = .nan
    #expect(one == other)
    other.mutableView()[0, 1] = -0.0
    #expect(one != other)
    #expect(ParameterVector<Float>(count: 2) != ParameterVector<Float>(count: 3))
  }

  @Test("have the norm of Pythagoras")
  func length() {
    var vector = ParameterVector<Float>(count: 9)
    let view = vector.mutableView()
    (view[0, 2], view[0, 7]) = (3, -4)
    #expect(norm(of: vector) == 5)
  }
}
