// SPDX-License-Identifier: EUPL-1.2

/// A page about a normenkader as plain text, for a terminal or a mail.
enum YardstickText {
  static func render(_ page: YardstickPage) -> String {
    var text = "\(page.title)\n\(page.eyebrow)\n\n"
    for line in page.lines { text += "\(line)\n" }
    for section in page.sections {
      text += "\n\(section.title.uppercased())\n"
      text += content(section)
      for part in section.parts { text += "\n\(part.title)\n" + content(part) }
    }
    return text
  }

  private static func content(_ section: YardstickSection) -> String {
    var text = section.paragraphs.map { "\($0)\n" }.joined()
    for table in section.tables { text += "\(table.title):\n" + table.rows.map { row($0, table.columns) }.joined() }
    for list in section.lists { text += "\(list.title):\n" + list.items.map { "- \($0)\n" }.joined() }
    return text
  }

  /// A row as an item: a table would be wider than a terminal.
  private static func row(_ cells: [String], _ columns: [String]) -> String {
    var text = "- \(cells.first ?? "")\n"
    for (column, cell) in zip(columns, cells).dropFirst() where !cell.isEmpty { text += "    \(column): \(cell)\n" }
    return text
  }
}
