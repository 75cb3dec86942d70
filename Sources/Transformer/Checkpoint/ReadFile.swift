import Foundation

/// The whole content of a file.
func readFile(_ url: URL, limit: Int = .max) throws(CheckpointError) -> [UInt8] {
  let path = url.path
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
    throw .unreadable(path: path, reason: lastReason())
  }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw .unreadable(path: path, reason: "not a file")
  }
  guard status.st_size <= limit else {
    throw .unreadable(
      path: path, reason: "expected at most \(limit) bytes, found \(status.st_size)")
  }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var end = 0
  while end < bytes.count {
    let count = bytes.withUnsafeMutableBytes {
      read(file, $0.baseAddress.map { $0 + end }, $0.count - end)
    }
    if count < 0 && errno == EINTR { continue }
    if count < 0 { throw .unreadable(path: path, reason: lastReason()) }
    if count == 0 { break }  // became shorter meanwhile
    end += count
  }
  bytes.removeLast(bytes.count - end)
  return bytes
}

/// What the system said last.
func lastReason() -> String { String(cString: strerror(errno)) }
