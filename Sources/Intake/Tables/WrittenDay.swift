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
    if let plain = Self.plain(text) {
      self = plain
      return
    }
    var parts = Parts(text.lowercased())
    if let written = parts.yearFirst() ?? parts.numbersOnly() ?? parts.withMonthName() ?? parts.monthNameFirst() {
      self = written
    } else {
      return nil
    }
  }

  /// A day of three numbers and nothing else, as nearly all are, read from its bytes; `nil` for any other and for one that does not exist.
  private static func plain(_ text: String) -> WrittenDay? {
    var text = text
    return text.withUTF8 { bytes in
      guard (6...10).contains(bytes.count) else { return nil }
      var rest = bytes[...]
      let first = number(&rest)
      guard let mark = rest.first, [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(mark) else { return nil }
      rest.removeFirst()
      let second = number(&rest)
      guard rest.first == mark else { return nil }
      rest.removeFirst()
      let third = number(&rest)
      guard rest.isEmpty, (1...2).contains(second.digits) else { return nil }
      if first.digits == 4, (1...2).contains(third.digits) { return (1900...2199).contains(first.value) ? certain(first, second, third) : nil }
      guard (1...2).contains(first.digits), third.digits == 2 || (third.digits == 4 && (1900...2199).contains(third.value)) else { return nil }
      let year = third.digits == 2 ? 2000 + third.value : third.value
      // With points the day comes first wherever that is written (DIN 1355, ČSN, also Dutch): month first has slashes or hyphens.
      if mark == UInt8(ascii: ".") { return certain((year, 4), second, first) }
      let written = WrittenDay.numbers(first: first.value, second: second.value, year: year)
      return written.day(.dayFirst) == nil && written.day(.monthFirst) == nil ? nil : written
    }
  }

  private typealias Digits = (value: Int, digits: Int)

  private static func certain(_ year: Digits, _ month: Digits, _ day: Digits) -> WrittenDay? {
    Day(year: year.value, month: month.value, day: day.value).map { .certain($0) }
  }

  private static func number(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Digits {
    var number: Digits = (0, 0)
    while let digit = bytes.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      number = (number.value * 10 + Int(digit - UInt8(ascii: "0")), number.digits + 1)
      bytes.removeFirst()
    }
    return number
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

/// A text cut up into digits, letters and what stands between them.
private struct Parts {
  private let characters: [Character]
  private var index = 0

  init(_ text: String) {
    characters = Array(text.prefix(64))
  }

  mutating func yearFirst() -> WrittenDay? {
    index = 0
    guard let year = year(), let mark = mark(), let month = number(), mark == self.mark(), let day = number(), isAtEnd() else { return nil }
    return Day(year: year, month: month, day: day).map { .certain($0) }
  }

  mutating func numbersOnly() -> WrittenDay? {
    index = 0
    guard let first = number(), let mark = mark(), let second = number(), mark == self.mark(), let year = year(), isAtEnd() else { return nil }
    if mark == "." { return Day(year: year, month: second, day: first).map { .certain($0) } }
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

  private mutating func digits() -> [Character] {
    let start = index
    while index < characters.count, characters[index].isASCII, characters[index].isNumber { index += 1 }
    return Array(characters[start..<index])
  }

  private mutating func number() -> Int? {
    let digits = digits()
    return (1...2).contains(digits.count) ? Int(String(digits)) : nil
  }

  /// Four digits between 1900 and 2199, or two for a year in this century; anything else is a slip of the pen.
  private mutating func year() -> Int? {
    let digits = digits()
    guard let year = Int(String(digits)) else { return nil }
    switch digits.count {
    case 4: return (1900...2199).contains(year) ? year : nil
    case 2: return index == 2 ? nil : 2000 + year
    default: return nil
    }
  }

  private mutating func mark() -> Character? {
    guard index < characters.count, "-/.".contains(characters[index]) else { return nil }
    index += 1
    return characters[index - 1]
  }

  private mutating func monthName() -> Int? {
    _ = skip(" -/.")
    let start = index
    while index < characters.count, characters[index].isLetter { index += 1 }
    let month = Self.months[String(characters[start..<index])]
    return skip(" -/.") || index == characters.count ? month : nil
  }

  private mutating func skip(_ set: String, atLeastOne: Bool = false) -> Bool {
    let start = index
    while index < characters.count, set.contains(characters[index]) { index += 1 }
    return index > start || !atLeastOne
  }

  /// Whether nothing follows but a time, such as ` 13:42`, `T13:42:59Z` or ` 11:34:01 AM EST`.
  private mutating func isAtEnd() -> Bool {
    guard index < characters.count else { return true }
    guard skip(" t,", atLeastOne: true), number() != nil, index < characters.count, characters[index] == ":" else { return false }
    return characters.count - index <= 24 && characters[index...].allSatisfy { $0.isLetter || $0.isNumber || ":.+- ()".contains($0) }
  }

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
