// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Rows that someone put below the answers: an average, a total, a count.
enum SummaryRows {
  /// Words that mean nothing else at the beginning of the last rows.
  private static let words: Set<FoldedText> = fold([
    "gemiddelde", "gemiddeld", "gemiddelden", "gemiddelde score", "totaal", "totalen", "eindtotaal", "subtotaal", "mediaan", "modus",
    "standaarddeviatie", "standaardafwijking", "average", "averages", "avg", "mean", "means", "total", "totals", "grand total", "subtotal", "median",
    "standard deviation", "std dev", "std. dev", "stdev",
  ])
  /// Words that mean something else too: they count only before numbers alone.
  private static let shortWords: Set<FoldedText> = fold([
    "n", "n=", "aantal", "aantal reacties", "aantal respondenten", "som", "sum", "count", "min", "max", "minimum", "maximum", "sd",
  ])

  private static func fold(_ words: [String]) -> Set<FoldedText> {
    words.reduce(into: []) { $0.insert(FoldedText($1)) }
  }

  /// The last rows that summarise those above them.
  static func find(in table: Table) -> [Table.Row] {
    Array(table.rows.reversed().prefix { isSummary($0, of: table) }.reversed())
  }

  private static func isSummary(_ row: Table.Row, of table: Table) -> Bool {
    let texts = table.texts(of: row).filter { !$0.isEmpty }
    guard let first = texts.first, first.utf8.count <= 40 else { return false }
    let word = FoldedText(first)
    let rest = texts.dropFirst()
    if words.contains(word) { return rest.isEmpty || rest.contains(where: isNumber) }
    return shortWords.contains(word) && rest.count >= 2 && rest.allSatisfy(isNumber)
  }

  private static func isNumber(_ text: String) -> Bool {
    WholeNumber.read(text) != .noNumber || WrittenNumber(text) != nil
  }

  /// The last rows without anything that says whose answers they are, when all other rows have that and these hold fractions.
  static func findNameless(in table: Table, _ headings: AnswerHeadings) -> [Table.Row] {
    let identity = [headings.respondent, headings.submitted, headings.partner].compactMap { $0 }
    let statements = headings.statements.flatMap(\.columns)
    guard !identity.isEmpty else { return [] }
    let found = table.rows.reversed().prefix { row in
      let texts = table.texts(of: row)
      return identity.allSatisfy { texts[$0].isEmpty } && statements.contains { WholeNumber.read(texts[$0]) == .fraction }
    }
    return Array(found.reversed())
  }
}

extension SurveySheet {
  /// Leaves out some rows and says which.
  mutating func leaveOut(_ rows: [Table.Row], log: inout DiagnosticLog) {
    guard let first = rows.first, let last = rows.last else { return }
    let numbers = rows.map(\.number)
    log.add(.summaryRows(at: table.location(of: first), from: first.number, to: last.number, count: numbers.count))
    removeRows(numbered: Set(numbers))
  }
}

extension DiagnosticCode {
  static let summaryRows = DiagnosticCode("B3145", "summary-rows")
}

extension Diagnostic {
  fileprivate static func summaryRows(at location: SourceLocation, from first: Int, to last: Int, count: Int) -> Diagnostic {
    Diagnostic(
      .summaryRows, .warning,
      LocalizedText(
        nl: count == 1
          ? "rij \(first) is een gemiddelde, totaal of aantal onder de antwoorden en telt niet mee"
          : "rij \(first) tot en met \(last) zijn gemiddelden, totalen of aantallen onder de antwoorden en tellen niet mee",
        en: count == 1
          ? "row \(first) is an average, total or count below the answers and does not count"
          : "rows \(first) to \(last) are averages, totals or counts below the answers and do not count"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal de rij weg; is zij wel van een respondent, zet er dan een nummer of een partner voor",
          en: "remove the row; if it is of a respondent, put a number or a partner before it")))
  }
}
