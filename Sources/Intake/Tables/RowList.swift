// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// The rows of a sheet or a table, in the order of the file.
struct RowList: RandomAccessCollection, Sendable {
  typealias Element = Grid.Row

  private enum Source: Sendable {
    case rows([Grid.Row])
    case text(TextRows)
  }

  private let source: Source
  /// Which of them.
  private var places: Range<Int>
  /// Which of them, when some between others are left out.
  private var scattered: [UInt32]?
  /// How many cells of a row count.
  private var width = Int.max

  /// Makes a list of rows.
  init(_ rows: [Grid.Row]) {
    (source, places) = (.rows(rows), rows.indices)
  }

  /// Makes a list of all rows of a text.
  init(_ rows: TextRows) {
    (source, places) = (.text(rows), 0..<rows.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { scattered?.count ?? places.count }

  subscript(index: Int) -> Grid.Row {
    let place = place(index)
    switch source {
    case .rows(let rows):
      var row = rows[place]
      if row.cells.count > width { row.cells = row.cells.lowerBound..<row.cells.lowerBound + width }
      return row
    case .text(let rows): return rows[place, width]
    }
  }

  /// The place among all rows of the sheet.
  func place(_ index: Int) -> Int {
    if let scattered { Int(scattered[index]) } else { places.lowerBound + index }
  }

  /// The same rows, cut off at a width.
  func cut(at width: Int) -> RowList {
    var list = self
    list.width = width
    return list
  }

  /// Leaves out rows.
  mutating func removeAll(where isOdd: (Grid.Row) -> Bool) {
    let list = self
    keep { !isOdd(list[$0]) }
  }

  /// Leaves out the rows whose index is not one to keep.
  mutating func keep(_ isKept: (Int) -> Bool) {
    var runs: [Range<Int>] = []
    for index in indices where isKept(index) {
      let place = place(index)
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    if runs.count < 2 {
      (places, scattered) = (runs.first ?? 0..<0, nil)
    } else {
      scattered = runs.flatMap { $0.map { UInt32(clamping: $0) } }
    }
  }
}
