// SPDX-License-Identifier: EUPL-1.2

/// The time that one review is about: a quarter (`2026-Q3`), half year (`2026-H2`) or year (`2026`).
public struct Period: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// How long a period is.
  public enum Length: Int, Hashable, Sendable {
    /// Three months.
    case quarter = 3
    /// Six months.
    case halfYear = 6
    /// Twelve months.
    case year = 12
  }

  /// How long it is.
  public let length: Length
  /// The calendar year, 1...9999.
  public let year: Int
  /// Which one within the year, from 1.
  public let number: Int

  /// Makes a period, or `nil` when the year has no such one.
  public init?(_ length: Length, year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12 / length.rawValue).contains(number) else { return nil }
    self.length = length
    self.year = year
    self.number = number
  }

  /// Reads `2026-Q3`, `2026-K3` (Dutch "kwartaal"), `2026Q3`, `Q3 2026`, `2026-H1` or `2026`, in any case; `nil` for anything else.
  public init?(_ text: String) {
    let letters = text.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    let digits = letters.prefix { $0.isASCII && $0.isNumber }
    var rest = letters.dropFirst(digits.count)
    var yearDigits = digits
    if digits.isEmpty, letters.count == 6 {
      rest = letters.prefix(2)
      yearDigits = letters.suffix(4)
    }
    guard yearDigits.count == 4, yearDigits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(yearDigits) else { return nil }
    if rest.isEmpty {
      self.init(.year, year: year, number: 1)
      return
    }
    guard rest.count == 2, let mark = rest.first, let last = rest.last, last.isASCII, let number = Int(String(last)) else { return nil }
    switch mark {
    case "Q", "K": self.init(.quarter, year: year, number: number)
    case "H": self.init(.halfYear, year: year, number: number)
    default: return nil
    }
  }

  /// The period of a length that a day falls in.
  public init(containing day: Day, length: Length = .quarter) {
    let (year, month, _) = day.components
    self.length = length
    self.year = year
    number = (month - 1) / length.rawValue + 1
  }

  /// The period directly before this one, of the same length; `nil` before the year 1.
  public var previous: Period? { shifted(by: -1) }

  /// The period this many later (negative: earlier), of the same length; `nil` outside the years 1...9999.
  public func shifted(by count: Int) -> Period? {
    let perYear = 12 / length.rawValue
    let index = ordinal + count
    guard index >= 0 else { return nil }
    return Period(length, year: index / perYear, number: index % perYear + 1)
  }

  /// A number that grows by one from each period to the next of the same length.
  public var ordinal: Int { year * (12 / length.rawValue) + number - 1 }

  /// The first day.
  public var firstDay: Day {
    Day(year: year, month: (number - 1) * length.rawValue + 1, day: 1) ?? Day(ordinal: 0)
  }

  /// The last day.
  public var lastDay: Day {
    let month = number * length.rawValue
    return Day(year: year, month: month, day: Day.daysInMonth(month, of: year)) ?? Day(ordinal: 0)
  }

  /// Whether a day falls in it.
  public func contains(_ day: Day) -> Bool {
    firstDay <= day && day <= lastDay
  }

  /// The spelling in files: `2026-Q3`, `2026-H2`, `2026`.
  public var description: String {
    let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    switch length {
    case .quarter: return "\(padded)-Q\(number)"
    case .halfYear: return "\(padded)-H\(number)"
    case .year: return padded
    }
  }

  /// Orders by last day, then by first day with the longer one last.
  public static func < (left: Period, right: Period) -> Bool {
    (left.lastDay, right.firstDay) < (right.lastDay, left.firstDay)
  }
}
