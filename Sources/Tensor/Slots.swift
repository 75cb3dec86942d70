import Require

/// One value for each response of some groups, filled in by several threads without a lock: each
/// value has a place of its own, and one thread alone writes it.
///
///     let lengths = Slots<Int>(groups: [2, 1])
///     lengths[0, 0] = 5; lengths[0, 1] = 7; lengths[1, 0] = 4
///     lengths.values  // [[5, 7], [4]]
///
/// `@unchecked Sendable`: no two threads may write to the same place, and reading begins when all
/// have written.
public final class Slots<Value>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Value?>
  /// For each group the place of its first value; the last is the number of all places.
  private let firsts: [Int]

  /// Empty places: for each group as many as it has responses.
  public init(groups: [Int]) {
    var firsts = [0]
    for count in groups { firsts.append(firsts[firsts.count - 1] + count) }
    self.firsts = firsts
    places = .allocate(capacity: firsts[firsts.count - 1])
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// The value of a response, by its group and its index there; `nil` before it was written.
  public subscript(group: Int, response: Int) -> Value? {
    get { places[place(group, response)] }
    set { places[place(group, response)] = newValue }
  }

  /// All values, group by group.
  ///
  /// - Precondition: each was written.
  public var values: [[Value]] {
    firsts.indices.dropLast().map { group in
      (firsts[group]..<firsts[group + 1]).map { place in
        guard let value = places[place] else {
          fatalError("response \(place - firsts[group]) of group \(group) has no value")
        }
        return value
      }
    }
  }

  private func place(_ group: Int, _ response: Int) -> Int {
    require(
      firsts.indices.dropLast().contains(group) && response >= 0
        && firsts[group] + response < firsts[group + 1],
      "no response \(response) of group \(group) among \(firsts.count - 1) groups")
    return firsts[group] + response
  }
}
