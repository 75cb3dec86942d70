import Foundation

// What ranks decide together: no rank may go on where another has stopped.

/// Something that went wrong on another rank.
public struct RankError: Error, CustomStringConvertible {
  /// The error, in its own words.
  public let description: String

  /// An error in words.
  public init(description: String) { self.description = description }
}

extension Ranks {
  /// Lets rank 0 alone do something, such as write a file.
  ///
  /// - Throws: on every rank, if it has failed: its error on rank 0, a ``RankError`` elsewhere.
  public func onFirst(_ work: () throws -> Void) throws {
    _ = try fromFirst {
      try work()
      return nil
    }
  }

  /// Gives every rank the bytes that rank 0 finds, such as those of a file; nothing where it finds
  /// nothing.
  ///
  /// - Throws: on every rank, if it has failed: its error on rank 0, a ``RankError`` elsewhere.
  public func fromFirst(_ find: () throws -> [UInt8]?) throws -> [UInt8]? {
    guard rank == 0 else {
      let answer = broadcast([])
      switch answer.first {
      case Answer.nothing.rawValue: return nil
      case Answer.bytes.rawValue: return Array(answer.dropFirst())
      default: throw RankError(description: String(decoding: answer.dropFirst(), as: UTF8.self))
      }
    }
    do {
      let bytes = try find()
      if count > 1 {
        _ = broadcast(bytes.map { [Answer.bytes.rawValue] + $0 } ?? [Answer.nothing.rawValue])
      }
      return bytes
    } catch {
      _ = broadcast([Answer.error.rawValue] + Array(words(of: error).utf8))
      throw error
    }
  }

  /// The first of the bytes by which rank 0 says what it has found.
  private enum Answer: UInt8 { case nothing, bytes, error }

  /// Lets every rank do something that may fail on one of them alone.
  ///
  /// - Throws: on every rank, if it has failed on any: its own error where it has, or else a
  ///   ``RankError`` that says which.
  public func onAll<Value>(_ work: () throws -> Value) throws -> Value {
    let result = Result { try work() }
    var own: [UInt8] = []
    if case .failure(let error) = result { own = Array(words(of: error).utf8) }
    let all = gather(own)
    if let other = all.firstIndex(where: { !$0.isEmpty }), own.isEmpty {
      throw RankError(description: "rank \(other): \(String(decoding: all[other], as: UTF8.self))")
    }
    return try result.get()
  }

  private func words(of error: any Error) -> String {
    (error as? any LocalizedError)?.errorDescription ?? "\(error)"
  }

  /// Makes sure that all ranks have the same bits of something. If not, the ranks that differ are
  /// named, and all of them end with exit code 1; what they have saved stays.
  ///
  /// - Parameters:
  ///   - checksum: of what this rank has.
  ///   - what: says what it is of, and when: `the weights after update 12`.
  public func check(_ checksum: UInt64, _ what: @autoclosure () -> String) {
    guard count > 1 else { return }
    let all = gather(bytes(of: checksum)).map { number($0) }
    let odd = oddOnes(all)
    guard !odd.isEmpty else { return }
    let hosts = gather(Array(ProcessInfo.processInfo.hostName.utf8))
    guard rank == 0 else { waitForEnd() }
    let names = odd.map { "\($0) (\(String(decoding: hosts[$0], as: UTF8.self)))" }
    end(
      "rank \(names.joined(separator: ", ")) differs from the others in \(what()); do all have the same "
        + "processor, system libraries and program? What was saved is kept")
  }
}

/// Returns the indices of the numbers that are not the most frequent one; of two that are as frequent,
/// the one that comes first is right.
package func oddOnes(_ numbers: [UInt64]) -> [Int] {
  var counts: [UInt64: Int] = [:]
  for number in numbers { counts[number, default: 0] += 1 }
  let most = counts.values.max()
  let right = numbers.first { counts[$0] == most }
  return numbers.indices.filter { numbers[$0] != right }
}
