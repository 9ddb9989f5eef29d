// SPDX-License-Identifier: EUPL-1.2

/// A table of plain text with what must be known besides, before it is written as text or Markdown.
struct ComparisonTable {
  /// How the cells of a column stand.
  enum Alignment {
    case left, right
  }

  /// A column.
  struct Column {
    var heading: String
    var alignment: Alignment

    init(_ heading: String, _ alignment: Alignment = .right) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  var title: String
  var columns: [Column]
  /// A cell per column each.
  var rows: [[String]]
  /// Lines below the table.
  var notes: [String] = []

  /// Columns under each other, two spaces apart, for a terminal.
  var text: String {
    let lines = [columns.map(\.heading)] + rows
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let body = lines.map { line in aligned(line, widths) }
    return ([title, ""] + body + notes.map { "  \u{2022} \($0)" }).joined(separator: "\n") + "\n"
  }

  private func aligned(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
      if column > 0 { line += "  " }
      switch columns[column].alignment {
      case .left: line += cell + space
      case .right: line += space + cell
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A table of GitHub's Markdown.
  var markdown: String {
    let head = row(columns.map { Self.escaped($0.heading) })
    let rule = row(columns.map { $0.alignment == .left ? "---" : "---:" })
    let body = rows.map { cells in row(cells.map(Self.escaped)) }
    let list = notes.isEmpty ? [] : [""] + notes.map { "- " + Self.escaped($0, isCell: false) }
    return (["## " + Self.escaped(title, isCell: false), "", head, rule] + body + list).joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// Text that shows its own characters in Markdown.
  static func escaped(_ text: String) -> String { escaped(text, isCell: true) }

  /// Text that shows its own characters in Markdown, in a table or on a line of its own.
  static func escaped(_ text: String, isCell: Bool) -> String {
    var bytes: [UInt8] = []
    let place: TemplateEscaping = isCell ? .markdownCell : .markdownText
    place.append(text, to: &bytes, from: 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
