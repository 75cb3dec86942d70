import Locks

/// A place among those that ask: it is given back, or lost to others by whoever does not use it.
final class Turn: Sendable {
  private struct State {
    var isTaken = true
    let begun = ContinuousClock.now
    var used = ContinuousClock.now
  }

  private let state = Guarded(State())

  /// Uses it now, so that its patience begins anew.
  ///
  /// - Returns: whether it has not been lost.
  func use() -> Bool {
    state.withLock {
      $0.used = .now
      return $0.isTaken
    }
  }

  /// Gives it back.
  func giveBack() { state.withLock { $0.isTaken = false } }

  /// Takes it away if it has not been used for so long, or was held for ten times as long.
  ///
  /// - Returns: whether another may have it.
  func expire(after patience: Duration) -> Bool {
    state.withLock {
      let now = ContinuousClock.now
      if now - $0.used > patience || now - $0.begun > patience * 10 { $0.isTaken = false }
      return !$0.isTaken
    }
  }
}
