// SPDX-License-Identifier: EUPL-1.2

/// A table as text: cells apart by tabs, rows by line ends, quotes doubled inside quotes.
struct TabbedText {
  private(set) var text = ""
  private let columns: [String]

  /// Begins with a row of headings.
  init(columns: [String]) {
    self.columns = columns
    text += columns.joined(separator: "\t") + "\n"
  }

  /// Adds a row; what is not named stays empty.
  mutating func add(_ cells: [String: String]) {
    text += columns.map { Self.cell(cells[$0] ?? "") }.joined(separator: "\t") + "\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "\"" || $0 == "\t" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
