// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting

/// An explanation for a terminal: a heading, what it comes to, and a line each for what it is made of, with the rows of files.
enum ExplanationText {
  static func render(_ explanation: Explanation) -> String {
    var text = "\(explanation.title)\n\(explanation.result)\n\n"
    for line in explanation.lines {
      text += "- \(FindingsText.printable(line.text))\n"
      for (file, numbers) in byFile(line.rows) { text += "    \(FindingsText.printable(file)): \(numbers)\n" }
    }
    return text
  }

  private static func byFile(_ rows: [SourceLocation]) -> [(file: String, numbers: String)] {
    var order: [String] = []
    var lines: [String: [String]] = [:]
    for row in rows {
      if lines[row.file] == nil { order.append(row.file) }
      lines[row.file, default: []].append(row.line.map(String.init) ?? "-")
    }
    return order.map { ($0, (lines[$0] ?? []).joined(separator: ", ")) }
  }
}
