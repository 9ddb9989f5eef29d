// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The days in one column, read in one order: a column is never half Dutch and half American.
struct DayColumn {
  /// The day of each cell; `nil` for a cell that is no day in this order.
  let days: [Day?]
  /// The order of day and month.
  let order: WrittenDay.Order
  /// The other reading of the days, when nothing in the column tells which is right and they differ.
  let alternative: [Day?]?

  /// Reads the cells of a column.
  ///
  /// Day first, unless every cell can be read month first and some cannot be read day first.
  init(_ texts: [String]) {
    let written = texts.map { WrittenDay($0) }
    let dayFirst = written.map { $0?.day(.dayFirst) }
    let monthFirst = written.map { $0?.day(.monthFirst) }
    let present = written.indices.filter { written[$0] != nil }
    let fitsDayFirst = present.allSatisfy { dayFirst[$0] != nil }
    let fitsMonthFirst = present.allSatisfy { monthFirst[$0] != nil }
    order = !fitsDayFirst && fitsMonthFirst ? .monthFirst : .dayFirst
    days = order == .dayFirst ? dayFirst : monthFirst
    alternative = fitsDayFirst && fitsMonthFirst && dayFirst != monthFirst ? monthFirst : nil
  }
}

extension DiagnosticCode {
  static let monthFirst = DiagnosticCode("B3006", "month-first")
}

extension Diagnostic {
  /// A column of days that only makes sense with the month first.
  static func monthFirst(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .monthFirst, .warning,
      LocalizedText(
        nl: "de datums in kolom '\(heading)' kunnen alleen met de maand voorop kloppen en zijn zo gelezen",
        en: "the days in column '\(heading)' can only be right with the month first and were read so"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf datums als 2026-03-31", en: "write days as 2026-03-31"))
    )
  }
}
