// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting

/// An explanation for other programs; `docs/explain.md` describes it.
enum ExplanationJSON {
  /// Raised when a key changes its meaning or goes.
  static let format = 2

  private struct Document: Encodable {
    var format = ExplanationJSON.format
    var title: String
    var result: String
    var tree: Node
  }

  /// What is absent or empty has no key.
  private struct Node: Encodable {
    var id: String?
    var text: String
    var truth: String?
    var certainty: Int?
    var seeAbove: Bool?
    var isCut: Bool?
    var columns: [Column]?
    var rows: [Row]?
    var moreRows: Int?
    var children: [Node]?

    init(_ node: Explanation.Node) {
      id = node.id
      text = node.text
      truth = node.verdict?.rawValue
      certainty = node.certainty
      seeAbove = node.isAbove ? true : nil
      isCut = node.isCut ? true : nil
      columns = node.columns.isEmpty ? nil : node.columns.map { Column(file: $0.file, heading: $0.heading) }
      let first = node.rows.first
      rows = first.isEmpty ? nil : first.map { Row(file: $0.file, sheet: $0.sheet, line: $0.line) }
      moreRows = node.rows.count > first.count ? node.rows.count - first.count : nil
      children = node.children.isEmpty ? nil : node.children.map { Node($0) }
    }
  }

  private struct Column: Encodable {
    var file: String
    var heading: String
  }

  private struct Row: Encodable {
    var file: String
    /// The sheet, in a workbook.
    var sheet: String?
    var line: Int?
  }

  static func render(_ explanation: Explanation) throws -> String {
    let document = Document(title: explanation.title, result: explanation.result, tree: Node(explanation.tree))
    return try JSONText.of(document)
  }
}
