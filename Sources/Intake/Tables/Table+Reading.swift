// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

extension Table {
  /// Says how the table was read, so that every guess can be seen and, with `tables` in `balans.yaml`, be put right.
  func reportReading(log: inout DiagnosticLog) {
    var parts = sheet.dialect.map(Self.words) ?? []
    let numbers = headingRows.map(\.number)
    if let first = numbers.first, let last = numbers.last {
      let above = sheet.rows.prefix { $0.number < first }.count
      parts.append(Self.headingWords(first...last))
      if above > 0 {
        parts.append(
          LocalizedText(
            nl: above == 1 ? "1 rij erboven overgeslagen" : "\(above) rijen erboven overgeslagen",
            en: above == 1 ? "1 row above left out" : "\(above) rows above left out"))
      }
    }
    parts.append(LocalizedText(nl: "\(headings.count) kolommen", en: "\(headings.count) columns"))
    parts.append(LocalizedText(nl: rows.count == 1 ? "1 rij" : "\(rows.count) rijen", en: rows.count == 1 ? "1 row" : "\(rows.count) rows"))
    log.add(.tableReading(at: sheet.location, parts))
  }

  private static func headingWords(_ rows: ClosedRange<Int>) -> LocalizedText {
    let (first, last) = (rows.lowerBound, rows.upperBound)
    return first == last
      ? LocalizedText(nl: "koppen in rij \(first)", en: "headings in row \(first)")
      : LocalizedText(nl: "koppen in rij \(first) tot en met \(last)", en: "headings in rows \(first) to \(last)")
  }

  private static func words(_ dialect: Dialect) -> [LocalizedText] {
    let evidence: LocalizedText =
      switch dialect.encoding.evidence {
      case .certain: LocalizedText(nl: "", en: "")
      case .declared: LocalizedText(nl: " (balans.yaml)", en: " (balans.yaml)")
      case .assumed: LocalizedText(nl: " (aangenomen)", en: " (assumed)")
      }
    let name = dialect.encoding.name.rawValue
    let hint = dialect.isHinted ? " (sep=)" : ""
    var parts = [
      LocalizedText(nl: name + evidence.text(in: .nl), en: name + evidence.text(in: .en)),
      LocalizedText(
        nl: "scheidingsteken \(dialect.delimiter.name.text(in: .nl))\(hint)", en: "delimiter \(dialect.delimiter.name.text(in: .en))\(hint)"),
    ]
    if let quote = dialect.quote {
      let mark = String(Character(Unicode.Scalar(quote)))
      let shown = dialect.hasBackslashes ? mark + ", \\" + mark : mark
      parts.append(LocalizedText(nl: "aanhalingsteken \(shown)", en: "quote \(shown)"))
    } else {
      parts.append(LocalizedText(nl: "geen aanhalingstekens", en: "no quotes"))
    }
    return parts
  }
}

extension DiagnosticCode {
  static let tableReading = DiagnosticCode("B3008", "table-reading")
}

extension Diagnostic {
  fileprivate static func tableReading(at location: SourceLocation, _ parts: [LocalizedText]) -> Diagnostic {
    func list(_ language: Language) -> String { parts.map { $0.text(in: language) }.joined(separator: ", ") }
    return Diagnostic(.tableReading, .note, LocalizedText(nl: "gelezen als: \(list(.nl))", en: "read as: \(list(.en))"), at: location)
  }
}
