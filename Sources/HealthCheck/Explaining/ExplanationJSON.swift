// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Reporting

/// An explanation for other programs: `{"format": 1, "title", "result", "lines": [{"text", "rows": [{"file", "line"}]}]}`.
enum ExplanationJSON {
  private struct Document: Encodable {
    var format = 1
    var title: String
    var result: String
    var lines: [Line]
  }

  private struct Line: Encodable {
    var text: String
    var rows: [Row]
  }

  private struct Row: Encodable {
    var file: String
    var line: Int?
  }

  static func render(_ explanation: Explanation) throws -> String {
    let lines = explanation.lines.map { line in
      Line(text: line.text, rows: line.rows.map { Row(file: $0.file, line: $0.line) })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(title: explanation.title, result: explanation.result, lines: lines)
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
