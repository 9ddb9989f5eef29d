// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension DiagnosticCode {
  static let tableTooLarge = DiagnosticCode("B3005", "table-too-large")
}

extension FixIt {
  fileprivate static let keepToTheTable = FixIt(
    LocalizedText(
      nl: "haal weg wat niet bij de tabel hoort, of verdeel haar over meer bestanden",
      en: "remove what is no part of the table, or spread it over several files")
  )
}

extension Diagnostic {
  static func tooManyColumns(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.columns
    return tableTooLarge(nl: "deze rij heeft meer dan \(limit) cellen", en: "this row has more than \(limit) cells", at: location)
  }

  static func tooManyRows(_ limit: Int, at location: SourceLocation) -> Diagnostic {
    tableTooLarge(nl: "de tabel heeft meer dan \(limit) rijen", en: "the table has more than \(limit) rows", at: location)
  }

  static func tooManyCells(_ limit: Int = InputLimits.cells, at location: SourceLocation) -> Diagnostic {
    tableTooLarge(nl: "de tabel heeft meer dan \(limit) cellen", en: "the table has more than \(limit) cells", at: location)
  }

  static func headingsTooLong(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.bytesOfHeadings
    return tableTooLarge(
      nl: "de eerste rij is langer dan \(limit) tekens; daar horen korte koppen te staan",
      en: "the first row is longer than \(limit) characters; short headings belong there", at: location)
  }

  static func cellTooLong(at location: SourceLocation) -> Diagnostic {
    let limit = InputLimits.charactersPerCell
    return tableTooLarge(nl: "deze cel heeft meer dan \(limit) tekens", en: "this cell has more than \(limit) characters", at: location)
  }

  static func tableTooLarge(nl: String, en: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.tableTooLarge, .error, LocalizedText(nl: nl, en: en), at: location, fixIt: .keepToTheTable)
  }
}
