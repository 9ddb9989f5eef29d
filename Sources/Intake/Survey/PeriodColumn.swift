// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The period of each row of answers: from a column with periods, else from the name of the file, else from the moment of sending in.
///
/// The name comes before the moment because a user chose it: people answer about a quarter when it is over.
struct PeriodColumn {
  /// The period of each row; `nil` for a row to leave out, of which a finding says why.
  let periods: [Period?]

  /// Finds the periods, or gives `nil` when nothing says them.
  init?(_ table: Table, _ headings: AnswerHeadings, log: inout DiagnosticLog) {
    let fromName = FileNamePeriod.find(in: table.file)
    if let column = headings.period {
      periods = Self.written(in: column, of: table, log: &log)
    } else if let fromName {
      periods = table.rows.map { _ in fromName }
      if let column = headings.submitted { Self.warnOfOddMoments(in: column, of: table, named: fromName, log: &log) }
    } else if let column = headings.submitted {
      periods = Self.submitted(in: column, of: table, log: &log)
      Self.sayPeriods(periods, at: table.location(ofHeading: column), log: &log)
    } else {
      log.add(.noPeriod(at: SourceLocation(file: table.file)))
      return nil
    }
  }

  private static func written(in column: Int, of table: Table, log: inout DiagnosticLog) -> [Period?] {
    var known: [String: Period] = [:]
    return table.rows.map { row in
      let text = table.text(row, column)
      let period = known[text] ?? Period(text)
      known[text] = period
      if period == nil { log.add(table.naming(row, column, in: .unreadablePeriod(at: table.location(row, column)))) }
      return period
    }
  }

  /// LimeSurvey writes 1980-01-01 when a survey keeps no dates, and nothing when a respondent did not finish.
  private static let withheld = Day(year: 1980, month: 1, day: 1)

  /// Nobody answers about a period before it has begun, and hardly anyone when it has long been over: then the name of the file is wrong.
  private static func warnOfOddMoments(in column: Int, of table: Table, named period: Period, log: inout DiagnosticLog) {
    let days = DayColumn(table.rows.map { table.text($0, column) }, declared: table.sheet.settings?.dayOrder).days.compactMap { $0 }.filter {
      $0 != withheld
    }
    guard let first = days.min() else { return }
    let heading = table.location(ofHeading: column)
    if first < period.firstDay { log.add(.otherPeriodThanName(at: heading, name: period)) }
    if first.ordinal > period.lastDay.ordinal + daysInYear { log.add(.longAfterName(at: heading, name: period)) }
  }

  private static let daysInYear = 365

  /// Says what periods the moments gave: who answers a week late falls in the next one.
  private static func sayPeriods(_ periods: [Period?], at heading: SourceLocation, log: inout DiagnosticLog) {
    let counts = Dictionary(grouping: periods.compactMap { $0 }) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
    guard let only = counts.first?.key else { return }
    log.add(counts.count == 1 ? .periodFromMoments(at: heading, only) : .severalPeriods(at: heading, counts.map { ($0.key, $0.value) }))
  }

  private static func submitted(in column: Int, of table: Table, log: inout DiagnosticLog) -> [Period?] {
    let texts = table.rows.map { table.text($0, column) }
    let days = DayColumn(texts, declared: table.sheet.settings?.dayOrder)
    let heading = table.location(ofHeading: column)
    if days.order == .monthFirst, table.sheet.settings?.dayOrder == nil {
      log.add(.monthFirst(at: heading, heading: Quoted.heading(table.headings[column])))
    }
    let length = Period.Length.quarter
    if let other = days.alternative, other.map({ period(of: $0, length) }) != days.days.map({ period(of: $0, length) }) {
      log.add(.undecidedDays(at: heading))
    }
    var periods: [Period?] = []
    for (index, row) in table.rows.enumerated() {
      let day = days.days[index]
      if let day, day != withheld {
        periods.append(Period(containing: day, length: length))
      } else if texts[index].isEmpty || day != nil {
        log.add(table.naming(row, column, in: .notSubmitted(at: table.location(row, column))))
        periods.append(nil)
      } else {
        log.add(table.naming(row, column, in: .unreadableMoment(at: table.location(row, column))))
        periods.append(nil)
      }
    }
    return periods
  }

  private static func period(of day: Day?, _ length: Period.Length) -> Period? {
    day.map { Period(containing: $0, length: length) }
  }
}

