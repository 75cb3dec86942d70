import Foundation

/// Returns a text of several lines, made one.
package func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Describes an error in one line; for files in the system's words: `File exists`.
package func message(of error: any Error) -> String {
  if let error = error as? CocoaError {
    let cause = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    if let cause, cause.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(cause.code)))
    }
    return oneLine(error.localizedDescription)
  }
  return oneLine((error as? any LocalizedError)?.errorDescription ?? String(describing: error))
}
