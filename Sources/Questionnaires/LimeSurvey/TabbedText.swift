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

  // By scalars: a quote with an accent on it is a quote all the same.
  private static func cell(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\t" || $0 == "\n" || $0 == "\r" }) else { return text }
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
