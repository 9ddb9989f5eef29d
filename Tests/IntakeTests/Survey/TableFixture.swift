// SPDX-License-Identifier: EUPL-1.2
import HealthModel

@testable import Intake

/// A small normenkader, and reading with it, for the tests of tables.
enum TableFixture {
  /// What was read, and what was found, one line each: `file:line:column severity code`.
  struct Reading {
    var input: ReviewInput
    var rowsPerFile: [String: Int]
    var diagnostics: [Diagnostic]
    /// How the tables were read.
    var notes: [Diagnostic] = []

    /// All findings but the one that says which tool was recognised.
    var findings: [String] { diagnostics.filter { $0.code.number != "B3129" }.map(TableFixture.line) }
  }

  /// Reads files given as text, by name.
  static func read(
    answers: [String: String] = [:], registers: [String: String] = [:], normenkader: Normenkader = normenkader,
    settings: DossierSettings = settings()
  ) -> Reading {
    read(answers: files(answers), registers: files(registers), normenkader: normenkader, settings: settings)
  }

  /// Reads files given as bytes.
  static func read(
    answers: [InputFile], registers: [InputFile] = [], normenkader: Normenkader = normenkader, settings: DossierSettings = settings()
  ) -> Reading {
    var log = DiagnosticLog()
    let read = InputReader.read(answers: answers, registers: registers, normenkader: normenkader, settings: settings, log: &log)
    // How each table was read is said of every table: only the tests of that note ask for it.
    let diagnostics = log.diagnostics.filter { $0.code != .tableReading }
    let notes = log.diagnostics.filter { $0.code == .tableReading }
    return Reading(input: read.input, rowsPerFile: read.rowsPerFile, diagnostics: diagnostics, notes: notes)
  }

  /// The files of a dictionary, in order of name.
  static func files(_ texts: [String: String]) -> [InputFile] {
    texts.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  /// A finding on one line.
  static func line(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let place = [location?.file, location?.line.map(String.init), location?.column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return "\(place) \(diagnostic.severity.rawValue) \(diagnostic.code.number)"
  }

  /// Settings with what a test needs.
  static func settings(
    collaborations: [Collaboration] = [], columns: [String: DossierSettings.ColumnRole] = [:], labels: [String: Int] = [:],
    partnerAliases: [String: String] = [:], registers: [ID<RegisterDeclaration>: DossierSettings.RegisterSettings] = [:]
  ) -> DossierSettings {
    DossierSettings(
      normenkader: "klein", collaborations: collaborations, columns: columns, labels: labels, partnerAliases: partnerAliases,
      registers: registers
    )
  }

  /// A normenkader with three statements and three registers.
  static let normenkader = make(
    statements: [
      Statement(id: "C1", text: LocalizedText(nl: "Wij komen onze afspraken na.", en: "We keep our agreements.")),
      Statement(id: "C2", text: LocalizedText(nl: "De andere partners komen hun afspraken na.", en: "The other partners keep theirs.")),
      Statement(id: "O1", text: LocalizedText(nl: "Partners zijn eerlijk over hun belangen.", en: "Partners are honest about their interests.")),
    ],
    scale: scale(to: 5)
  )

  /// A scale with labels for five answers.
  static func scale(to: Int) -> AnswerScale {
    let isFive = to == 5
    return AnswerScale(
      from: 1, to: to,
      labels: isFive
        ? [
          .nl: ["Helemaal mee oneens", "Mee oneens", "Niet mee eens en niet mee oneens", "Mee eens", "Helemaal mee eens"],
          .en: ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
        ] : [:],
      synonyms: isFive ? [5: ["Top"]] : [:],
      missing: [.dontKnow: ["Weet niet", "Don't know", "99", "-1"], .notApplicable: ["N.v.t."], .ratherNotSay: ["Zeg ik liever niet"]]
    )
  }

  /// A normenkader of these statements.
  static func make(statements: [Statement], scale: AnswerScale) -> Normenkader {
    let text = LocalizedText(nl: "x", en: "x")
    return Normenkader(
      id: "klein", version: "1", languages: [.nl, .en], title: text, source: text, answers: scale,
      bands: [Band(id: "all", title: text, below: nil, status: .good)],
      balance: BalanceRule(dimensions: ["commitment"], outOfBalance: 1),
      membership: MembershipRule(register: "partners", partner: "partner", invited: "invited"),
      registers: [partners, agreements, effort],
      dimensions: [Dimension(id: "commitment", title: text, question: text, statements: statements)],
      advice: []
    )
  }

  private static let partners = RegisterDeclaration(
    id: "partners", title: LocalizedText(nl: "Partners", en: "Partners"),
    columns: [
      ColumnDeclaration(id: "partner", title: LocalizedText(nl: "Partner", en: "Partner"), type: .partner, isRequired: true),
      ColumnDeclaration(id: "invited", title: LocalizedText(nl: "Uitgenodigd", en: "Invited"), type: .number),
      ColumnDeclaration(id: "joined-on", title: LocalizedText(nl: "Sinds", en: "Joined on"), type: .day),
    ]
  )

  private static let agreements = RegisterDeclaration(
    id: "agreements", title: LocalizedText(nl: "Afspraken", en: "Agreements"), synonyms: ["afsprakenlijst"],
    columns: [
      ColumnDeclaration(
        id: "agreement", title: LocalizedText(nl: "Afspraak", en: "Agreement"), type: .text, isRequired: true, synonyms: ["actiepunt"]),
      ColumnDeclaration(id: "due", title: LocalizedText(nl: "Vóór", en: "Due"), type: .day, synonyms: ["deadline"]),
      ColumnDeclaration(id: "made-on", title: LocalizedText(nl: "Gemaakt op", en: "Made on"), type: .day),
      ColumnDeclaration(
        id: "status", title: LocalizedText(nl: "Stand", en: "Status"), type: .choice,
        choices: [
          Choice(id: "kept", title: LocalizedText(nl: "nagekomen", en: "kept"), synonyms: ["gereed"]),
          Choice(id: "open", title: LocalizedText(nl: "open", en: "open"), synonyms: ["lopend"]),
        ]),
      ColumnDeclaration(id: "fixed", title: LocalizedText(nl: "Staat vast", en: "Fixed"), type: .flag),
    ]
  )

  private static let effort = RegisterDeclaration(
    id: "effort", title: LocalizedText(nl: "Inzet", en: "Effort"),
    columns: [
      ColumnDeclaration(id: "partner", title: LocalizedText(nl: "Partner", en: "Partner"), type: .partner, isRequired: true),
      ColumnDeclaration(id: "period", title: LocalizedText(nl: "Periode", en: "Period"), type: .period, isRequired: true),
      ColumnDeclaration(id: "hours", title: LocalizedText(nl: "Uren", en: "Hours"), type: .number),
    ]
  )
}

extension [Response] {
  /// The answers as a test writes them: a number, `b` blank, `d` don't know, `n` not applicable, `r` rather not say, `u` unreadable,
  /// `.` not asked.
  var spelled: [String] {
    map { response in
      response.answers.map { answer in
        switch answer {
        case .value(let number): String(number)
        case .missing(.blank): "b"
        case .missing(.dontKnow): "d"
        case .missing(.notApplicable): "n"
        case .missing(.ratherNotSay): "r"
        case .missing(.unreadable): "u"
        case nil: "."
        }
      }.joined()
    }
  }
}
