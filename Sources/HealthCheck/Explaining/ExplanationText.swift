// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting

/// An explanation for a terminal: a heading, what it comes to, and an indented tree down to columns and rows of files.
enum ExplanationText {
  static func render(_ explanation: Explanation) -> String {
    var text = "\(line(explanation.title, ""))\n\(line(explanation.result, explanation.tree.remark))\n\n"
    add(explanation.tree, margin: "", to: &text)
    return text
  }

  /// What a node is made of; its files first.
  private static func add(_ node: Explanation.Node, margin: String, to text: inout String) {
    let files = columns(node.columns) + rows(node.rows) + (node.moreRows.isEmpty ? [] : [node.moreRows])
    let count = files.count + node.children.count
    for (place, file) in files.enumerated() {
      text += "\(margin)\(branch(isLast: place == count - 1))\(FindingsText.printable(file))\n"
    }
    for (place, child) in node.children.enumerated() {
      let isLast = files.count + place == count - 1
      text += "\(margin)\(branch(isLast: isLast))\(line(child.text, child.remark))\n"
      add(child, margin: margin + (isLast ? "   " : "│  "), to: &text)
    }
  }

  private static func branch(isLast: Bool) -> String { isLast ? "└─ " : "├─ " }

  private static func line(_ text: String, _ remark: String) -> String {
    FindingsText.printable(remark.isEmpty ? text : "\(text) [\(remark)]")
  }

  private static func columns(_ columns: [SourceColumn]) -> [String] {
    columns.map { "\($0.file): ‘\($0.heading)’" }
  }

  /// The lines by file, in the order in which the files come; what follows each other as a range.
  ///
  /// In a workbook by sheet: `lijst.xlsx!Afspraken: 4-11`.
  private static func rows(_ rows: CountedRows) -> [String] {
    var places: [(name: String, lines: [String])] = []
    for run in rows.runs {
      let name = run.file + (run.sheet.map { "!" + $0 } ?? "")
      if places.last?.name != name { places.append((name, [])) }
      let lines = run.lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      places[places.count - 1].lines += lines.map { [$0] } ?? []
    }
    return places.map { $0.lines.isEmpty ? $0.name : "\($0.name): \($0.lines.joined(separator: ", "))" }
  }
}
