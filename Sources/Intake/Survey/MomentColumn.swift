// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The moments of sending in of the rows of a table, in one order of day and month.
struct MomentColumn {
  let column: Int
  /// What stands in the cells.
  let texts: [String]
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
    let texts = table.rows.map { table.text($0, column) }
    let declared = table.sheet.settings?.dayOrder
    let found = DayColumn(texts, declared: declared)
    self.texts = texts
    days = found.days.map(Self.kept)
    alternative = found.alternative.map { $0.map(Self.kept) }
    order = found.order
  }

  private static func kept(_ day: Day?) -> Day? { day == withheld ? nil : day }

  /// Whether no row has a day.
  var isEmpty: Bool { days.allSatisfy { $0 == nil } }

  /// The moment of each row.
  var moments: [SubmittedMoment?] {
    zip(days, texts).map { day, text in day.map { SubmittedMoment(day: $0.ordinal, second: SubmittedMoment.second(in: text)) } }
  }
}
