import Foundation

/// Reads a whole file of at most so many bytes: a file may be longer than any memory.
package func readFile(_ url: URL, limit: Int) throws(CheckpointError) -> [UInt8] {
  let path = url.path
  // If it is a pipe, reading does not wait for a writer.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { throw .missing(path: path) }
    throw .unreadable(path: path, reason: lastReason())
  }
  let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw .unreadable(path: path, reason: "not a file")
  }
  guard status.st_size <= limit else {
    throw .unreadable(
      path: path, reason: "expected at most \(limit) bytes, found \(status.st_size)")
  }
  do {
    return try Array(file.readToEnd() ?? Data())
  } catch {
    throw .unreadable(path: path, reason: reason(error))
  }
}

/// Returns the system's last error message.
func lastReason() -> String { String(cString: strerror(errno)) }
