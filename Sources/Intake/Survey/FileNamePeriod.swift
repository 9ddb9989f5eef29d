// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What the name of a file says of the period: `2026-Q1.csv`, `antwoorden 2026-K1.csv`, `Enquête september 2026.xlsx`.
enum FileNamePeriod: Hashable {
  /// A period that someone chose: `2026-Q1`, or a name that is nothing but `2026`.
  case chosen(Period)
  /// A year among other words, which may mean anything.
  case year(Period)
  /// A month, in this quarter.
  case month(Period)
  /// A quarter or half year without a year.
  case part(Period.Length, Int)

  /// What a name says; `nil` when it says nothing, or several periods.
  static func find(in path: String) -> FileNamePeriod? {
    let words = stem(of: path).split { !($0.isLetter || $0.isNumber) }.map { String($0).lowercased() }
    let pairs = zip(words, words.dropFirst()).map { $0 + "-" + $1 }
    let periods = Set((words + pairs).compactMap { Period($0) }.filter { $0.length != .year })
    if let period = periods.first { return periods.count == 1 ? .chosen(period) : nil }
    if words.count == 1, let year = year(words[0]) { return .chosen(year) }
    let months = Set(months(words))
    if let month = months.first { return months.count == 1 ? .month(month) : nil }
    let parts = Set(words.compactMap(part))
    if let part = parts.first { return parts.count == 1 ? part : nil }
    // A year counts only when it is the only number: 31-03-2026 is a day.
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    return numbers.count == 1 ? numbers.first.flatMap(year).map { .year($0) } : nil
  }

  private static func year(_ word: String) -> Period? {
    guard word.count == 4, let period = Period(word), (1990...2199).contains(period.year) else { return nil }
    return period
  }

  /// The quarters of the months beside a year: `september 2026`, `2026-09`, but no day such as `31-03-2026`.
  private static func months(_ words: [String]) -> [Period] {
    words.indices.compactMap { index in
      guard let year = year(words[index]) else { return nil }
      func word(_ offset: Int) -> String? { words.indices.contains(index + offset) ? words[index + offset] : nil }
      let number = isTwoDigits(word(-2)) || isTwoDigits(word(2)) ? nil : twoDigits(word(1)) ?? twoDigits(word(-1))
      let month = word(-1).flatMap { names[$0] } ?? word(1).flatMap { names[$0] } ?? number
      return month.flatMap { Day(year: year.year, month: $0, day: 1) }.map { Period(containing: $0) }
    }
  }

  private static func isTwoDigits(_ word: String?) -> Bool { twoDigits(word) != nil }

  private static func twoDigits(_ word: String?) -> Int? {
    guard let word, word.count == 2, word.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(word)
  }

  private static func part(_ word: String) -> FileNamePeriod? {
    guard word.count == 2, let mark = word.first, let number = word.last.flatMap({ Int(String($0)) }) else { return nil }
    switch mark {
    case "q", "k": return (1...4).contains(number) ? .part(.quarter, number) : nil
    case "h": return (1...2).contains(number) ? .part(.halfYear, number) : nil
    default: return nil
    }
  }

  private static let names: [String: Int] = {
    let spellings = [
      "januari january jan", "februari february feb", "maart march mrt", "april apr", "mei may", "juni june jun", "juli july jul",
      "augustus august aug", "september sept sep", "oktober october okt oct", "november nov", "december dec",
    ]
    var names: [String: Int] = [:]
    for (index, words) in spellings.enumerated() {
      for word in words.split(separator: " ") { names[String(word)] = index + 1 }
    }
    return names
  }()

  /// The name of a file without folders and extension.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
