import Dispatch
import Foundation
import Locks

/// The way in which messages get from one rank to another: between two ranks they stay in order, and
/// none is lost.
protocol RankTransport: Sendable {
  /// Sends bytes, with a number that the receiver sees.
  func send(_ bytes: [UInt8], to rank: Int, tag: Int)
  /// Waits for the next message of a rank.
  func receive(from rank: Int) -> (bytes: [UInt8], tag: Int)
  /// Ends all ranks with exit code 1.
  func end() -> Never
}

/// The way of a rank without others, which sends nothing.
struct NoTransport: RankTransport {
  func send(_ bytes: [UInt8], to rank: Int, tag: Int) {
    fatalError("there is no rank \(rank) to send to")
  }
  func receive(from rank: Int) -> (bytes: [UInt8], tag: Int) {
    fatalError("there is no rank \(rank) to hear from")
  }
  func end() -> Never { exit(EXIT_FAILURE) }
}

/// Messages between the threads of one process.
final class Mailboxes: Sendable {
  /// The messages that one rank has sent to another, and that have not been received.
  private final class Mailbox: Sendable {
    let messages = Guarded<[(bytes: [UInt8], tag: Int)]>([])
    let arrived = DispatchSemaphore(value: 0)
  }

  /// The transport of one of the ranks.
  struct Owner: RankTransport {
    private let all: Mailboxes
    private let rank: Int

    init(_ all: Mailboxes, rank: Int) { (self.all, self.rank) = (all, rank) }

    func send(_ bytes: [UInt8], to other: Int, tag: Int) {
      let box = all.boxes[rank * all.count + other]
      box.messages.withLock { $0.append((bytes, tag)) }
      box.arrived.signal()
    }

    func receive(from other: Int) -> (bytes: [UInt8], tag: Int) {
      let box = all.boxes[other * all.count + rank]
      box.arrived.wait()
      return box.messages.withLock { $0.removeFirst() }
    }

    func end() -> Never { exit(EXIT_FAILURE) }
  }

  private let count: Int
  private let boxes: [Mailbox]

  init(_ count: Int) {
    self.count = count
    boxes = (0..<count * count).map { _ in Mailbox() }
  }
}
