import Foundation

/// The most memory that this program has had at once, in bytes: VmHWM of Linux; nil elsewhere.
package func peakMemory() -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
    let kibibytes = Int(line.filter(\.isNumber))
  else { return nil }
  return 1024 * kibibytes
}
