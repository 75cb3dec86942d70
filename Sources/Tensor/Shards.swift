import Dispatch

/// Runs the parts 0 ..< `shards` of some work, on one thread or on two.
///
/// The work is cut into the same parts whatever the number of threads, and each part writes to
/// memory of its own; that is why the number of threads cannot change a result.
public func forEachShard(_ shards: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
  if threads > 1 && shards > 1 {
    DispatchQueue.concurrentPerform(iterations: shards, execute: body)
  } else {
    for shard in 0..<shards { body(shard) }
  }
}
