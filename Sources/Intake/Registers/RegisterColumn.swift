// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// The cells in one column of a register, read as the type that the normenkader gives it.
///
/// A column is read as a whole: the order of day and month and the decimal mark are those of all its cells.
struct RegisterColumn {
  private let table: Table
  private let column: Int
  private let declaration: ColumnDeclaration
  /// The order of day and month that other columns of the table show.
  private let dayOrder: WrittenDay.Order?

  /// Prepares for a column of a table.
  init(_ column: Int, of table: Table, as declaration: ColumnDeclaration, dayOrder: WrittenDay.Order? = nil) {
    self.dayOrder = dayOrder
    self.table = table
    self.column = column
    self.declaration = declaration
  }

  /// The value of each row; partners are read per row, for which the collaboration is needed.
  func read(collaborations: [ID<Collaboration>?], partners: inout PartnerNames, log: inout DiagnosticLog) -> [RegisterValue] {
    var texts = table.rows.map { table.text($0, column) }
    // In a text a dash or "n.v.t." is what someone wrote; elsewhere it is a way to leave a cell empty.
    if declaration.type != .text { texts = texts.map { Self.absent.contains(FoldedText($0)) ? "" : $0 } }
    switch declaration.type {
    case .text: return texts.map { $0.isEmpty ? .empty : .text($0) }
    case .day: return days(texts, log: &log)
    case .number: return numbers(texts, log: &log)
    case .flag: return values(texts, log: &log, problem: Diagnostic.unreadableFlag) { Self.flags[FoldedText($0)].map { .flag($0) } }
    case .period: return values(texts, log: &log, problem: Diagnostic.unreadablePeriodCell) { Period($0).map { .period($0) } }
    case .choice: return choices(texts, log: &log)
    case .partner: return self.partners(texts, collaborations, &partners, log: &log)
    }
  }

  private func values(
    _ texts: [String], log: inout DiagnosticLog, problem: (SourceLocation) -> Diagnostic, read: (String) -> RegisterValue?
  ) -> [RegisterValue] {
    zip(table.rows, texts).map { row, text in
      if text.isEmpty { return .empty }
      if let value = read(text) { return value }
      log.add(table.naming(row, column, in: problem(table.location(row, column))))
      return .unreadable
    }
  }

