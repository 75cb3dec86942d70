import CThreadAffinity
import Dispatch
import Foundation
import Locks
import Synchronization

/// The threads of this process that wait for work, from their first piece to its end: to begin a
/// piece costs a few microseconds, where a new thread would cost a hundred.
///
/// There are as many as one call has asked for at most, and no more than ``mostThreads``. A call takes those that are idle, and goes
/// on with fewer, or alone, where they are busy.
@usableFromInline
final class Crew: Sendable {
  @usableFromInline static let shared = Crew()

  private struct State {
    var idle: [Hand] = []
    var count = 0
    var calls: [Call] = []
  }

  private let state = Guarded(State())

  /// Finds some idle hands for a call.
  ///
  /// - Parameters:
  ///   - hands: how many at most.
  ///   - isCallerWorking: whether the caller does parts as well, and so needs a processor.
  /// - Returns: the call; `nil` if no hand is idle.
  @usableFromInline
  func claim(_ hands: Int, isCallerWorking: Bool) -> Call? {
    let hands = claimable(
      hands, most: mostThreads.load(ordering: .relaxed), isCallerWorking: isCallerWorking)
    return state.withLock { state in
      while state.count < hands, let hand = Hand() {
        state.idle.append(hand)
        state.calls.append(Call())  // each call needs a hand, so there are enough
        state.count += 1
      }
      guard !state.idle.isEmpty, let call = state.calls.popLast() else { return nil }
      for _ in 0..<min(hands, state.idle.count) {
        call.offers.append(Offer(hand: state.idle.removeLast(), number: 0))
      }
      return call
    }
  }

  /// Takes back a call that has ended.
  fileprivate func keep(_ call: Call) {
    call.offers.removeAll(keepingCapacity: true)
    state.withLock { $0.calls.append(call) }
  }

  fileprivate func rest(_ hand: Hand) { state.withLock { $0.idle.append(hand) } }
}

/// One piece of work that is being done, and those who do it.
///
/// `@unchecked Sendable`: what is not atomic is written by the caller alone, before the hands begin
/// and after they have ended.
@usableFromInline
final class Call: @unchecked Sendable {
  private typealias Run = @Sendable (UnsafeRawPointer, _ part: Int, _ thread: Int) -> Void

  fileprivate var offers: [Offer] = []
  private var work: UnsafeRawPointer?
  private var run: Run?
  private var count = 0
  private let begun = Atomic(0)
  fileprivate let ended = DispatchSemaphore(value: 0)

  fileprivate init() { offers.reserveCapacity(16) }

  /// Lets the hands begin with the work behind a pointer, which has to be valid until `end` or
  /// `waitForAll`.
  ///
  /// - Parameters:
  ///   - count: the number of parts.
  ///   - work: what `run` is given.
  ///   - isKeptApart: whether they stay off the caller's processor, since the caller works as well.
  ///   - run: does a part.
  @usableFromInline
  func begin(
    _ count: Int, _ work: UnsafeRawPointer, isKeptApart: Bool = true,
    _ run: @escaping @Sendable (UnsafeRawPointer, _ part: Int, _ thread: Int) -> Void
  ) {
    (self.count, self.work, self.run) = (count, work, run)
    begun.store(0, ordering: .relaxed)
    let processor = isKeptApart ? machineProcessor() : -1
    for index in offers.indices {
      offers[index].number = offers[index].hand.offer(self, index + 1, awayFrom: processor)
    }
  }

  /// Takes the next part that nobody has begun.
  @usableFromInline
  func next() -> Int? {
    let part = begun.wrappingAdd(1, ordering: .relaxed).oldValue
    return part < count ? part : nil
  }

  /// Does parts until none is left.
  fileprivate func work(as thread: Int) {
    guard let work, let run else { return }
    while let part = next() { run(work, part, thread) }
  }

  /// Waits for the hands that have begun; the others are not needed any more.
  @usableFromInline
  func end() {
    for offer in offers where !offer.hand.revoke(offer.number) { ended.wait() }
    Crew.shared.keep(self)
  }

  /// Waits until every hand has begun and ended.
  func waitForAll() {
    for _ in offers { ended.wait() }
    Crew.shared.keep(self)
  }
}

/// Work that was offered to a hand: the hand's own number of the offer, since it may have done the work
/// by now and have had other offers.
private struct Offer {
  let hand: Hand
  var number: Int
}

/// A thread that waits for work.
///
/// It is kept off the processor of the thread that gives it work. A system tends to wake a thread
/// on its waker's processor, and takes some milliseconds to move one of the two: single steps of a
/// small model, with pauses between them, took as long on two threads as on one in every other
/// case.
private final class Hand: Sendable {
  /// The number of the offer that stands; 0 if there is none, or if it was taken up or taken back.
  private let standing = Atomic(0)
  private let offer = Guarded((call: Call?.none, thread: 0, number: 0))
  private let offered = DispatchSemaphore(value: 0)
  /// The thread's number, once it has begun, and the processor that it is kept off.
  private let number = Atomic<Int32>(0), avoided = Atomic<Int32>(-1)

  /// Starts the thread; `nil` where the system has none to give, as with too little memory.
  init?() {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
      var thread = pthread_t?.none
    #else
      var thread = pthread_t()
    #endif
    let own = Unmanaged.passRetained(self)
    let error = pthread_create(
      &thread, &attributes,
      { hand in
        #if canImport(Darwin)
          Unmanaged<Hand>.fromOpaque(hand).takeRetainedValue().serve()
        #else
          if let hand { Unmanaged<Hand>.fromOpaque(hand).takeRetainedValue().serve() }
        #endif
        return nil
      }, own.toOpaque())
    guard error == 0 else {
      own.release()
      return nil
    }
  }

  /// Takes up one offer after the other, for ever.
  private func serve() {
    number.store(machineThread(), ordering: .relaxed)
    while true {
      offered.wait()
      let (call, thread, number) = offer.withLock { $0 }
      let isWanted = end(number)
      if isWanted { call?.work(as: thread) }
      // Idle before the caller knows, so that its next call finds all of them.
      Crew.shared.rest(self)
      if isWanted { call?.ended.signal() }
    }
  }

  /// Offers it a part in a call.
  ///
  /// - Returns: the number of the offer.
  func offer(_ call: Call, _ thread: Int, awayFrom processor: Int32) -> Int {
    let own = offer.withLock {
      $0 = (call, thread, $0.number + 1)
      return $0.number
    }
    let number = number.load(ordering: .relaxed)
    if number != 0 && avoided.exchange(processor, ordering: .relaxed) != processor {
      machineKeepAway(number, processor)
    }
    standing.store(own, ordering: .releasing)
    offered.signal()
    return own
  }

  /// Takes an offer back; `false` if the work was begun.
  func revoke(_ number: Int) -> Bool { end(number) }

  /// Takes up an offer, or takes it back: whoever is first may do so.
  private func end(_ number: Int) -> Bool {
    standing.compareExchange(
      expected: number, desired: 0, ordering: .acquiringAndReleasing
    ).exchanged
  }
}
