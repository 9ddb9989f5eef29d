// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A day as someone wrote it: `2026-03-31`, `31-03-2026`, `31/3/26`, `31.3.2026`, `31 maart 2026`, `March 31, 2026`, with or without a
/// time after it.
enum WrittenDay: Hashable {
  /// Which of two numbers is the day of the month.
  enum Order: Hashable {
    case dayFirst
    case monthFirst
  }

  /// A spelling that can mean one day only.
  case certain(Day)
  /// Two numbers of which one is the month.
  case numbers(first: Int, second: Int, year: Int)

  /// Reads a day; `nil` for anything else.
  init?(_ text: String) {
    var parts = Parts(text)
    if let written = parts.yearFirst() ?? parts.numbersOnly() ?? parts.withMonthName() ?? parts.monthNameFirst() {
      self = written
    } else {
      return nil
    }
  }

  /// The day with the numbers in this order; `nil` when there is no such day.
  func day(_ order: Order) -> Day? {
    switch (self, order) {
    case (.certain(let day), _): day
    case (.numbers(let first, let second, let year), .dayFirst): Day(year: year, month: second, day: first)
    case (.numbers(let first, let second, let year), .monthFirst): Day(year: year, month: first, day: second)
    }
  }
}

/// A text cut up into digits, letters and what stands between them; by bytes, since a table has thousands of days.
private struct Parts {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = text.utf8.prefix(64).map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  mutating func yearFirst() -> WrittenDay? {
    index = 0
    guard let year = year(), let mark = mark(), let month = number(), mark == self.mark(), let day = number(), isAtEnd() else { return nil }
    return Day(year: year, month: month, day: day).map { .certain($0) }
  }

  mutating func numbersOnly() -> WrittenDay? {
    index = 0
    guard let first = number(), let mark = mark(), let second = number(), mark == self.mark(), let year = year(), isAtEnd() else { return nil }
    // With points the day comes first wherever that is written (DIN 1355, ČSN, also Dutch): month first has slashes or hyphens.
    if mark == UInt8(ascii: ".") { return Day(year: year, month: second, day: first).map { .certain($0) } }
    let written = WrittenDay.numbers(first: first, second: second, year: year)
    return written.day(.dayFirst) == nil && written.day(.monthFirst) == nil ? nil : written
  }

  mutating func withMonthName() -> WrittenDay? {
    index = 0
    guard let day = number(), let month = monthName(), let year = year(), isAtEnd() else { return nil }
    return Day(year: year, month: month, day: day).map { .certain($0) }
  }

  mutating func monthNameFirst() -> WrittenDay? {
    index = 0
    guard let month = monthName(), let day = number(), skip(", ", atLeastOne: true), let year = year(), isAtEnd() else { return nil }
    return Day(year: year, month: month, day: day).map { .certain($0) }
  }

  private mutating func digits() -> (value: Int, count: Int) {
    let start = index
    var value = 0
    // More digits than any day has are none: the value of nine cannot overflow.
    while index < bytes.count, Self.isDigit(bytes[index]) {
      if index - start < 9 { value = value * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
      index += 1
    }
    return (value, index - start)
  }

  private mutating func number() -> Int? {
    let digits = digits()
    return (1...2).contains(digits.count) ? digits.value : nil
  }

  /// Four digits between 1900 and 2199, or two for a year in this century; anything else is a slip of the pen.
  private mutating func year() -> Int? {
    let digits = digits()
    switch digits.count {
    case 4: return (1900...2199).contains(digits.value) ? digits.value : nil
    case 2: return index == 2 ? nil : 2000 + digits.value
    default: return nil
    }
  }

  private mutating func mark() -> UInt8? {
    guard index < bytes.count, "-/.".utf8.contains(bytes[index]) else { return nil }
    index += 1
    return bytes[index - 1]
  }

  private mutating func monthName() -> Int? {
    _ = skip(" -/.")
    let start = index
    while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
    let month = Self.months[String(decoding: bytes[start..<index], as: UTF8.self)]
    return skip(" -/.") || index == bytes.count ? month : nil
  }

  private mutating func skip(_ set: String, atLeastOne: Bool = false) -> Bool {
    let start = index
    while index < bytes.count, set.utf8.contains(bytes[index]) { index += 1 }
    return index > start || !atLeastOne
  }

  /// Whether nothing follows but a time, such as ` 13:42`, `T13:42:59Z` or ` 11:34:01 AM EST`.
  private mutating func isAtEnd() -> Bool {
    guard index < bytes.count else { return true }
    guard skip(" t,", atLeastOne: true), number() != nil, index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return false }
    return bytes.count - index <= 24
      && String(decoding: bytes[index...], as: UTF8.self).allSatisfy { $0.isLetter || $0.isNumber || ":.+- ()".contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The names of months have no other letters.
  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private static let months: [String: Int] = {
    let names = [
      "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may", "juni june jun", "juli july jul",
      "augustus august aug", "september sep sept", "oktober october okt oct", "november nov", "december dec",
    ]
    var months: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings.split(separator: " ") { months[String(spelling)] = index + 1 }
    }
    return months
  }()
}