  private func days(_ texts: [String], log: inout DiagnosticLog) -> [RegisterValue] {
    let declared = table.sheet.settings?.dayOrder
    let days = DayColumn(texts, declared: declared, elsewhere: dayOrder)
    if days.alternative != nil {
      log.add(.undecidedOrder(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
    if days.order == .monthFirst, declared == nil {
      log.add(.monthFirst(at: table.location(ofHeading: column), heading: Quoted.heading(table.headings[column])))
    }
    let turned = TurnedDays(table, column, texts, days)
    if let turned { log.add(turned.finding) }
    return texts.indices.map { index in
      if texts[index].isEmpty { return .empty }
      if turned?.rows.contains(index) ?? false { return .unreadable }
      if let day = days.days[index] { return .day(day) }
      let row = table.rows[index]
      log.add(table.naming(row, column, in: .unreadableDay(at: table.location(row, column), isWritten: Self.looksLikeDay(texts[index]))))
      return .unreadable
    }
  }

  /// Whether a text is written as a day that may not exist, such as 31-02-2026.
  private static func looksLikeDay(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    return parts.count == 3 && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private func numbers(_ texts: [String], log: inout DiagnosticLog) -> [RegisterValue] {
    let mark = decimalMark(of: texts)
    return zip(table.rows, texts).map { row, text in
      if text.isEmpty { return .empty }
      if table.kind(row, column) == .number, let value = Double(text) { return .number(value) }
      guard let number = WrittenNumber(text) else {
        log.add(table.naming(row, column, in: .unreadableNumber(at: table.location(row, column))))
        return .unreadable
      }
      if let value = number.value(decimalMark: mark, in: text) { return .number(value) }
      log.add(table.naming(row, column, in: .ambiguousNumber(at: table.location(row, column))))
      return .unreadable
    }
  }

  /// The decimal mark: as `balans.yaml` says, else the only one that the column shows.
  private func decimalMark(of texts: [String]) -> Character? {
    if let declared = table.sheet.settings?.decimalMark { return declared == .comma ? "," : "." }
    let marks = Set(texts.compactMap { WrittenNumber($0)?.decimalMark })
    return marks.count == 1 ? marks.first : nil
  }

  private func choices(_ texts: [String], log: inout DiagnosticLog) -> [RegisterValue] {
    var byName: [FoldedText: ID<Choice>] = [:]
    for choice in declaration.choices {
      for name in [choice.id.rawValue] + choice.title.texts.sorted(by: { $0.key < $1.key }).map(\.value) + choice.synonyms {
        byName[FoldedText(name)] = byName[FoldedText(name)] ?? choice.id
      }
    }
    return zip(table.rows, texts).map { row, text in
      if text.isEmpty { return .empty }
      if let id = byName[FoldedText(text)] { return .choice(id) }
      let suggestion = SpellingSuggestion.nearest(to: FoldedText(text).text, among: byName.keys.map(\.text).sorted())
      let finding = Diagnostic.unknownChoice(at: table.location(row, column), choices: declaration.choices, suggestion: suggestion)
      log.add(table.naming(row, column, in: finding))
      return .unreadable
    }
  }

  private func partners(
    _ texts: [String], _ collaborations: [ID<Collaboration>?], _ partners: inout PartnerNames, log: inout DiagnosticLog
  ) -> [RegisterValue] {
    texts.indices.map { index in
      if texts[index].isEmpty { return .empty }
      guard let collaboration = collaborations[index] else { return .unreadable }
      let partner = partners.read(
        texts[index], in: collaboration, of: table.file, at: table.location(table.rows[index], column), isAnswer: false, log: &log)
      return partner.map { .partner($0) } ?? .unreadable
    }
  }

  private static let absent: Set<FoldedText> = Set(
    ["-", "–", "nvt", "n.v.t.", "niet van toepassing", "n/a", "not applicable", "/"].map { FoldedText($0) })

  private static let flags: [FoldedText: Bool] = {
    var flags: [FoldedText: Bool] = [:]
    for word in ["ja", "yes", "j", "y", "x", "v", "✓", "✔", "☑", "☒", "1", "true", "waar", "juist", "wel"] { flags[FoldedText(word)] = true }
    for word in ["nee", "no", "n", "✗", "✘", "☐", "0", "false", "onwaar", "onjuist", "niet"] { flags[FoldedText(word)] = false }
    return flags
  }()
}

extension DiagnosticCode {
  static let unreadableDay = DiagnosticCode("B4006", "unreadable-day")
  static let unreadableNumber = DiagnosticCode("B4007", "unreadable-number")
  static let ambiguousNumber = DiagnosticCode("B4008", "ambiguous-number")
  static let unreadableFlag = DiagnosticCode("B4009", "unreadable-flag")
  static let unreadablePeriodCell = DiagnosticCode("B4010", "unreadable-period-cell")
  static let unknownChoice = DiagnosticCode("B4011", "unknown-choice")
}

extension Diagnostic {
  fileprivate static func unreadableDay(at location: SourceLocation, isWritten: Bool) -> Diagnostic {
    Diagnostic(
      .unreadableDay, .error,
      isWritten
        ? LocalizedText(nl: "dit is geen bestaande datum", en: "this is no existing date")
        : LocalizedText(nl: "dit is geen datum", en: "this is no date"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf de datum als 31-03-2026 of 2026-03-31", en: "write the date as 31-03-2026 or 2026-03-31"))
    )
  }

  fileprivate static func unreadableNumber(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unreadableNumber, .error,
      LocalizedText(nl: "dit is geen getal", en: "this is no number"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf alleen cijfers, met een komma of punt voor decimalen: geen eenheid, geen %",
          en: "write digits only, with a comma or point for decimals: no unit, no %"
        )
      )
    )
  }

  fileprivate static func ambiguousNumber(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .ambiguousNumber, .error,
      LocalizedText(
        nl: "het is niet te zien of het teken in dit getal duizendtallen of decimalen scheidt",
        en: "it cannot be seen whether the mark in this number stands for thousands or for decimals"
      ),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf 1234 of 1,2340", en: "write 1234 or 1.2340"))
    )
  }

  fileprivate static func unreadableFlag(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unreadableFlag, .error,
      LocalizedText(nl: "hier moet ja of nee staan", en: "this must be yes or no"),
      at: location,
      fixIt: FixIt(LocalizedText(nl: "schrijf ja of nee, of laat de cel leeg", en: "write yes or no, or leave the cell empty"))
    )
  }

  fileprivate static func unreadablePeriodCell(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unreadablePeriodCell, .error,
      LocalizedText(nl: "dit is geen periode", en: "this is no period"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "schrijf een kwartaal als 2026-Q1, een half jaar als 2026-H1, een jaar als 2026",
          en: "write a quarter as 2026-Q1, a half year as 2026-H1, a year as 2026"))
    )
  }

  fileprivate static func unknownChoice(at location: SourceLocation, choices: [Choice], suggestion: String?) -> Diagnostic {
    func list(_ language: Language) -> String {
      choices.map { "'\($0.title.text(in: language))'" }.joined(separator: ", ")
    }
    return Diagnostic(
      .unknownChoice, .error,
      LocalizedText(nl: "dit is geen van de mogelijkheden", en: "this is none of the choices"),
      at: location,
      notes: [LocalizedText(nl: "mogelijk zijn \(list(.nl))", en: "the choices are \(list(.en))")],
      fixIt: suggestion.map { .didYouMean($0) }
        ?? FixIt(LocalizedText(nl: "schrijf een van de mogelijkheden", en: "write one of the choices"))
    )
  }
}
