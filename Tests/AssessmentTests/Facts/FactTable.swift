// SPDX-License-Identifier: EUPL-1.2
import HealthModel

@testable import Assessment

/// A small register and its facts: each test writes rows as text, one character or word a cell.
struct FactTable {
  static let declaration = RegisterDeclaration(
    id: "r", title: ScoringExample.noText,
    columns: [
      column("name", .text), column("due", .day), column("done", .day), column("hours", .number), column("pledged", .number),
      column("mandate", .flag), column("partner", .partner), column("quarter", .period),
      ColumnDeclaration(
        id: "status", title: ScoringExample.noText, type: .choice,
        choices: ["kept", "open", "broken"].map { Choice(id: ID($0), title: ScoringExample.noText) }
      ),
    ]
  )

  var rows: [RegisterRow] = []

  /// Rows of cells by column; what is not named is empty, `?` is unreadable, `!` is in a file without the column.
  init(_ rows: [[String: String]]) {
    self.rows = rows.enumerated().map { line, cells in
      let values = Self.declaration.columns.map { Self.value(cells[$0.id.rawValue] ?? "", $0.type) }
      return RegisterRow(collaboration: "c", cells: values, location: SourceLocation(file: "r.csv", line: line + 2))
    }
  }

  private static func column(_ id: String, _ type: ColumnDeclaration.CellType) -> ColumnDeclaration {
    ColumnDeclaration(id: ID(id), title: ScoringExample.noText, type: type)
  }

  private static func value(_ text: String, _ type: ColumnDeclaration.CellType) -> RegisterValue {
    if text.isEmpty { return .empty }
    if text == "?" { return .unreadable }
    if text == "!" { return .notKept }
    switch type {
    case .text: return .text(text)
    case .day: return day(text).map { .day($0) } ?? .unreadable
    case .number: return Double(text).map { .number($0) } ?? .unreadable
    case .flag: return .flag(text == "yes")
    case .choice: return .choice(ID(text))
    case .partner: return .partner(Partner(name: text))
    case .period: return Period(text).map { .period($0) } ?? .unreadable
    }
  }

  /// A day written as 2026-03-31.
  static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  /// Measures the rows, in the first quarter of 2024 unless told otherwise.
  func measure(
    _ measure: Measure, norm: NormCurve? = nil, minimumCases: Int = 1, in period: String = "2024-Q1", partners: [String] = []
  ) -> FactScore {
    let indicator = Indicator(
      id: "i", title: ScoringExample.noText, unit: .number, measure: measure, norm: norm, minimumCases: minimumCases
    )
    let normenkader = ScoringExample.normenkader(dimensions: [], registers: [Self.declaration])
    let when = Period(period) ?? ScoringExample.period
    return FactMeasuring(indicator, normenkader: normenkader).measure(rows, in: when, partners: partners.map { Partner(name: $0).id })
  }

  /// How many rows a window lets through.
  func count(_ window: Window, in period: String = "2024-Q1") -> Double? {
    measure(Measure(.count, of: "r", when: window), in: period).outcome.value
  }

  /// The lines of the rows that pass a filter.
  func lines(_ filter: RowFilter) -> [Int?] {
    measure(Measure(.count, of: "r", where: [filter])).rows.map(\.line)
  }
}
