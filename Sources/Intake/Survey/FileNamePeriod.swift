// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The period in the name of a file: `2026-Q1.csv`, `antwoorden 2026-K1.csv`, `2026Q1_x.csv`, `Enquête 2026.csv`.
enum FileNamePeriod {
  /// The only period that a name says; `nil` when it says none or several.
  static func find(in path: String) -> Period? {
    let words = stem(of: path).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let pairs = zip(words, words.dropFirst()).map { $0 + "-" + $1 }
    let periods = Set((words + pairs).compactMap { Period($0) }.filter { $0.length != .year })
    if let period = periods.first { return periods.count == 1 ? period : nil }
    // A year counts only when it is the only number: 31-03-2026 is a day.
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    guard numbers.count == 1, let year = numbers.first.flatMap({ Period($0) }), (1990...2199).contains(year.year) else { return nil }
    return year
  }

  /// The name of a file without folders and extension.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
