// SPDX-License-Identifier: EUPL-1.2

/// A sheet with one table: headings in its first row, so that filters and pivot tables work, and nothing besides.
public struct TableSheet: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its columns.
  public var columns: [TableColumn]
  /// Its rows; a row that is shorter ends in empty cells.
  public var rows: [[TableCell]]
  /// How many columns stay in view beside the first row.
  public var fixedColumns: Int

  /// Makes a sheet.
  public init(_ name: String, columns: [TableColumn], rows: [[TableCell]], fixedColumns: Int = 0) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.fixedColumns = fixedColumns
  }

  /// The headings, each one once: Excel takes no two that are the same but for case, and none that is empty.
  var headings: [String] {
    var taken: Set<String> = []
    return columns.map { column in
      let wish = CellText.clipped(CellText.escaped(CellText.shown(column.title)).replacing("\n", with: " "), to: 200)
      var heading = wish.isEmpty ? "–" : wish
      var number = 2
      while !taken.insert(heading.lowercased()).inserted {
        heading = "\(wish.isEmpty ? "–" : wish) (\(number))"
        number += 1
      }
      return heading
    }
  }

  /// How wide a column is: at least as asked, and enough for its longest word, so that no word is broken.
  ///
  /// Beside a heading stands the arrow of its filter.
  func width(of column: Int, heading: String) -> Double {
    let words = rows.lazy.compactMap { row -> Int? in
      guard row.indices.contains(column), case .text(let text) = row[column] else { return nil }
      return Self.longestWord(text)
    }
    let needed = max(Self.longestWord(heading) + 4, (words.max() ?? 0) + 3)
    return max(columns[column].width, min(Double(needed), 60))
  }

  /// How many lines a row takes at most, when its texts are wrapped in columns of these widths.
  func lines(of row: Int, widths: [Double]) -> Int {
    let lines = zip(rows[row], widths).map { cell, width in
      if case .text(let text) = cell { Self.lines(of: text, width: Int(width) - 2) } else { 1 }
    }
    return lines.max() ?? 1
  }

  /// How many lines a text takes, wrapped at words.
  static func lines(of text: String, width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { all, line in
      var (lines, used) = (1, 0)
      for word in line.split(separator: " ") {
        if used > 0, used + 1 + word.count > width { (lines, used) = (lines + 1, 0) }
        used += word.count + (used > 0 ? 1 : 0)
        while used > max(1, width) { (lines, used) = (lines + 1, used - max(1, width)) }
      }
      return all + lines
    }
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).lazy.map(\.count).max() ?? 0
  }
}
