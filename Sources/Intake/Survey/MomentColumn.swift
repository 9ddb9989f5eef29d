// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The moments of sending in of the rows of a table, in one order of day and month.
struct MomentColumn {
  let column: Int
  private let cells: CodedColumn
  /// The days; `nil` for a cell without one, and for a survey that keeps no dates.
  let days: [Day?]
  /// The other reading of the days, when nothing tells which is right.
  let alternative: [Day?]?
  let order: WrittenDay.Order

  /// LimeSurvey writes 1980-01-01 when a survey keeps no dates, and nothing when a respondent did not finish.
  private static let withheld = Day(year: 1980, month: 1, day: 1)

  /// Reads a column.
  init(_ column: Int, of table: Table) {
    self.column = column
    let cells = table.coded(column)
    self.cells = cells
    let found = DayColumn(cells.each { $0 }, declared: table.sheet.settings?.dayOrder)
    days = Self.rows(of: cells, found.days)
    alternative = found.alternative.map { Self.rows(of: cells, $0) }
    order = found.order
  }

  private static func rows(of cells: CodedColumn, _ days: [Day?]) -> [Day?] {
    let kept = days.map(Self.kept)
    return (0..<cells.codes.count).map { kept[cells.codes[$0]] }
  }

  /// What stands in the cell of a row.
  func text(_ row: Int) -> String { cells.text(cells.codes[row]) }

  private static func kept(_ day: Day?) -> Day? { day == withheld ? nil : day }

  /// Whether no row has a day.
  var isEmpty: Bool { days.allSatisfy { $0 == nil } }

  /// The moment of each row.
  var moments: [SubmittedMoment?] {
    let seconds = cells.each { SubmittedMoment.second(in: $0) }
    return days.enumerated().map { row, day in day.map { SubmittedMoment(day: $0.ordinal, second: seconds[cells.codes[row]]) } }
  }
}
