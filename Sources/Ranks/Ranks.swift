import Foundation
import Synchronization

/// The processes that compute one thing together, on one machine or on many.
///
/// Every *rank* runs the same program on the same seeds, holds the same weights and takes the same
/// decisions. Two things alone are shared out among them: the requests of a sampler and the leaves of
/// a gradient. What each has found is then given to all, byte for byte; so the number of ranks changes
/// the time and not a single bit. Work of several trainings is shared out as a whole by ``apart(_:)``.
///
///     for _ in 0..<100 { try trainer.step() }           // every rank
///     try ranks.onFirst { try trainer.save(to: url) }   // one writes, all learn whether it failed
///
/// All ranks have to ask for the same exchanges in the same order, from one thread at a time. Those
/// that come apart are ended with an error.
public final class Ranks: Sendable {
  /// The number of this rank, from 0.
  public var rank: Int { isApart.load(ordering: .relaxed) ? 0 : place }
  /// The number of ranks.
  public var count: Int { isApart.load(ordering: .relaxed) ? 1 : total }
  /// The rank and the number of ranks, together or apart.
  private let place: Int, total: Int
  private let transport: any RankTransport
  private let exchanges = Atomic(0)
  private let isApart = Atomic(false)

  init(rank: Int, count: Int, _ transport: any RankTransport) {
    (place, total, self.transport) = (rank, count, transport)
  }

  /// A rank without others: nothing is shared out, and nothing is sent.
  public static let alone = Ranks(rank: 0, count: 1, NoTransport())

  /// As many ranks as given within one process, for a thread each.
  public static func threads(_ count: Int) -> [Ranks] {
    let mailboxes = Mailboxes(count)
    return (0..<count).map { Ranks(rank: $0, count: count, Mailboxes.Owner(mailboxes, rank: $0)) }
  }

  /// Gives every rank the bytes of rank 0.
  public func broadcast(_ bytes: [UInt8]) -> [UInt8] {
    count == 1 ? bytes : spread(bytes, in: begin())
  }

  /// Gives every rank the bytes of all ranks, in the order of their numbers.
  public func gather(_ bytes: [UInt8]) -> [[UInt8]] {
    guard count > 1 else { return [bytes] }
    let exchange = begin()
    // Along a binary tree: after each round, a rank has those of twice as many behind it.
    var (found, step) = ([bytes], 1)
    while step < count && rank & step == 0 {
      if rank + step < count { found += unpacked(receive(from: rank + step, in: exchange)) }
      step *= 2
    }
    if rank > 0 { send(packed(found), to: rank - step, in: exchange) }
    return unpacked(spread(rank == 0 ? packed(found) : [], in: exchange))
  }

  /// Lets each rank do some work of its own, then gives every rank the bytes that all have found.
  ///
  /// In it each is a rank without others, to all that asks: ``count`` is 1, nothing is shared out, and what the first
  /// rank alone would do, such as write a file, each does for itself.
  ///
  /// - Parameter work: does the work of a rank, whose number it is given.
  /// - Returns: the bytes of all ranks, in the order of their numbers.
  /// - Throws: on every rank, if the work of any has failed, and not before the work of all has ended: its own error
  ///   where it has, or else a ``RankError`` that says which.
  public func apart(_ work: (_ rank: Int) throws -> [UInt8]) throws -> [[UInt8]] {
    guard count > 1 else { return [try work(0)] }
    return gather(
      try onAll {
        let rank = self.rank
        isApart.store(true, ordering: .relaxed)
        defer { isApart.store(false, ordering: .relaxed) }
        return try work(rank)
      })
  }

  /// Gives every rank the words of all at the end of the program. A rank that ends while another one
  /// goes on ends that one too, with its words.
  package func finish(_ words: String) -> [String] {
    exchanges.store(.max, ordering: .relaxed)
    return gather(Array(words.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Begins an exchange in which ranks send each other what they will: its number.
  package func begin() -> Int { exchanges.wrappingAdd(1, ordering: .relaxed).oldValue }

  /// Sends bytes to a rank, which has to receive them in the same exchange.
  package func send(_ bytes: [UInt8], to other: Int, in exchange: Int) {
    transport.send(bytes, to: other, tag: tag(exchange))
  }

  /// Waits for bytes from a rank.
  package func receive(from other: Int, in exchange: Int) -> [UInt8] {
    let (bytes, tag) = transport.receive(from: other)
    guard tag == self.tag(exchange) else {
      if tag == Self.last, let words = unpacked(bytes).first {
        end("rank \(other) has ended: \(String(decoding: words, as: UTF8.self))")
      }
      end(
        "ranks \(rank) and \(other) have come apart: they do not run the same program, or not on the same data"
      )
    }
    return bytes
  }

  /// Down the tree of ``gather(_:)``, from rank 0 to all.
  private func spread(_ bytes: [UInt8], in exchange: Int) -> [UInt8] {
    var step = 1
    while step < count && rank & step == 0 { step *= 2 }
    let bytes = rank == 0 ? bytes : receive(from: rank - step, in: exchange)
    while step > 1 {
      step /= 2
      if rank + step < count { send(bytes, to: rank + step, in: exchange) }
    }
    return bytes
  }

  /// The tag of the last exchange: MPI has room for it everywhere, and not everywhere for a larger one.
  private static let last = 32_767

  private func tag(_ exchange: Int) -> Int {
    exchange == .max ? Self.last : exchange % Self.last
  }

  /// Ends all ranks, with exit code 1 and a line on standard error.
  package func end(_ why: String) -> Never {
    FileHandle.standardError.write(Data("error: \(why)\n".utf8))
    transport.end()
  }

  /// Waits to be ended by another rank, which says why.
  func waitForEnd() -> Never {
    while true { Thread.sleep(forTimeInterval: 1) }
  }
}

/// Puts several runs of bytes into one, each behind its length.
package func packed(_ parts: [[UInt8]]) -> [UInt8] {
  parts.reduce(into: []) { $0 += bytes(of: UInt64($1.count)) + $1 }
}

/// Takes apart what ``packed(_:)`` has put together.
package func unpacked(_ bytes: [UInt8]) -> [[UInt8]] {
  var (parts, rest) = ([[UInt8]](), bytes[...])
  while !rest.isEmpty {
    let count = Int(number(rest.prefix(8)))
    rest = rest.dropFirst(8)
    parts.append(Array(rest.prefix(count)))
    rest = rest.dropFirst(count)
  }
  return parts
}

/// The eight bytes of a number, the lowest first.
func bytes(of number: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// The number that ``bytes(of:)`` has written.
func number(_ bytes: some Collection<UInt8>) -> UInt64 {
  bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
}
