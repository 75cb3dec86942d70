extension Array {
  /// Sorts a part in place; a slice would be a copy.
  @inlinable
  package mutating func sort(_ part: Range<Int>, by areInOrder: (Element, Element) -> Bool) {
    guard part.count > 1 else { return }
    withUnsafeMutableBufferPointer {
      var slice = UnsafeMutableBufferPointer(rebasing: $0[part])
      slice.sort(by: areInOrder)
    }
  }
}
