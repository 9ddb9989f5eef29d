// SPDX-License-Identifier: EUPL-1.2
import GRDB

/// One figure of an archived period, by name.
public struct ArchivedFigure: Hashable, Sendable {
  /// The table it stands in.
  public let kind: String
  /// What it is about.
  public let key: String
  /// The column.
  public let name: String
  /// Its value as text, a number with all its digits; empty when there is none.
  public let text: String
  /// Its value when it is a number.
  public let number: Double?

  init(kind: String, key: String, name: String, value: DatabaseValue) {
    (self.kind, self.key, self.name) = (kind, key, name)
    text = Self.text(value)
    number = Self.number(value)
  }

  static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: ""
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob: "?"
    }
  }

  private static func number(_ value: DatabaseValue) -> Double? {
    switch value.storage {
    case .int64(let number): Double(number)
    case .double(let number): number
    case .null, .string, .blob: nil
    }
  }

  /// Its full name.
  public var title: String { [kind, key, name].filter { !$0.isEmpty }.joined(separator: " ") }

  /// Whether another value is the same, up to the rounding of a calculation.
  func isLike(_ other: ArchivedFigure) -> Bool {
    guard let number, let others = other.number else { return text == other.text }
    return number == others || abs(number - others) <= 1e-9
  }
}
