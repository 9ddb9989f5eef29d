// SPDX-License-Identifier: EUPL-1.2

/// Where the text of a cell stands in the bytes of its grid.
@frozen
public struct CellSpan: Hashable, Sendable {
  /// The first byte.
  public var start: Int32
  /// One past the last byte.
  public var end: Int32

  /// Makes a span.
  @inlinable
  public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// The bytes.
  @inlinable public var range: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// Whether there is no byte.
  @inlinable public var isEmpty: Bool { start >= end }
}
