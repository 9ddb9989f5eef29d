// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// The trap of a spreadsheet that opened days in the order of another country.
///
/// Excel makes a day of every text that it can read in its own order, with day and month turned round, and leaves the others as texts: of
/// `03/04/2026` and `03/25/2026` it makes 3 April and a text. So beside texts with a number above 12 no day that Excel knows is above the twelfth.
struct TurnedDays {
  /// The places among the rows of the days that cannot be trusted.
  let rows: Set<Int>
  /// What is wrong, with examples.
  let finding: Diagnostic

  /// Looks for the trap in a column; `nil` when it is not there.
  init?(_ table: Table, _ column: Int, _ texts: [String], _ days: DayColumn) {
    let isDay = texts.indices.map { table.kind(table.rows[$0], column) == .date && days.days[$0] != nil }
    let turned = texts.indices.filter { isDay[$0] }
    let written = texts.indices.filter { !texts[$0].isEmpty && !isDay[$0] }
    let left = written.filter { WrittenDay(texts[$0])?.order == days.order }
    // Dutch days in a Dutch file are no surprise: there it takes more to believe that another program was at work.
    let isDutch = days.order == .dayFirst
    guard !left.isEmpty, !turned.isEmpty, !isDutch || (left.count == written.count && left.count > 1 && turned.count > 2),
      turned.allSatisfy({ (days.days[$0]?.components.day).map { $0 <= 12 } ?? false })
    else { return nil }
    rows = Set(turned)
    let cells = { (places: [Int]) in
      places.prefix(3).map { SourceLocation.letters(ofColumn: column + 1) + String(table.rows[$0].number) }.joined(separator: ", ")
    }
    finding = .turnedDays(
      at: table.location(table.rows[turned[0]], column), heading: Quoted.heading(table.headings[column]), count: turned.count,
      days: cells(turned), texts: cells(left))
  }
}

extension WrittenDay {
  /// The only order in which two numbers make a day; `nil` when both do, or nothing is left to choose.
  fileprivate var order: Order? {
    guard case .numbers = self else { return nil }
    switch (day(.dayFirst) != nil, day(.monthFirst) != nil) {
    case (true, false): return .dayFirst
    case (false, true): return .monthFirst
    default: return nil
    }
  }
}

extension DiagnosticCode {
  static let turnedDays = DiagnosticCode("B4024", "turned-days")
}

extension Diagnostic {
  fileprivate static func turnedDays(at location: SourceLocation, heading: String, count: Int, days: String, texts: String) -> Diagnostic {
    Diagnostic(
      .turnedDays, .error,
      LocalizedText(
        nl: "in kolom '\(heading)' heeft Excel waarschijnlijk dag en maand verwisseld: sommige datums zijn tekst gebleven (\(texts)), en de echte "
          + "datums (\(days)) komen geen van alle na de twaalfde; die \(count) tellen niet mee",
        en: "in column '\(heading)' Excel has probably turned day and month round: some days stayed texts (\(texts)), and none of the real "
          + "days (\(days)) is after the twelfth; those \(count) do not count"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal de lijst opnieuw op met datums als 2026-03-31, of verbeter de datums in deze kolom en maak van elke tekst een datum",
          en: "export the list again with days as 2026-03-31, or mend the days in this column and make a day of each text")))
  }
}
