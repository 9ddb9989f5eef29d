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
  /// Day first, unless every cell can be read month first and some cannot be read day first, or have a time with AM or PM: programs that write
  /// those write the month first.
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
    let isAmerican = fitsDayFirst && fitsMonthFirst && dayFirst != monthFirst && texts.contains(where: Self.hasHalfDay)
    evidence = isAmerican ? .monthFirst : fitsDayFirst == fitsMonthFirst ? nil : fitsDayFirst ? .dayFirst : .monthFirst
    let said: WrittenDay.Order? = declared.map { $0 == .dayFirst ? .dayFirst : .monthFirst }
    order = said ?? evidence ?? (fitsDayFirst ? elsewhere : nil) ?? .dayFirst
    days = order == .dayFirst ? dayFirst : monthFirst
    let isOpen = said == nil && evidence == nil && elsewhere == nil && fitsDayFirst && fitsMonthFirst
    alternative = isOpen && dayFirst != monthFirst ? monthFirst : nil
  }

  /// Whether a text has a time with AM or PM.
  private static func hasHalfDay(_ text: String) -> Bool {
    guard text.contains(":") else { return false }
    return text.prefix(64).lowercased().split { !$0.isLetter }.contains { $0 == "am" || $0 == "pm" }
  }
}

extension DiagnosticCode {
  static let monthFirst = DiagnosticCode("B3006", "month-first")
  static let undecidedOrder = DiagnosticCode("B3016", "undecided-order")
}

extension Diagnostic {
  /// A column of days that were read with the month first, because they make no sense otherwise or have times with AM or PM.
  static func monthFirst(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .monthFirst, .warning,
      LocalizedText(
        nl: "de datums in kolom '\(heading)' hebben de maand voorop, op zijn Amerikaans, en zijn zo gelezen",
        en: "the days in column '\(heading)' have the month first, in the American way, and were read so"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf datums als 2026-03-31; klopt dit niet, zeg dan in balans.yaml onder 'tables' welke volgorde het is ('dates')",
          en: "write days as 2026-03-31; if this is wrong, say in balans.yaml under 'tables' which order it is ('dates')"))
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
