import Foundation
import Ranks
import Synchronization

/// Does the same on so many ranks, each a thread of this process; gives their results in order.
///
/// - Throws: the error of the first rank that failed.
public func onRanks<Value: Sendable>(
  _ count: Int, _ work: @escaping @Sendable (Ranks) throws -> Value
) throws -> [Value] {
  let results = Mutex([Result<Value, any Error>?](repeating: nil, count: count))
  let ended = DispatchSemaphore(value: 0)
  for ranks in Ranks.threads(count) {
    let thread = Thread {
      let result = Result { try work(ranks) }
      results.withLock { $0[ranks.rank] = result }
      ended.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }
  for _ in 0..<count { ended.wait() }
  return try results.withLock { try $0.compactMap { try $0?.get() } }
}
