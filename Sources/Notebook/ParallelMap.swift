import Locks
import Require
import Tensor

/// Does the same work for each item, on some threads, and gives the results in the items' order.
///
/// Which thread does which item depends on timing; the results do not, if the work depends on
/// nothing but its item.
///
/// After Ctrl-C no further item is begun, so the results may be fewer than the items: those of the
/// first few. The first item is always done, so that there is something to draw.
/// If the work fails, no further item is begun either, and when those under way have ended, the
/// error of the earliest item is thrown.
package func parallelMap<Item: Sendable, Value: Sendable, Failure: Error>(
  _ items: [Item], threads: Int, interruption: Interruption,
  _ work: @Sendable (Item) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  require(threads > 0, "work needs at least 1 thread, got \(threads)")
  let nothing = [Result<Value, Failure>?](repeating: nil, count: items.count)
  let progress = Guarded((begun: 0, hasFailed: false, results: nothing))

  @Sendable func nextIndex() -> Int? {
    progress.withLock { state in
      let mayBegin = !state.hasFailed && (!interruption.isRequested || state.begun == 0)
      guard mayBegin, state.begun < items.count else { return nil }
      defer { state.begun += 1 }
      return state.begun
    }
  }

  forEachLongPart(min(threads, items.count), threads: threads) { _ in
    while let index = nextIndex() {
      let result: Result<Value, Failure>
      do throws(Failure) {
        result = .success(try work(items[index]))
      } catch {
        result = .failure(error)
      }
      progress.withLock {
        if case .failure = result { $0.hasFailed = true }
        $0.results[index] = result
      }
    }
  }
  var values: [Value] = []
  for result in progress.withLock({ $0.results }).prefix(while: { $0 != nil }) {
    if let result { values.append(try result.get()) }
  }
  return values
}
