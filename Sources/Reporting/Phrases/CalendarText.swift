// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Days, periods and their lengths in words.
struct CalendarText: Sendable {
  private let phrases: Phrases

  /// Takes its words from `date.*`, `month.*` and `period.*`.
  init(_ phrases: Phrases) {
    self.phrases = phrases
  }

  /// `31 maart 2026`.
  func day(_ day: Day) -> String {
    let (year, month, number) = day.components
    return phrases("date.day", ["day": String(number), "month": phrases("month.\(month)"), "year": String(year)])
  }

  /// `3e kwartaal 2026`.
  func period(_ period: Period) -> String {
    filled("period.\(Self.name(of: period.length))", period)
  }

  /// `Q3 ’26`, for axes and narrow columns.
  func short(_ period: Period) -> String {
    filled("period.short.\(Self.name(of: period.length))", period)
  }

  /// `2 kwartalen`.
  func duration(_ count: Int, of length: Period.Length) -> String {
    phrases.plural("duration.\(Self.name(of: length))", count)
  }

  /// `kwartaal`.
  func unit(_ length: Period.Length) -> String {
    phrases("unit.\(Self.name(of: length))")
  }

  private func filled(_ key: String, _ period: Period) -> String {
    let year = String(period.year)
    return phrases(key, ["number": String(period.number), "year": year, "yy": String(year.suffix(2))])
  }

  private static func name(of length: Period.Length) -> String {
    switch length {
    case .quarter: "quarter"
    case .halfYear: "half-year"
    case .year: "year"
    }
  }
}
