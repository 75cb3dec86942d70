import Foundation

/// A value that one thread at a time may use: Swift's `Mutex`, on a lock of POSIX.
///
/// What threads hand to each other behind a lock looks unguarded to the thread sanitizer if it does not know the
/// lock, and `Mutex` waits on a futex, which it does not know. So what threads of this package share behind
/// a lock is a `Guarded`; a single number or a flag is an `Atomic`.
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

  /// Returns what a closure makes of the value, or nil at once if somebody uses it: waiting for a lock has no place in
  /// a program that ends.
  @discardableResult
  package func withLockIfAvailable<Result>(_ use: (inout Value) throws -> Result) rethrows
    -> Result?
  {
    guard lock.try() else { return nil }
    defer { lock.unlock() }
    return try use(&value)
  }
}
