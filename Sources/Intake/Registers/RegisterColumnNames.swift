// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// The headings that the columns of a register may have.
struct RegisterColumnNames {
  /// The column of every name; what the settings say comes first, then ids, titles, synonyms.
  let columns: [FoldedText: Int]
  private let declaration: RegisterDeclaration

  private static let collaborationNames: Set<FoldedText> = [
    FoldedText("collaboration"), FoldedText("samenwerking"), FoldedText("samenwerkingsverband"),
  ]

  init(_ declaration: RegisterDeclaration, _ declared: [String: ID<ColumnDeclaration>]) {
    self.declaration = declaration
    var names: [FoldedText: Int] = [:]
    func add(_ name: String, _ index: Int) {
      let folded = FoldedText(name)
      if !folded.isEmpty { names[folded] = names[folded] ?? index }
    }
    for (name, id) in declared.sorted(by: { $0.key < $1.key }) {
      if let index = declaration.index(of: id) { add(name, index) }
    }
    for (index, column) in declaration.columns.enumerated() { add(column.id.rawValue, index) }
    for (index, column) in declaration.columns.enumerated() {
      for title in column.title.texts.sorted(by: { $0.key < $1.key }) { add(title.value, index) }
    }
    for (index, column) in declaration.columns.enumerated() {
      for synonym in column.synonyms { add(synonym, index) }
    }
    columns = names
  }

  /// Whether a heading is that of the collaboration, which every register may have.
  func isCollaboration(_ heading: FoldedText) -> Bool {
    columns[heading] == nil && Self.collaborationNames.contains(heading)
  }

  /// How many columns of the register a row has a heading of.
  func count(in headings: [FoldedText]) -> Int {
    Set(headings.compactMap { columns[$0] }).count
  }

  /// Whether a row has a heading of every column that a register cannot do without.
  func isComplete(_ headings: [FoldedText]) -> Bool {
    let found = Set(headings.compactMap { columns[$0] })
    return declaration.columns.indices.allSatisfy { !declaration.columns[$0].isRequired || found.contains($0) }
  }

  /// The rows of headings of a sheet: as the settings say, else those of a marked table, else the row with most known headings, else the first.
  ///
  /// One known word in a title or a text is no row of headings: below the first row there must be two.
  func headings(in sheet: Sheet, folded: [[FoldedText]]) -> Range<Int> {
    if let declared = sheet.declaredHeadings { return declared }
    if let marked = sheet.markedHeadings, marked.upperBound <= folded.count, count(in: folded[marked.lowerBound]) > 0 { return marked }
    var best = (index: 0, count: folded.first.map(count) ?? 0)
    for (index, row) in folded.enumerated().dropFirst() {
      let found = count(in: row)
      if found > best.count, found >= min(2, declaration.columns.count) { best = (index, found) }
    }
    return best.index..<(best.index + 1)
  }
}

extension Sheet {
  /// The texts of the first rows, folded: among them are the headings.
  var foldedBeginning: [[FoldedText]] {
    rows.prefix(InputLimits.rowsAboveHeadings).map { row in (0..<row.cells.count).map { FoldedText(headingText(row, $0)) } }
  }
}
