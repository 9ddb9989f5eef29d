// SPDX-License-Identifier: EUPL-1.2
import Workbooks

/// Where the records of a text stand, blank ones left out: eight bytes each, so that millions of them are no more than their cells are.
struct TextRows: Sendable {
  /// What a row adds to its place among the rows, from some row on.
  private struct Shift: Sendable {
    let row: Int
    let distance: Int
  }

  /// The byte where each begins; a text is smaller than 4 GB.
  private var starts: [UInt32] = []
  /// How many cells each has.
  private var widths: [UInt16] = []
  /// How many are left without the blank ones at its end.
  private var filled: [UInt16] = []
  /// The lines and the numbers: they run on but for cells with line ends and blank rows.
  private var lines: [Shift] = []
  private var numbers: [Shift] = []

  /// How many there are.
  var count: Int { starts.count }

  /// Adds one.
  mutating func append(start: Int, line: Int, number: Int, cells: Int, filled: Int) {
    if lines.last?.distance != line - count { lines.append(Shift(row: count, distance: line - count)) }
    if numbers.last?.distance != number - count { numbers.append(Shift(row: count, distance: number - count)) }
    starts.append(UInt32(clamping: start))
    widths.append(UInt16(clamping: cells))
    self.filled.append(UInt16(clamping: filled))
  }

  /// The byte where one begins.
  func start(_ row: Int) -> Int { Int(starts[row]) }

  /// How many cells one has.
  func width(_ row: Int) -> Int { Int(widths[row]) }

  /// How many cells one has without blank ones at its end, down to a width.
  func width(_ row: Int, downTo width: Int) -> Int {
    max(Int(filled[row]), min(Int(widths[row]), width))
  }

  /// One of them, cut off at a width.
  subscript(row: Int, width: Int) -> Grid.Row {
    Grid.Row(
      cells: 0..<min(Int(widths[row]), width), number: row + Self.distance(row, numbers), line: row + Self.distance(row, lines),
      start: Int(starts[row]))
  }

  private static func distance(_ row: Int, _ shifts: [Shift]) -> Int {
    var (low, high) = (0, shifts.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if shifts[middle].row <= row { low = middle } else { high = middle }
    }
    return low < shifts.count ? shifts[low].distance : 0
  }
}
