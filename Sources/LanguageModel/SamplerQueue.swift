import Synchronization
import Tensor

/// The requests of a call that no thread has begun, and the responses there are.
package final class SamplerQueue<Scalar: TensorScalar>: Sendable {
  /// Some of the continuations of a request.
  package struct Unit {
    package let request: Int
    package let samples: Range<Int>
  }

  let requests: [SamplingRequest]
  package let responses: Slots<SampledResponse<Scalar>>
  /// The number of units that a thread continues side by side at most.
  package let share: Int
  private let units: [Unit]
  private let begun = Atomic(0)

  /// All continuations of all requests. A request is a unit, so that what its continuations have in
  /// common is computed once, unless there are fewer requests than threads.
  package init(_ requests: [SamplingRequest], threads: Int) {
    self.requests = requests
    responses = Slots(groups: requests.map(\.count))
    let parts = (threads + max(1, requests.count) - 1) / max(1, requests.count)
    units = requests.enumerated().flatMap { index, request in
      (0..<parts).map { Unit(request: index, samples: piece($0, of: parts, 0..<request.count)) }
        .filter { !$0.samples.isEmpty }
    }
    share = (units.count + threads - 1) / threads
  }

  /// Takes the next unit.
  package func next() -> Unit? {
    let index = begun.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < units.count ? units[index] : nil
  }
}
