// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A question for the partner in words of one's own, such as "Bij welke partner hoort u?".
enum PartnerHeading {
  private static let words: Set<String> = ["partner", "organisatie", "organization", "organisation", "partnerorganisatie"]
  private static let longestName = 60
  private static let fewRows = 4

  /// The columns whose headings have such a word.
  static func candidates(_ columns: [Int], of table: Table) -> [Int] {
    columns.filter { column in
      let found = FoldedText(table.headings[column]).text.split { !$0.isLetter }
      return found.contains { words.contains(String($0)) }
    }
  }

  /// Whether a column can hold names of organisations: an opinion is longer, and few have the same one.
  static func holdsNames(_ column: Int, of table: Table) -> Bool {
    let names = table.rows.map { table.text($0, column) }.filter { !$0.isEmpty }
    guard !names.isEmpty, names.allSatisfy({ $0.count <= longestName }) else { return false }
    return names.count < fewRows || Set(names).count * 3 <= names.count * 2
  }
}

extension DiagnosticCode {
  static let partnerByWord = DiagnosticCode("B3210", "partner-by-word")
  static let noPartnerColumn = DiagnosticCode("B3208", "no-partner-column")
}

extension Diagnostic {
  /// A heading that was taken for the one of the partner.
  static func partnerByWord(at location: SourceLocation, heading: String) -> Diagnostic {
    Diagnostic(
      .partnerByWord, .note,
      LocalizedText(nl: "kolom '\(heading)' is gelezen als de partner", en: "column '\(heading)' was read as the partner"),
      at: location
    )
  }

  /// A file in which everyone counts as one partner.
  static func noPartnerColumn(at location: SourceLocation, heading: String?) -> Diagnostic {
    let line = { (example: String) in "columns: {\"\(heading ?? example)\": partner}" }
    return Diagnostic(
      .noPartnerColumn, .warning,
      LocalizedText(
        nl: "er is geen kolom met de partner; alle respondenten tellen als één partner",
        en: "there is no column with the partner; all respondents count as one partner"
      ),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "voeg een kolom 'Partner' toe, of zet in balans.yaml: \(line("de kop van de kolom"))",
          en: "add a column 'Partner', or put in balans.yaml: \(line("the heading of the column"))"
        )
      )
    )
  }
}
