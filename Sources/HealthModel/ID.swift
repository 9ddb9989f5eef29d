// SPDX-License-Identifier: EUPL-1.2

/// The id of one kind of thing, so that the id of a dimension cannot be taken for that of a signal.
public struct ID<Entity>: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The id as it stands in the file.
  public let rawValue: String

  /// Makes an id of its spelling.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an id of its spelling.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an id of a literal, for tests and fixed names.
  public init(stringLiteral value: String) {
    rawValue = value
  }

  /// The spelling.
  public var description: String { rawValue }

  /// Orders ids by spelling.
  public static func < (left: ID, right: ID) -> Bool {
    left.rawValue < right.rawValue
  }
}
