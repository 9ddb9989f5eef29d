// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension RegisterValue {
  /// Whether nobody can tell what it is: it could not be read, or its column is not kept.
  var isUnknown: Bool {
    switch self {
    case .unreadable, .notKept: true
    case .number(let number): !number.isFinite
    case .empty, .text, .day, .flag, .choice, .partner, .period: false
    }
  }

  /// Whether the file has no such column.
  var isNotKept: Bool {
    if case .notKept = self { true } else { false }
  }

  /// The number.
  var number: Double? {
    if case .number(let number) = self, number.isFinite { number } else { nil }
  }

  /// The first and last day: of a day the day itself, of a period its own.
  var days: ClosedRange<Day>? {
    switch self {
    case .day(let day): day...day
    case .period(let period): period.firstDay...period.lastDay
    default: nil
    }
  }

  /// The partner, also when the column is one of texts.
  var partner: ID<Partner>? {
    switch self {
    case .partner(let partner): partner.id
    case .text(let text): text.contains { !$0.isWhitespace } ? Partner(name: text).id : nil
    default: nil
    }
  }

  /// Whether it says nothing, or cannot be read.
  var isNothing: Bool {
    if case .text(let text) = self { text.allSatisfy(\.isWhitespace) } else { folded == nil }
  }

  /// The value without differences of case and spaces, so that the same things are the same; `nil` for nothing and for the unreadable.
  var folded: RegisterValue? {
    switch self {
    case .empty, .unreadable, .notKept: nil
    case .text(let text): Self.fold(text).map { .text($0) }
    case .partner(let partner): .text(partner.id.rawValue)
    case .number(let number): number.isFinite ? self : nil
    case .day, .flag, .choice, .period: self
    }
  }

  /// A text in lower case with single spaces; `nil` without anything but spaces.
  static func fold(_ text: String) -> String? {
    if VisibleText.isPlainLine(text) { return text.lowercased() }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ").lowercased()
  }
}

extension RegisterRow {
  /// The cell of a column; empty when the row is too short, unreadable when the register has no such column.
  func cell(_ column: Int?) -> RegisterValue {
    guard let column else { return .unreadable }
    return column < cells.count ? cells[column] : .empty
  }
}
