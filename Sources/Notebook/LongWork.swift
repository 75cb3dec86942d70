import Terminal

extension LessonNotebook {
  /// Returns the steps of a loop, with a progress line, that ends early after Ctrl-C.
  ///
  ///     for step in notebook.steps("training", 3000) { ... }
  ///
  /// The label names the work in a word or two. In `mapSeeds` and `concurrentMap`, loops with the
  /// same label share one line, whose total is that of all items together, each taken to be as long
  /// as the first. A resumed loop counts from the step that it had reached.
  public func steps(_ label: String, _ count: Int, from start: Int = 0) -> Steps {
    let line = state.withLock { state in
      if let shared = state.sharedLines[label] { return shared }
      let line = ProgressLine(
        label, total: count * state.sharers, console: console, interruption: interruption)
      if state.sharers > 1 { state.sharedLines[label] = line }
      return line
    }
    return line.steps(count, from: start)
  }

  /// Returns a progress line for work of which the total is known; `steps` is the short way.
  public func progress(_ label: String, total: Int) -> ProgressLine {
    ProgressLine(label, total: total, console: console, interruption: interruption)
  }

  /// Repeats the work for each seed, one seed per thread, and gives the results in seed order.
  ///
  ///     let curves = notebook.mapSeeds { seed in train(seed: seed) }
  ///
  /// After Ctrl-C the results are those of the first few seeds: of at least one, and its training
  /// may be unfinished. An error of the work is thrown when all seeds under way have ended.
  ///
  /// Of several ranks each does seeds of its own, as far as there are enough of them, if the value is `Codable`, so that
  /// it can be sent to the others, and if all see the folder of the run. The seeds that are left over they do one after
  /// the other, together.
  public func mapSeeds<Value: Sendable, Failure: Error>(
    _ work: @Sendable (UInt64) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try concurrentMap(seeds, work)
  }

  /// Repeats the work for each seed as `mapSeeds` does, but the first seed alone and with all threads, and the
  /// others after it: what the first seed shows is there early. All of it ends a little later, since two threads
  /// on one seed do less than two threads on two. Several ranks, which lose more by it, do as `mapSeeds` does.
  public func firstSeedFirst<Value: Sendable, Failure: Error>(
    _ work: @Sendable (UInt64) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    guard ranks.count == 1 else { return try mapSeeds(work) }
    let first = try concurrentMap(Array(seeds.prefix(1)), work)
    let others = Array(seeds.dropFirst())
    return interrupted || others.isEmpty ? first : first + (try concurrentMap(others, work))
  }

  /// Does the same work for each item, one item per thread, as `mapSeeds` does for seeds.
  public func concurrentMap<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: [Item], _ work: @Sendable (Item) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let rounds = apartRounds(of: items.count, Value.self)
    state.withLock {
      let others = rounds.reduce(0, +) * (ranks.count - 1)
      $0.sharers = max(1, items.count - others)
    }
    defer {
      state.withLock {
        $0.sharers = 1
        $0.sharedLines = [:]
      }
      console.endAllLines()
    }
    guard ranks.count > 1 else {
      return try parallelMap(items, threads: threads, interruption: interruption, work)
    }
    return try rankMap(items, rounds, work)
  }
}
