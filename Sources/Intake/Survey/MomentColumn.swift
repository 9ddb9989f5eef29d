// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The moments of sending in of the rows of a table, in one order of day and month.
struct MomentColumn {
  let column: Int
  private let cells: CodedColumn
  /// The day of each text; `nil` for one without, and for a survey that keeps no dates.
  let days: [Day?]
  /// The other reading of the days, when nothing tells which is right.
  let alternative: [Day?]?
  let order: WrittenDay.Order
  private let seconds: [Int?]

  /// LimeSurvey writes 1980-01-01 when a survey keeps no dates, and nothing when a respondent did not finish.
  private static let withheld = Day(year: 1980, month: 1, day: 1)

  /// Reads a column.
  init(_ column: Int, of table: Table) {
    self.column = column
    let cells = table.coded(column)
    self.cells = cells
    let found = DayColumn(cells.each { $0 }, declared: table.sheet.settings?.dayOrder)
    days = found.days.map(Self.kept)
    alternative = found.alternative.map { $0.map(Self.kept) }
    order = found.order
    seconds = cells.each { SubmittedMoment.second(in: $0) }
  }

  /// Which text the cell of each row has.
  var codes: CodeList { cells.codes }

  /// What each of them says.
  var texts: [String] { cells.each { $0 } }

  private static func kept(_ day: Day?) -> Day? { day == withheld ? nil : day }

  /// Whether no row has a day.
  var isEmpty: Bool { days.allSatisfy { $0 == nil } }

  /// The moment of a row.
  func moment(_ row: Int) -> SubmittedMoment? {
    let code = cells.codes[row]
    return days[code].map { SubmittedMoment(day: $0.ordinal, second: seconds[code]) }
  }
}
