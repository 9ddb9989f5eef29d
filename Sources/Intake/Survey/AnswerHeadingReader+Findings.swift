// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension DiagnosticCode {
  static let noStatement = DiagnosticCode("B3101", "no-statement-column")
  static let unknownColumn = DiagnosticCode("B3102", "unknown-column")
  static let doubleColumn = DiagnosticCode("B3103", "double-column")
  static let ambiguousHeading = DiagnosticCode("B3104", "ambiguous-heading")
  static let ignoredColumns = DiagnosticCode("B3105", "ignored-columns")
  static let statementsNotAsked = DiagnosticCode("B3106", "statements-not-asked")
  static let columnWithoutHeading = DiagnosticCode("B3107", "column-without-heading")
  static let joinedColumns = DiagnosticCode("B3128", "joined-columns")
}

extension FixIt {
  fileprivate static let sayColumn = FixIt(
    LocalizedText(
      nl: "zeg in balans.yaml wat deze kop betekent, of dat hij niet nodig is (ignore)",
      en: "say in balans.yaml what this heading means, or that it is not needed (ignore)"
    )
  )

  /// Asks whether a statement was meant, with its text: a code alone says little.
  static func didYouMean(_ statement: Statement) -> FixIt {
    let id = statement.id.rawValue
    func text(_ language: Language) -> String { Quoted.heading(statement.text.text(in: language)) }
    return FixIt(
      LocalizedText(nl: "bedoelt u '\(id)': '\(text(.nl))'?", en: "did you mean '\(id)': '\(text(.en))'?"), replacement: id)
  }
}

extension Diagnostic {
  static func noStatement(at location: SourceLocation, laterRow: Int?) -> Diagnostic {
    Diagnostic(
      .noStatement, .error,
      LocalizedText(
        nl: "geen enkele kop is het nummer of de tekst van een stelling; het bestand is niet gelezen",
        en: "no heading is the id or the text of a statement; the file was not read"
      ),
      at: location,
      fixIt: laterRow.map { .headingsBelow($0) }
        ?? FixIt(
          LocalizedText(
            nl: "zet de koppen op de eerste regel, of zeg in balans.yaml onder 'columns' wat ze betekenen",
            en: "put the headings on the first line, or say in balans.yaml under 'columns' what they mean"
          )
        )
    )
  }

  static func doubleColumn(at location: SourceLocation, role: DossierSettings.ColumnRole, first: String) -> Diagnostic {
    let first = Quoted.heading(first)
    let what: LocalizedText
    var consequence = LocalizedText(nl: "", en: "")
    switch role {
    case .statement(let id):
      what = LocalizedText(nl: "stelling \(id)", en: "statement \(id)")
      consequence = LocalizedText(
        nl: ", en soms zijn beide ingevuld; de stelling is niet gelezen", en: ", and sometimes both are filled in; the statement was not read")
    case .collaboration: what = LocalizedText(nl: "de samenwerking", en: "the collaboration")
    case .partner: what = LocalizedText(nl: "de partner", en: "the partner")
    case .period: what = LocalizedText(nl: "de periode", en: "the period")
    case .submitted: what = LocalizedText(nl: "het moment van inzenden", en: "the moment of sending in")
    case .email: what = LocalizedText(nl: "het e-mailadres", en: "the e-mail address")
    case .respondent, .ignore: what = LocalizedText(nl: "de respondent", en: "the respondent")
    }
    return Diagnostic(
      .doubleColumn, .error,
      LocalizedText(
        nl: "dit is een tweede kolom voor \(what.text(in: .nl)), naast '\(first)'\(consequence.text(in: .nl))",
        en: "this is a second column for \(what.text(in: .en)), beside '\(first)'\(consequence.text(in: .en))"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal een van de twee weg, of zet in balans.yaml onder 'columns' een van de koppen op 'ignore'",
          en: "remove one of the two, or set one of the headings to 'ignore' in balans.yaml under 'columns'"
        )
      )
    )
  }

  static func ambiguousHeading(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .ambiguousHeading, .error,
      LocalizedText(nl: "kop '\(heading)' past bij meer dan één stelling", en: "heading '\(heading)' fits more than one statement"),
      at: location,
      fixIt: FixIt(
        LocalizedText(nl: "gebruik het nummer van de stelling als kop", en: "use the id of the statement as heading")
      )
    )
  }

  static func ignoredColumns(at location: SourceLocation, headings: [String]) -> Diagnostic {
    let list = headings.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .ignoredColumns, .note,
      LocalizedText(nl: "deze kolommen zijn niet nodig en niet gelezen: \(list)", en: "these columns are not needed and were not read: \(list)"),
      at: location
    )
  }

  static func statementsNotAsked(at location: SourceLocation, _ missing: [Statement]) -> Diagnostic {
    func list(_ language: Language, _ more: String) -> String {
      let named = missing.prefix(3).map { "\($0.id) ('\(Quoted.heading($0.text.text(in: language)))')" }
      let others = missing.dropFirst(3).map(\.id.rawValue)
      return named.joined(separator: ", ") + (others.isEmpty ? "" : "; \(more) \(others.joined(separator: ", "))")
    }
    return Diagnostic(
      .statementsNotAsked, .warning,
      LocalizedText(
        nl: "deze stellingen hebben geen kolom en tellen niet mee: \(list(.nl, "ook"))",
        en: "these statements have no column and do not count: \(list(.en, "also"))"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "is een stelling wel gevraagd, zeg dan in balans.yaml onder 'columns' welke kop het is",
          en: "if a statement was asked, say in balans.yaml under 'columns' which heading it is"
        )
      )
    )
  }

  /// A column whose heading means nothing here.
  static func unknownColumn(at location: SourceLocation, heading: String, suggestion: FixIt?) -> Diagnostic {
    Diagnostic(
      .unknownColumn, .warning,
      LocalizedText(nl: "onbekende kolom '\(heading)' is niet gelezen", en: "unknown column '\(heading)' was not read"),
      at: location, fixIt: suggestion ?? .sayColumn
    )
  }

  /// A column with cells but without a heading.
  static func columnWithoutHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .columnWithoutHeading, .warning,
      LocalizedText(nl: "deze kolom heeft geen kop en is niet gelezen", en: "this column has no heading and was not read"),
      at: location
    )
  }

  /// Columns of one statement of which never more than one is filled in: the branches of a form.
  static func joinedColumns(at location: SourceLocation, statement: ID<Statement>, count: Int) -> Diagnostic {
    Diagnostic(
      .joinedColumns, .note,
      LocalizedText(
        nl: "stelling \(statement) heeft \(count) kolommen, waarvan in elke rij er hoogstens een is ingevuld; ze zijn als een gelezen",
        en: "statement \(statement) has \(count) columns, of which at most one is filled in in each row; they were read as one"),
      at: location)
  }
}
