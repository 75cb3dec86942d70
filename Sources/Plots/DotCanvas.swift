/// A drawing area of characters, each of 2 × 4 braille dots, for lines; and characters on top of
/// them, for points, shades and words.
///
/// Places are counted from the top left, from 0 to 1 in both directions; what is outside is not
/// drawn.
struct DotCanvas {
  let width: Int
  let height: Int
  private var dots: [UInt8]
  private var colors: [Int?]
  private var letters: [Character?]

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    dots = Array(repeating: 0, count: width * height)
    colors = Array(repeating: nil, count: width * height)
    letters = Array(repeating: nil, count: width * height)
  }

  /// Puts a character on every cell.
  mutating func fill(_ character: (_ middle: Point) -> Character) {
    for cell in letters.indices {
      let (y, x) = cell.quotientAndRemainder(dividingBy: width)
      letters[cell] = character(
        Point(x: (Double(x) + 0.5) / Double(width), y: (Double(y) + 0.5) / Double(height)))
    }
  }

  /// Sets the dot at a place, or puts a character on its cell.
  mutating func set(_ place: Point, _ letter: Character? = nil, color: Int?) {
    guard (0...1).contains(place.x), (0...1).contains(place.y) else { return }
    let x = Int((place.x * Double(2 * width - 1)).rounded())
    let y = Int((place.y * Double(4 * height - 1)).rounded())
    let cell = y / 4 * width + x / 2
    colors[cell] = color
    if let letter { letters[cell] = letter } else { dots[cell] |= Self.bits[y % 4][x % 2] }
  }

  /// Joins places by dots, with a gap where there is none; of the dots only every n-th is set. A
  /// letter takes the place of the dots where they would be hard to see.
  mutating func path(
    _ places: [Point?], _ letter: Character? = nil, color: Int?, every: Int = 1
  ) {
    var count = 0
    for (index, to) in places.enumerated() {
      guard let to else { continue }
      let from = (index == 0 ? nil : places[index - 1]) ?? to
      let across = abs(to.x - from.x) * Double(2 * width)
      let down = abs(to.y - from.y) * Double(4 * height)
      let steps = Int(min(10_000, max(across, down)).rounded(.up))
      for step in 0...steps where steps > 0 || from == to {
        count += 1
        guard count % every == 0 else { continue }
        let part = steps == 0 ? 0 : Double(step) / Double(steps)
        let place = Point(x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y))
        set(place, letter, color: color)
      }
    }
  }

  /// The rows from top to bottom.
  var rows: [TerminalLine] {
    (0..<height).map { row in
      var line = TerminalLine()
      for cell in row * width..<(row + 1) * width {
        let braille = dots[cell] == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(dots[cell]))
        let character = letters[cell] ?? braille.map(Character.init) ?? " "
        line.append(String(character), color: colors[cell])
      }
      return line
    }
  }

  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
