// SPDX-License-Identifier: EUPL-1.2

/// The first rows of a table, by which a survey tool is recognised.
struct SurveyTop: Sendable {
  /// As many rows as any tool has headings, and one more.
  static let rowCount = 4

  /// The rows, that of the headings first.
  let rows: [[String]]
  private let first: Set<FoldedText>

  init(_ rows: [[String]]) {
    self.rows = rows
    first = Set((rows.first ?? []).map { FoldedText($0) })
  }

  /// The first row.
  var headings: [String] { rows.first ?? [] }

  /// A row, with a text for each heading; `nil` when there is none.
  func row(_ index: Int) -> [String]? {
    guard index < rows.count else { return nil }
    let row = rows[index]
    return headings.indices.map { $0 < row.count ? row[$0] : "" }
  }

  /// How many of these headings there are; of those with a `|` between them one will do.
  func count(_ names: [String]) -> Int {
    names.count { has($0) }
  }

  /// Whether a heading is there, or one of several with a `|` between them.
  func has(_ names: String) -> Bool {
    names.split(separator: "|").contains { first.contains(FoldedText(String($0))) }
  }

  /// The column of a heading.
  func column(_ name: String) -> Int? {
    headings.firstIndex { FoldedText($0) == FoldedText(name) }
  }
}
