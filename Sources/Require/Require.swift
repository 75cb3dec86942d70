/// Stops the program with a sentence when a condition does not hold.
///
///     require(step > 0, "the first step is 1, got \(step)")
///     // AdamW.swift:21: Fatal error: the first step is 1, got 0
///
/// This is `precondition` with its message: an optimized build of Swift keeps the check of
/// `precondition` and drops the message, so that a caller with a wrong shape would see only that
/// the program stopped. The sentence is put together only when it is needed; until then a check
/// costs a comparison and a branch.
///
/// - Parameters:
///   - condition: the condition that has to hold.
///   - message: the expected value and the actual one, printed to standard error.
///   - file: printed in front of it: the file of the check.
///   - line: and its line.
@inlinable @inline(__always)
package func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
