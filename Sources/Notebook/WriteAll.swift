import Foundation

/// Writes all bytes to a file descriptor, past every buffer, and gives the error number of a
/// failure, or 0.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  var rest = bytes
  while !rest.isEmpty {
    let count = write(descriptor, rest, rest.count)
    if count >= 0 {
      rest.removeFirst(count)
    } else if errno != EINTR && errno != EAGAIN {
      return errno
    }
  }
  return 0
}
