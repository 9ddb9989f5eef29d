// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The period of each row of answers.
///
/// A column with periods comes first, then a period that someone chose as the name of the file: people answer about a quarter when it is over. Then
/// the moment of sending in. A year or month in a name may mean anything: it counts only without moments, and must agree with them.
struct PeriodColumn {
  /// The periods; `nil` for rows to leave out, of which a finding says why.
  private let periods: [Period?]
  /// Which of them each row has; the only one without.
  private let codes: CodeList?

  /// The period of a row.
  func period(_ row: Int) -> Period? { periods[codes?[row] ?? 0] }

  /// Finds the periods, or gives `nil` when nothing says them.
  init?(_ table: Table, _ headings: AnswerHeadings, _ moments: MomentColumn?, log: inout DiagnosticLog) {
    let name = FileNamePeriod.find(in: table.file)
    if let column = headings.period {
      (periods, codes) = Self.written(in: column, of: table, log: &log)
    } else if case .chosen(let period) = name {
      (periods, codes) = ([period], nil)
      if let moments { Self.warnOfOddMoments(moments, of: table, named: period, log: &log) }
    } else if let moments, !moments.isEmpty || name?.period == nil {
      (periods, codes) = (Self.submitted(moments, of: table, log: &log), moments.codes)
      Self.say(Self.counts(periods, moments.codes), name, at: table.location(ofHeading: moments.column), log: &log)
    } else if let period = name?.period {
      (periods, codes) = ([period], nil)
      if case .month = name { log.add(.periodOfMonth(at: SourceLocation(file: table.file), period)) }
    } else {
      log.add(.noPeriod(at: SourceLocation(file: table.file)))
      return nil
    }
  }

  private static func written(in column: Int, of table: Table, log: inout DiagnosticLog) -> ([Period?], CodeList) {
    let cells = table.coded(column)
    let known = cells.each { Period($0) }
    if known.contains(nil) {
      for index in 0..<cells.codes.count where known[cells.codes[index]] == nil {
        log.add(.unreadablePeriod, .error, in: table.file) {
          let row = table.rows[index]
          return table.naming(row, column, in: .unreadablePeriod(at: table.location(row, column)))
        }
      }
    }
    return (known, cells.codes)
  }

  private static func counts(_ periods: [Period?], _ codes: CodeList) -> [(key: Period, count: Int)] {
    var rows = periods.map { _ in 0 }
    for index in 0..<codes.count { rows[codes[index]] += 1 }
    var counts: [Period: Int] = [:]
    for (period, count) in zip(periods, rows) where count > 0 { if let period { counts[period, default: 0] += count } }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Nobody answers about a period before it has begun, and hardly anyone when the next one is over: then the name of the file is wrong.
  private static func warnOfOddMoments(_ moments: MomentColumn, of table: Table, named period: Period, log: inout DiagnosticLog) {
    // Of two readings of the days the one that fits the name is right.
    let readings = [moments.days, moments.alternative ?? []].map { $0.compactMap { $0 } }.filter { !$0.isEmpty }
    guard let days = readings.first(where: { $0.allSatisfy { $0 >= period.firstDay } }) ?? readings.first, let first = days.min() else { return }
    let heading = table.location(ofHeading: moments.column)
    if first < period.firstDay { log.add(.otherPeriodThanName(at: heading, name: period)) }
    let next = period.shifted(by: 1) ?? period
    if first > next.lastDay { log.add(.longAfterName(at: heading, name: period)) }
  }

  /// Says what periods the moments gave, for who answers a week late falls in the next one, and whether the name of the file says otherwise.
  private static func say(_ counts: [(key: Period, count: Int)], _ name: FileNamePeriod?, at heading: SourceLocation, log: inout DiagnosticLog) {
    guard let only = counts.first?.key else { return }
    if let name, !counts.allSatisfy({ name.agrees(with: $0.key) }) {
      log.add(.nameDisagrees(at: heading, counts.map(\.key)))
    } else if case .year(let year) = name {
      log.add(.onlyYear(at: heading, year: year, counts.map(\.key)))
    }
    log.add(counts.count == 1 ? .periodFromMoments(at: heading, only) : .severalPeriods(at: heading, counts.map { ($0.key, $0.count) }))
  }

  private static func submitted(_ moments: MomentColumn, of table: Table, log: inout DiagnosticLog) -> [Period?] {
    let column = moments.column
    let heading = table.location(ofHeading: column)
    let periods = moments.days.map { $0.map { Period(containing: $0) } }
    if let other = moments.alternative, other.map({ $0.map { Period(containing: $0) } }) != periods {
      log.add(.undecidedDays(at: heading))
    } else if moments.order == .monthFirst, table.sheet.settings?.dayOrder == nil {
      log.add(.monthFirst(at: heading, heading: Quoted.heading(table.headings[column])))
    }
    guard periods.contains(nil) else { return periods }
    // A survey that keeps no dates writes the same old one for everyone.
    let hasNone = moments.texts.map { $0.isEmpty || WrittenDay($0) != nil }
    for index in 0..<moments.codes.count where periods[moments.codes[index]] == nil {
      let isNone = hasNone[moments.codes[index]]
      log.add(isNone ? .notSubmitted : .unreadableMoment, isNone ? .warning : .error, in: table.file) {
        let row = table.rows[index]
        let place = table.location(row, column)
        return table.naming(row, column, in: isNone ? .notSubmitted(at: place) : .unreadableMoment(at: place))
      }
    }
    return periods
  }

  /// Reports when periods of several lengths stand beside one another.
  static func reportLengths(_ gathered: Gathered, log: inout DiagnosticLog) {
    var examples: [Period.Length: (period: Period, file: String)] = [:]
    var last: (period: Period, file: Int32)?
    for (response, origin) in zip(gathered.responses, gathered.origins) {
      if let last, last.period == response.period, last.file == origin.place.file { continue }
      last = (response.period, origin.place.file)
      let example = (period: response.period, file: gathered.files[Int(origin.place.file)].file)
      let length = response.period.length
      guard let known = examples[length] else {
        examples[length] = example
        continue
      }
      if example.file != known.file ? example.file < known.file : example.period < known.period { examples[length] = example }
    }
    guard examples.count > 1 else { return }
    let list = examples.sorted { $0.key.rawValue < $1.key.rawValue }.map { (period: $0.value.period, file: $0.value.file) }
    log.add(.mixedLengths(list))
  }
}

extension FileNamePeriod {
  /// The period that a name gives by itself; `nil` when it lacks a year.
  fileprivate var period: Period? {
    switch self {
    case .chosen(let period), .year(let period), .month(let period): period
    case .part: nil
    }
  }