extension DiagnosticCode {
  static let noPeriod = DiagnosticCode("B3112", "no-period")
  static let unreadablePeriod = DiagnosticCode("B3113", "unreadable-period")
  static let unreadableMoment = DiagnosticCode("B3114", "unreadable-moment")
  static let notSubmitted = DiagnosticCode("B3115", "not-submitted")
  static let undecidedDays = DiagnosticCode("B3116", "undecided-days")
  static let otherPeriodThanName = DiagnosticCode("B3117", "other-period-than-name")
  static let severalPeriods = DiagnosticCode("B3125", "several-periods")
  static let periodFromMoments = DiagnosticCode("B3126", "period-from-moments")
  static let longAfterName = DiagnosticCode("B3127", "long-after-name")
}

extension FixIt {
  fileprivate static let addPeriod = FixIt(
    LocalizedText(
      nl: "noem het bestand bijvoorbeeld 2026-Q1.csv, of voeg een kolom 'Periode' toe",
      en: "name the file 2026-Q1.csv, for instance, or add a column 'Period'"
    )
  )
}

extension FixIt {
  fileprivate static let rightName = FixIt(
    LocalizedText(
      nl: "noem het bestand naar de juiste periode, of voeg een kolom 'Periode' toe",
      en: "name the file after the right period, or add a column 'Period'"
    )
  )
}

extension Diagnostic {
  fileprivate static func noPeriod(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .noPeriod, .error,
      LocalizedText(
        nl: "niets zegt over welke periode deze antwoorden gaan; het bestand is niet gelezen",
        en: "nothing says which period these answers are about; the file was not read"
      ),
      at: location, fixIt: .addPeriod
    )
  }

  fileprivate static func unreadablePeriod(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unreadablePeriod, .error,
      LocalizedText(nl: "dit is geen periode zoals 2026-Q1, 2026-H1 of 2026", en: "this is no period such as 2026-Q1, 2026-H1 or 2026"),
      at: location
    )
  }

  fileprivate static func unreadableMoment(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unreadableMoment, .error,
      LocalizedText(nl: "dit is geen datum; de rij is overgeslagen", en: "this is no date; the row was left out"),
      at: location, fixIt: .addPeriod
    )
  }

  fileprivate static func notSubmitted(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .notSubmitted, .warning,
      LocalizedText(
        nl: "deze rij heeft geen datum van inzenden en dus geen periode; de rij is overgeslagen",
        en: "this row has no date of sending in and so no period; the row was left out"
      ),
      at: location, fixIt: .addPeriod
    )
  }

  fileprivate static func undecidedDays(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .undecidedDays, .warning,
      LocalizedText(
        nl: "deze datums zijn met de dag voorop gelezen; met de maand voorop geven ze een andere periode",
        en: "these dates were read with the day first; with the month first they give another period"
      ),
      at: location, fixIt: .addPeriod
    )
  }

  fileprivate static func otherPeriodThanName(at location: SourceLocation, name: Period) -> Diagnostic {
    Diagnostic(
      .otherPeriodThanName, .warning,
      LocalizedText(
        nl: "de naam van het bestand zegt \(name), maar er zijn antwoorden van voor die periode; zij tellen mee in \(name)",
        en: "the name of the file says \(name), but some answers are from before that period; they count in \(name)"
      ),
      at: location, fixIt: .rightName
    )
  }

  fileprivate static func longAfterName(at location: SourceLocation, name: Period) -> Diagnostic {
    Diagnostic(
      .longAfterName, .warning,
      LocalizedText(
        nl: "de naam van het bestand zegt \(name), maar alle antwoorden zijn van meer dan een jaar later; zij tellen mee in \(name)",
        en: "the name of the file says \(name), but all answers are from more than a year later; they count in \(name)"
      ),
      at: location, fixIt: .rightName
    )
  }

  fileprivate static func severalPeriods(at location: SourceLocation, _ counts: [(Period, Int)]) -> Diagnostic {
    let nl = counts.map { "\($0) (\($1) \($1 == 1 ? "rij" : "rijen"))" }.joined(separator: ", ")
    let en = counts.map { "\($0) (\($1) \($1 == 1 ? "row" : "rows"))" }.joined(separator: ", ")
    return Diagnostic(
      .severalPeriods, .warning,
      LocalizedText(
        nl: "de antwoorden zijn naar de datum van inzenden over perioden verdeeld: \(nl)",
        en: "the answers were divided over periods by the day they were sent in: \(en)"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "gaan zij over één periode, noem het bestand dan naar die periode, bijvoorbeeld 2026-Q1.csv",
          en: "if they are about one period, name the file after it, such as 2026-Q1.csv"
        )
      )
    )
  }

  fileprivate static func periodFromMoments(at location: SourceLocation, _ period: Period) -> Diagnostic {
    Diagnostic(
      .periodFromMoments, .note,
      LocalizedText(
        nl: "de antwoorden tellen mee in \(period), de periode waarin zij zijn ingezonden",
        en: "the answers count in \(period), the period in which they were sent in"
      ),
      at: location
    )
  }
}
