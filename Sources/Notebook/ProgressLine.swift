import Locks
import Require
import Terminal
import TextLayout

/// One line that shows the progress of long work.
///
/// On a terminal it is redrawn ten times a second, and gone when the work is done:
///
///     training ━━━━━━━━━───────────  45%  1350 of 3000  812/s  2 s left  loss 0.31
///
/// Elsewhere it is a plain line at 0, 25, 50, 75 and 100%. It goes to standard error. Several
/// threads may report to the same line.
public final class ProgressLine: Sendable {
  private struct State {
    var count = 0
    /// The number of steps that were done before the line began, and say nothing about the speed.
    var skipped = 0
    var started: Double
    var nextDrawing: Double
    var quarter = 0
    var metric: (name: String, value: Double)?
  }

  private let label: String
  private let total: Int
  private let console: Console
  private let interruption: Interruption
  private let state: Guarded<State>

  package init(_ label: String, total: Int, console: Console, interruption: Interruption) {
    require(total >= 0, "progress needs a total that is not negative, got \(total)")
    self.label = label
    self.total = total
    self.console = console
    self.interruption = interruption
    let now = console.now
    state = Guarded(State(started: now, nextDrawing: now + 0.1))
    guard total > 0, !interruption.isRequested else { return }
    console.begin(ObjectIdentifier(self))
    if !console.errorIsTerminal { console.note("\(label): 0 of \(total)") }
  }

  /// Reports that some steps are done.
  public func advance(by steps: Int = 1) {
    state.withLock {
      guard $0.count < total else { return }
      $0.count = min(total, $0.count + steps)
      if console.errorIsTerminal {
        let now = console.now
        if $0.count < total && now >= $0.nextDrawing {
          $0.nextDrawing = now + 0.1
          console.redraw(ObjectIdentifier(self), bar($0, at: now, width: console.textWidth - 1))
        }
      } else {
        let quarter = 4 * $0.count / total
        if quarter > $0.quarter {
          $0.quarter = quarter
          let parts = [percentage($0)] + numbers($0, at: console.now).filter { !$0.isEmpty }
          console.note("\(label): " + parts.joined(separator: " · "))
        }
      }
      if $0.count == total { console.end(ObjectIdentifier(self)) }
    }
  }

  /// Shows a number at the end of the line, such as the loss; the last one shown stays.
  public func show(_ name: String, _ value: Double) {
    state.withLock { $0.metric = (name, value) }
  }

  /// Steps `0 ..< count`, each reported when it is done; they end early after Ctrl-C.
  ///
  /// Several loops, on several threads too, may share the line: its total is theirs together.
  ///
  /// - Parameters:
  ///   - count: The number of steps.
  ///   - start: How many of them had been done before; they are left out.
  /// - Returns: `start ..< count`, fewer after Ctrl-C.
  public func steps(_ count: Int, from start: Int = 0) -> Steps {
    require(
      start >= 0 && start <= count,
      "steps needs a count that is not negative and a start within it, got \(count) from \(start)")
    if start > 0 {
      state.withLock { $0.skipped += min(start, total - $0.count) }
      advance(by: start)
    }
    return Steps(start: start, count: count, line: self, interruption: interruption)
  }

  private func percentage(_ state: State) -> String { "\(100 * state.count / total)%" }

  /// Returns the count, the speed, the time left and the metric; each may be empty.
  private func numbers(_ state: State, at now: Double) -> [String] {
    let elapsed = now - state.started
    let rate = elapsed > 0 ? Double(state.count - state.skipped) / elapsed : 0
    let left = rate > 0 ? (Double(total - state.count) / rate).rounded(.up) : 0
    return [
      "\(state.count) of \(total)",
      rate >= 10 ? "\(Int(min(rate, 1e15)))/s" : rate > 0 ? "\(short(rate, digits: 2))/s" : "",
      rate > 0 && state.count < total
        ? (left < 60 ? "\(Int(left)) s left" : "\(duration(min(left, 1e9))) left") : "",
      state.metric.map { "\($0.name) \(short($0.value, digits: 3))" } ?? "",
    ]
  }

  /// Returns the line as drawn; on a narrow terminal the least important parts go first.
  private func bar(_ state: State, at now: Double, width: Int) -> String {
    let done = 20 * state.count / total
    let bar = String(repeating: "━", count: done) + String(repeating: "─", count: 20 - done)
    let parts =
      ["\(label)", bar, padded(percentage(state), to: 4, right: true)] + numbers(state, at: now)
    // The order of importance: nothing, then the count, rate, bar, metric, and time left.
    for leftOut in [[], [3], [3, 4], [3, 4, 1], [3, 4, 1, 6], [3, 4, 1, 6, 5]] {
      let kept = parts.indices.filter { !leftOut.contains($0) && !parts[$0].isEmpty }
      let line = kept.map { parts[$0] }.joined(separator: "  ")
      if displayWidth(line) <= width { return line }
    }
    return "\(percentage(state)) \(label)"
  }
}

/// The steps of a loop that reports its progress and ends early after Ctrl-C.
///
///     let training = notebook.steps("training", 3000)
///     for step in training {
///       let loss = learn(step)
///       training.show("loss", loss)
///     }
public struct Steps: Sequence, IteratorProtocol, Sendable {
  private var step: Int
  private let count: Int
  private let line: ProgressLine
  private let interruption: Interruption
  private var isWithinStep = false

  fileprivate init(start: Int, count: Int, line: ProgressLine, interruption: Interruption) {
    step = start
    self.count = count
    self.line = line
    self.interruption = interruption
  }

  /// Shows a number at the end of the progress line, such as the loss.
  public func show(_ name: String, _ value: Double) { line.show(name, value) }

  /// Returns the next step, unless all are done or someone has asked to stop; the one before is
  /// reported as done.
  public mutating func next() -> Int? {
    if isWithinStep { line.advance() }
    isWithinStep = step < count && !interruption.isRequested
    guard isWithinStep else { return nil }
    defer { step += 1 }
    return step
  }
}
