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
  /// The order that the column itself shows; `nil` when its days can be read in both, or in neither.
  let evidence: WrittenDay.Order?

  /// Reads the cells of a column.
  ///
  /// Day first, unless every cell can be read month first and some cannot be read day first.
  ///
  /// - Parameters:
  ///   - declared: The order that `balans.yaml` says.
  ///   - elsewhere: The order that other columns of the table show, for a column that shows none.
  init(_ texts: [String], declared: TableSettings.DayOrder? = nil, elsewhere: WrittenDay.Order? = nil) {
    let written = texts.map { WrittenDay($0) }
    let dayFirst = written.map { $0?.day(.dayFirst) }
    let monthFirst = written.map { $0?.day(.monthFirst) }
    let present = written.indices.filter { written[$0] != nil }
    let fitsDayFirst = present.allSatisfy { dayFirst[$0] != nil }
    let fitsMonthFirst = present.allSatisfy { monthFirst[$0] != nil }
    evidence = fitsDayFirst == fitsMonthFirst ? nil : fitsDayFirst ? .dayFirst : .monthFirst
    let said: WrittenDay.Order? = declared.map { $0 == .dayFirst ? .dayFirst : .monthFirst }
    order = said ?? evidence ?? (fitsDayFirst ? elsewhere : nil) ?? .dayFirst
    days = order == .dayFirst ? dayFirst : monthFirst
    let isOpen = said == nil && elsewhere == nil && fitsDayFirst && fitsMonthFirst
    alternative = isOpen && dayFirst != monthFirst ? monthFirst : nil
  }
}

extension DiagnosticCode {
  static let monthFirst = DiagnosticCode("B3006", "month-first")
  static let undecidedOrder = DiagnosticCode("B3016", "undecided-order")
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

  /// A column of days of which each can be read with the day or with the month first.
  static func undecidedOrder(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .undecidedOrder, .warning,
      LocalizedText(
        nl: "in kolom '\(heading)' is niet te zien of de dag of de maand voorop staat; gelezen met de dag voorop",
        en: "in column '\(heading)' it cannot be seen whether the day or the month comes first; read with the day first"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf datums als 2026-03-31, of zeg in balans.yaml onder 'tables' welke volgorde het is ('dates')",
          en: "write days as 2026-03-31, or say in balans.yaml under 'tables' which order it is ('dates')"))
    )
  }
}
