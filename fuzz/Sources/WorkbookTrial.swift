// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Workbooks

/// Reads bytes as a workbook, or as the rows of a sheet in one.
enum WorkbookTrial {
  /// Small limits, so that an input that gets past them takes no time.
  private static let limits = {
    var limits = WorkbookLimits()
    (limits.bytesPerPart, limits.bytes, limits.cells) = (4 << 20, 8 << 20, 50_000)
    return limits
  }()

  /// A whole workbook.
  static func workbook(_ bytes: [UInt8]) {
    guard let workbook = try? Workbook(bytes, limits: limits) else { return }
    for sheet in workbook.sheets {
      guard let grid = try? workbook.grid(of: sheet) else { continue }
      check(grid)
    }
  }

  /// The XML of rows, which a fuzzer seldom gets right within a zip with its checksums.
  static func sheet(_ bytes: [UInt8]) {
    var text = WorkbookText([.init("a", "")], strings: "<si><t>x</t></si><si><r><t>y</t></r></si>")
    text.styles = [0, 14, 46]
    var zip = text.zip
    guard let place = zip.entries.firstIndex(where: { $0.name == "xl/worksheets/sheet1.xml" }) else { return }
    let parts = String(decoding: zip.entries[place].packed, as: UTF8.self).split(separator: "<sheetData>", maxSplits: 1)
    guard parts.count == 2 else { return }
    zip.entries[place] = .init("xl/worksheets/sheet1.xml", Array((parts[0] + "<sheetData>").utf8) + bytes + Array(parts[1].utf8))
    workbook(zip.bytes)
  }

  /// The shared texts, the styles and the list of sheets: three parts with a line of `=` between them.
  static func strings(_ bytes: [UInt8]) {
    let pieces = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).split(separator: Array("=".utf8)[...])
    let parts = pieces.map { $0.joined(separator: [UInt8(ascii: "\n")]) }.map(Array.init)
    let rows = (0..<4).map { "<row><c t=\"s\" s=\"\($0)\"><v>\($0)</v></c><c s=\"\($0)\"><v>4\($0).25</v></c></row>" }.joined()
    var zip = WorkbookText([.init("a", rows), .init("b", rows)], strings: "").zip
    let marks = [("xl/sharedStrings.xml", "</sst>"), ("xl/styles.xml", "</styleSheet>"), ("xl/workbook.xml", "</sheets></workbook>")]
    for (part, (name, end)) in Swift.zip(parts, marks) {
      guard let place = zip.entries.firstIndex(where: { $0.name == name }) else { continue }
      let text = zip.entries[place].packed
      guard text.count >= end.utf8.count else { continue }
      zip.entries[place] = .init(name, text.dropLast(end.utf8.count) + part + Array(end.utf8))
    }
    workbook(zip.bytes)
  }

  /// A grid holds together: rows in order, cells within its bytes, a kind for each, texts in UTF-8.
  private static func check(_ grid: Grid) {
    demand(grid.cells.count == grid.kinds.count, "cells without a kind")
    var last = 0
    for row in grid.rows {
      demand(row.number > last && row.number <= 1_048_576, "rows out of order")
      last = row.number
      demand(!row.cells.isEmpty && row.cells.upperBound <= grid.cells.count && row.cells.count <= limits.columns, "a row without cells")
      for place in row.cells {
        let range = grid.cells[place].range
        demand(range.upperBound <= grid.bytes.count, "a cell outside the texts")
        let text = grid.bytes[range]
        demand(String(decoding: text, as: UTF8.self).utf8.elementsEqual(text), "a cell that is no UTF-8")
      }
    }
  }
}
