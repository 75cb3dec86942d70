import Foundation

/// A value that one thread at a time may use: Swift's `Mutex`, on a lock of POSIX.
///
/// What threads hand to each other behind a lock looks unguarded to the thread sanitizer if it does not know the
/// lock, and `Mutex` waits on a futex, which it does not know.
package final class Guarded<Value>: @unchecked Sendable {
  @usableFromInline let lock = NSLock()
  @usableFromInline var value: Value

  @inlinable
  package init(_ value: Value) { self.value = value }

  /// Returns what a closure makes of the value, which nobody else uses meanwhile.
  @inlinable
  package func withLock<Result>(_ use: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try use(&value)
  }
}