  /// Whether a quarter can be the one that the name means.
  fileprivate func agrees(with found: Period) -> Bool {
    switch self {
    case .chosen(let period), .month(let period): period == found
    case .year(let year): year.year == found.year
    case .part(.quarter, let number): found.number == number
    case .part(_, let number): (found.number + 1) / 2 == number
    }
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
  static let nameDisagrees = DiagnosticCode("B3141", "name-disagrees")
  static let onlyYear = DiagnosticCode("B3142", "only-year")
  static let periodOfMonth = DiagnosticCode("B3143", "period-of-month")
  static let mixedLengths = DiagnosticCode("B3144", "mixed-lengths")
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
      LocalizedText(
        nl: "dit is geen periode zoals 2026-Q1, 2026-H1 of 2026; de rij is overgeslagen",
        en: "this is no period such as 2026-Q1, 2026-H1 or 2026; the row was left out"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf de periode zo in de cel, of zet de kolom in balans.yaml onder 'columns' op 'ignore' en noem het bestand naar de periode",
          en: "write the period in the cell like that, or set the column to 'ignore' in balans.yaml under 'columns' and name the file after it"))
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
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "zeg in balans.yaml onder 'tables' welke volgorde het is ('dates'), of noem het bestand naar de periode, bijvoorbeeld 2026-Q1.csv",
          en: "say in balans.yaml under 'tables' which order it is ('dates'), or name the file after the period, such as 2026-Q1.csv"))
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
        nl: "de naam van het bestand zegt \(name), maar alle antwoorden zijn van na de periode die daarop volgt; zij tellen mee in \(name)",
        en: "the name of the file says \(name), but all answers are from after the period that follows it; they count in \(name)"
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

  /// A quarter, month or year in the name of a file that the moments do not have.
  fileprivate static func nameDisagrees(at location: SourceLocation, _ periods: [Period]) -> Diagnostic {
    let list = periods.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .nameDisagrees, .warning,
      LocalizedText(
        nl: "de naam van het bestand noemt een andere tijd dan de datums van inzenden; de antwoorden tellen naar die datums mee in \(list)",
        en: "the name of the file says another time than the days of sending in; by those days the answers count in \(list)"),
      at: location, fixIt: .rightName)
  }

  /// A year in the name of a file with answers of a quarter.
  fileprivate static func onlyYear(at location: SourceLocation, year: Period, _ periods: [Period]) -> Diagnostic {
    let list = periods.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .onlyYear, .warning,
      LocalizedText(
        nl: "de naam van het bestand noemt alleen het jaar \(year); de antwoorden tellen naar de datums van inzenden mee in \(list)",
        en: "the name of the file says only the year \(year); by the days of sending in the answers count in \(list)"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "gaan zij over het hele jaar, noem het bestand dan alleen \(year); gaan zij over een kwartaal, noem het dan \(year)-Q1",
          en: "if they are about the whole year, name the file just \(year); if about a quarter, name it \(year)-Q1")))
  }

  /// A month in the name of a file without moments.
  fileprivate static func periodOfMonth(at location: SourceLocation, _ period: Period) -> Diagnostic {
    Diagnostic(
      .periodOfMonth, .warning,
      LocalizedText(
        nl: "de antwoorden tellen mee in \(period), naar de maand in de naam van het bestand",
        en: "the answers count in \(period), by the month in the name of the file"),
      at: location, fixIt: .rightName)
  }

  /// Periods of several lengths, which cannot be compared.
  fileprivate static func mixedLengths(_ examples: [(period: Period, file: String)]) -> Diagnostic {
    func list(_ word: String) -> String { examples.map { "\($0.period) (\(word) \($0.file))" }.joined(separator: ", ") }
    return Diagnostic(
      .mixedLengths, .warning,
      LocalizedText(
        nl: "er staan perioden van verschillende lengte naast elkaar, en die zijn niet te vergelijken: \(list("in"))",
        en: "periods of different lengths stand beside one another and cannot be compared: \(list("in"))"),
      at: examples.first.map { SourceLocation(file: $0.file) }, fixIt: .rightName)
  }
}
