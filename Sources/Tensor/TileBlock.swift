/// Some lanes side by side: a piece of one row of a matrix, in registers.
protocol LaneRun {
  associatedtype Scalar: TensorScalar
  /// The number of columns.
  static var columns: Int { get }
  static var zero: Self { get }
  init(from place: UnsafePointer<Scalar>)
  func write(to place: UnsafeMutablePointer<Scalar>)
  /// Adds `factor` times another run.
  mutating func add(_ factor: Scalar.Lanes, times other: Self)
}

/// A single one.
struct OneLane<Scalar: TensorScalar>: LaneRun {
  var lanes: Scalar.Lanes

  @inline(__always) static var columns: Int { Scalar.Lanes.count }
  @inline(__always) static var zero: Self { Self(lanes: Scalar.Lanes(repeating: 0)) }
  @inline(__always) init(lanes: Scalar.Lanes) { self.lanes = lanes }
  @inline(__always) init(from place: UnsafePointer<Scalar>) {
    lanes = UnsafeRawPointer(place).loadUnaligned(as: Scalar.Lanes.self)
  }
  @inline(__always) func write(to place: UnsafeMutablePointer<Scalar>) {
    place.setLanes(lanes, at: 0)
  }
  @inline(__always) mutating func add(_ factor: Scalar.Lanes, times other: Self) {
    lanes = lanes.adding(factor, times: other.lanes)
  }
}

/// One run and then another.
struct Beside<Left: LaneRun, Right: LaneRun>: LaneRun where Left.Scalar == Right.Scalar {
  var left: Left, right: Right

  @inline(__always) static var columns: Int { Left.columns + Right.columns }
  @inline(__always) static var zero: Self { Self(left: .zero, right: .zero) }
  @inline(__always) init(left: Left, right: Right) { (self.left, self.right) = (left, right) }
  @inline(__always) init(from place: UnsafePointer<Left.Scalar>) {
    (left, right) = (Left(from: place), Right(from: place + Left.columns))
  }
  @inline(__always) func write(to place: UnsafeMutablePointer<Left.Scalar>) {
    left.write(to: place)
    right.write(to: place + Left.columns)
  }
  @inline(__always) mutating func add(_ factor: Left.Scalar.Lanes, times other: Self) {
    left.add(factor, times: other.left)
    right.add(factor, times: other.right)
  }
}

typealias TwoLanes<S: TensorScalar> = Beside<OneLane<S>, OneLane<S>>
typealias ThreeLanes<S: TensorScalar> = Beside<TwoLanes<S>, OneLane<S>>
typealias FourLanes<S: TensorScalar> = Beside<TwoLanes<S>, TwoLanes<S>>

/// Some rows of the result of a matrix product, each a run of lanes: as much as the registers hold.
protocol TileBlock {
  associatedtype Run: LaneRun
  /// The number of rows.
  static var rows: Int { get }
  static var zero: Self { get }
  init(from place: UnsafePointer<Run.Scalar>, stride: Int)
  func write(to place: UnsafeMutablePointer<Run.Scalar>, stride: Int)
  /// Adds a column, whose numbers are `stride` apart, times a row.
  mutating func add(_ column: UnsafePointer<Run.Scalar>, stride: Int, times row: Run)
}

/// A single one.
struct OneRow<Run: LaneRun>: TileBlock {
  var run: Run

  @inline(__always) static var rows: Int { 1 }
  @inline(__always) static var zero: Self { Self(run: .zero) }
  @inline(__always) init(run: Run) { self.run = run }
  @inline(__always) init(from place: UnsafePointer<Run.Scalar>, stride: Int) {
    run = Run(from: place)
  }
  @inline(__always) func write(to place: UnsafeMutablePointer<Run.Scalar>, stride: Int) {
    run.write(to: place)
  }
  @inline(__always)
  mutating func add(_ column: UnsafePointer<Run.Scalar>, stride: Int, times row: Run) {
    run.add(Run.Scalar.Lanes(repeating: column[0]), times: row)
  }
}

/// Some rows and then others.
struct Above<Top: TileBlock, Bottom: TileBlock>: TileBlock where Top.Run == Bottom.Run {
  var top: Top, bottom: Bottom

  @inline(__always) static var rows: Int { Top.rows &+ Bottom.rows }
  @inline(__always) static var zero: Self { Self(top: .zero, bottom: .zero) }
  @inline(__always) init(top: Top, bottom: Bottom) { (self.top, self.bottom) = (top, bottom) }
  @inline(__always) init(from place: UnsafePointer<Top.Run.Scalar>, stride: Int) {
    top = Top(from: place, stride: stride)
    bottom = Bottom(from: place + Top.rows &* stride, stride: stride)
  }
  @inline(__always) func write(to place: UnsafeMutablePointer<Top.Run.Scalar>, stride: Int) {
    top.write(to: place, stride: stride)
    bottom.write(to: place + Top.rows &* stride, stride: stride)
  }
  @inline(__always)
  mutating func add(_ column: UnsafePointer<Top.Run.Scalar>, stride: Int, times row: Top.Run) {
    top.add(column, stride: stride, times: row)
    bottom.add(column + Top.rows &* stride, stride: stride, times: row)
  }
}

typealias TwoRows<Run: LaneRun> = Above<OneRow<Run>, OneRow<Run>>
typealias FourRows<Run: LaneRun> = Above<TwoRows<Run>, TwoRows<Run>>
typealias SixRows<Run: LaneRun> = Above<FourRows<Run>, TwoRows<Run>>
typealias EightRows<Run: LaneRun> = Above<FourRows<Run>, FourRows<Run>>
